import { defineRule } from '../define-rule';

export const employeeIdUnusual = defineRule({
  id: 'employee-id-unusual',
  group: 'profile',
  severity: 'warn',
  source:
    'practice of the department: employee IDs have 8 digits; the portal allows 1-30 letters and digits',
  title: { en: 'Employee ID is not 8 digits', hi: 'कर्मचारी आईडी 8 अंकों की नहीं है' },
  why: {
    en: 'Employee IDs of the department have 8 digits; another form is usually a slip.',
    hi: 'विभाग की कर्मचारी आईडी 8 अंकों की होती है; अन्य रूप प्रायः भूल होती है।',
  },
  sentences: {
    admin: {
      en: 'The employee ID “{seen}” is not 8 digits. Compare it with the office’s record.',
      hi: 'कर्मचारी आईडी “{seen}” 8 अंकों की नहीं है। कार्यालय के अभिलेख से मिलाएँ।',
    },
    employee: {
      en: 'Your employee ID “{seen}” is not 8 digits. On the iGOT portal click your name, open Other Details, check Employee ID (your CSI ID) and click Save Changes.',
      hi: 'आपकी कर्मचारी आईडी “{seen}” 8 अंकों की नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Employee ID (CSI ID) जाँचें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Employee ID (CSI ID) is not 8 digits. Check it under Other Details.',
      hi: 'कर्मचारी आईडी (CSI ID) 8 अंकों की नहीं है। Other Details में जाँचें।',
    },
  },
  check: ({ request }) => {
    const id = request.fields.employeeId;
    return id !== undefined && id !== '' && !/^[0-9]{8}$/.test(id)
      ? { field: 'employeeId', expected: '8 digits' }
      : null;
  },
  examples: {
    valid: [
      {
        says: 'a number cell that became text',
        kind: 'transfer',
        cells: { employeeId: '20117974.0' },
      },
    ],
    invalid: [
      {
        says: 'seven digits',
        kind: 'transfer',
        cells: { employeeId: '2011797' },
        field: 'employeeId',
      },
      {
        says: 'a letter',
        kind: 'transfer',
        cells: { employeeId: 'A0117974' },
        field: 'employeeId',
      },
    ],
  },
});
