import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const dobMissing = defineRule({
  id: 'dob-missing',
  group: 'profile',
  severity: 'warn',
  source: 'OM, Annexure II, "Other Details"; for a registration "Registration", Case II',
  title: { en: 'No date of birth', hi: 'जन्म तिथि नहीं है' },
  why: {
    en: 'The date of birth is a mandatory detail of the profile; a registration cannot be made without it.',
    hi: 'जन्म तिथि प्रोफ़ाइल का आवश्यक विवरण है; इसके बिना पंजीकरण नहीं हो सकता।',
  },
  sentences: {
    admin: {
      en: 'No date of birth is given. Ask the office for it.',
      hi: 'जन्म तिथि नहीं दी गई। कार्यालय से माँगें।',
    },
    employee: {
      en: 'Your date of birth is missing. On the iGOT portal click your name, open Other Details, enter Date of Birth and click Save Changes.',
      hi: 'आपकी जन्म तिथि नहीं भरी है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Date of Birth भरें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Date of birth is missing. Enter it under Other Details.',
      hi: 'जन्म तिथि नहीं भरी है। Other Details में भरें।',
    },
  },
  check: ({ request }) =>
    request.kind !== 'transfer' && isMissing(request, 'dateOfBirth')
      ? {
          field: 'dateOfBirth',
          expected: 'the date of birth',
          ...(request.kind === 'registration' ? { severity: 'block' as const } : {}),
        }
      : null,
  examples: {
    valid: [
      { says: 'a transfer needs none', kind: 'transfer', cells: { dateOfBirth: '' } },
      { says: 'a sheet with no such column', kind: 'verification', cells: { dateOfBirth: null } },
    ],
    invalid: [
      {
        says: 'a blank cell in a verification',
        kind: 'verification',
        cells: { dateOfBirth: '' },
        field: 'dateOfBirth',
        severity: 'warn',
      },
      {
        says: 'in a registration it blocks',
        kind: 'registration',
        cells: { dateOfBirth: '' },
        field: 'dateOfBirth',
        severity: 'block',
      },
    ],
  },
});
