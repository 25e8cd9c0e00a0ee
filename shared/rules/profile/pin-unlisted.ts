import { defineRule } from '../define-rule';

export const pinUnlisted = defineRule({
  id: 'pin-unlisted',
  group: 'profile',
  severity: 'warn',
  source: 'PIN directory of India Post, 2025: 405 prefixes in use',
  title: { en: 'No post office has such a PIN', hi: 'ऐसा PIN किसी डाकघर का नहीं है' },
  why: {
    en: 'No post office has a PIN with these first three digits; a digit is wrong.',
    hi: 'इन पहले तीन अंकों वाला PIN किसी डाकघर का नहीं है; कोई अंक गलत है।',
  },
  sentences: {
    admin: {
      en: 'No post office has a PIN like {seen}. Ask for the PIN of the office.',
      hi: '{seen} जैसा PIN किसी डाकघर का नहीं है। कार्यालय का PIN माँगें।',
    },
    employee: {
      en: 'No post office has a PIN like {seen}. On the iGOT portal click your name, open Other Details, correct Office Pin Code and click Save Changes.',
      hi: '{seen} जैसा PIN किसी डाकघर का नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Office Pin Code ठीक करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'No post office has this PIN. Correct Office Pin Code under Other Details.',
      hi: 'यह PIN किसी डाकघर का नहीं है। Other Details में ठीक करें।',
    },
  },
  check: ({ request, lookup }) => {
    const pin = request.fields.officePin;
    return pin !== undefined && lookup.pin(pin).kind === 'unlisted'
      ? { field: 'officePin', expected: 'a PIN whose first three digits are in use' }
      : null;
  },
  examples: {
    valid: [{ says: 'a PIN in use', kind: 'transfer', cells: { officePin: '575001' } }],
    invalid: [
      {
        says: 'a prefix nobody has',
        kind: 'transfer',
        cells: { officePin: '599001' },
        field: 'officePin',
      },
    ],
  },
});
