import { defineRule } from '../define-rule';

export const emailShared = defineRule({
  id: 'email-shared',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note; the portal knows a user by the email',
  title: { en: 'Email of two people', hi: 'एक ही ईमेल दो व्यक्तियों का' },
  why: {
    en: 'The portal knows a user by the email. A shared address mixes up two people’s courses.',
    hi: 'पोर्टल ईमेल से कर्मचारी को पहचानता है। साझा ईमेल से दो व्यक्तियों के पाठ्यक्रम मिल जाते हैं।',
  },
  sentences: {
    admin: {
      en: 'The email {seen} also stands on the request of {other} ({place}). Find out whose it is and return the other request.',
      hi: 'ईमेल {seen} {other} के अनुरोध में भी है ({place})। पता करें कि ईमेल किसका है और दूसरा अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'The email {seen} is also given by another employee. On the iGOT portal click your name, open Other Details, enter your own Email, confirm the OTP and click Save Changes.',
      hi: 'ईमेल {seen} किसी दूसरे कर्मचारी ने भी दिया है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में अपना Email भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Email is used by another employee too. Enter your own under Other Details.',
      hi: 'यह ईमेल दूसरे कर्मचारी का भी है। Other Details में अपना ईमेल भरें।',
    },
  },
  check: ({ queue }) => {
    const first = queue.sharesEmail[0];
    if (first === undefined) return null;
    return {
      field: 'email',
      expected: 'an address of one person only',
      params: { ...queue.whereIs(first) },
      others: queue.sharesEmail,
    };
  },
  examples: {
    valid: [
      {
        says: 'somebody else with another address',
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
        says: 'the address of the office on two people',
        kind: 'transfer',
        cells: { email: 'mandya.ho@indiapost.gov.in' },
        before: [{ cells: { name: 'Asha Rao', employeeId: '30117975', mobile: '9845098450' } }],
        field: 'email',
      },
    ],
  },
});
