import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const employeeIdMissing = defineRule({
  id: 'employee-id-missing',
  group: 'profile',
  severity: 'warn',
  source: 'OM, Annexure II, "Other Details"; for a registration "Registration", Case II',
  title: { en: 'No employee ID', hi: 'कर्मचारी आईडी नहीं है' },
  why: {
    en: 'The employee ID (CSI ID) tells two people of one name apart; a registration cannot be made without it.',
    hi: 'कर्मचारी आईडी (CSI ID) से एक ही नाम के दो व्यक्ति अलग पहचाने जाते हैं; इसके बिना पंजीकरण नहीं हो सकता।',
  },
  sentences: {
    admin: {
      en: 'No employee ID is given. Ask the office for it.',
      hi: 'कर्मचारी आईडी नहीं दी गई। कार्यालय से माँगें।',
    },
    employee: {
      en: 'Your employee ID is missing. On the iGOT portal click your name, open Other Details, enter Employee ID (your CSI ID) and click Save Changes.',
      hi: 'आपकी कर्मचारी आईडी नहीं भरी है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Employee ID (CSI ID) भरें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Employee ID (CSI ID) is missing. Enter it under Other Details.',
      hi: 'कर्मचारी आईडी (CSI ID) नहीं भरी है। Other Details में भरें।',
    },
  },
  check: ({ request }) =>
    isMissing(request, 'employeeId')
      ? {
          field: 'employeeId',
          expected: 'the employee ID (CSI ID)',
          ...(request.kind === 'registration' ? { severity: 'block' as const } : {}),
        }
      : null,
  examples: {
    valid: [{ says: 'a sheet with no such column', kind: 'transfer', cells: { employeeId: null } }],
    invalid: [
      {
        says: 'a blank cell',
        kind: 'transfer',
        cells: { employeeId: '' },
        field: 'employeeId',
        severity: 'warn',
      },
      {
        says: 'in a registration it blocks',
        kind: 'registration',
        cells: { employeeId: '' },
        field: 'employeeId',
        severity: 'block',
      },
    ],
  },
});
