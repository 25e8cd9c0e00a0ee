import { defineRule } from '../define-rule';

export const employeeIdShared = defineRule({
  id: 'employee-id-shared',
  group: 'profile',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details"',
  title: { en: 'Employee ID of two people', hi: 'एक ही कर्मचारी आईडी दो व्यक्तियों की' },
  why: {
    en: 'An employee ID belongs to one person; one of the two requests carries a wrong one.',
    hi: 'कर्मचारी आईडी एक ही व्यक्ति की होती है; दोनों में से एक अनुरोध में गलत है।',
  },
  sentences: {
    admin: {
      en: 'The employee ID {seen} also stands on the request of {other} ({place}). Find out whose it is and return the other request.',
      hi: 'कर्मचारी आईडी {seen} {other} के अनुरोध में भी है ({place})। पता करें कि किसकी है और दूसरा अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'The employee ID {seen} is also given by another employee. On the iGOT portal click your name, open Other Details, check Employee ID (your CSI ID) and click Save Changes.',
      hi: 'कर्मचारी आईडी {seen} किसी दूसरे कर्मचारी ने भी दी है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Employee ID (CSI ID) जाँचें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Employee ID is used by another employee too. Check yours under Other Details.',
      hi: 'यह कर्मचारी आईडी दूसरे कर्मचारी की भी है। Other Details में अपनी जाँचें।',
    },
  },
  check: ({ queue }) => {
    const first = queue.sharesEmployeeId[0];
    return first === undefined
      ? null
      : {
          field: 'employeeId',
          expected: 'an employee ID of one person only',
          params: { ...queue.whereIs(first) },
          others: queue.sharesEmployeeId,
        };
  },
  examples: {
    valid: [
      {
        says: 'an ID of one person',
        kind: 'transfer',
        cells: {},
        before: [
          {
            cells: {
              name: 'Asha Rao',
              employeeId: '30117975',
              email: 'asha.rao@example-mail.in',
              mobile: '9845098450',
            },
          },
        ],
      },
    ],
    invalid: [
      {
        says: 'the ID of somebody else',
        kind: 'transfer',
        cells: {},
        before: [
          { cells: { name: 'Asha Rao', email: 'asha.rao@example-mail.in', mobile: '9845098450' } },
        ],
        field: 'employeeId',
      },
    ],
  },
});
