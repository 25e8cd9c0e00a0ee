import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const nameMissing = defineRule({
  id: 'name-missing',
  group: 'profile',
  severity: 'block',
  source: 'Annexure II, "Update User Profile"',
  title: { en: 'No name', hi: 'नाम नहीं है' },
  why: {
    en: 'A profile without a name belongs to nobody.',
    hi: 'बिना नाम की प्रोफ़ाइल किसी की नहीं होती।',
  },
  sentences: {
    admin: {
      en: 'No name is given. Ask the office who this is, or return the request.',
      hi: 'नाम नहीं दिया गया। कार्यालय से पूछें कि यह कौन है, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your name is missing. On the iGOT portal click your name, choose “Edit Profile” and enter your full name.',
      hi: 'आपका नाम नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, “Edit Profile” चुनें और पूरा नाम भरें।',
    },
    short: {
      en: 'Name is missing. Enter your full name by Edit Profile.',
      hi: 'नाम नहीं भरा है। Edit Profile में पूरा नाम भरें।',
    },
  },
  check: ({ request }) =>
    isMissing(request, 'name') ? { field: 'name', expected: 'the full name' } : null,
  examples: {
    valid: [
      { says: 'a name', kind: 'transfer', cells: {} },
      {
        says: 'a sheet with no such column is noted once for the file',
        kind: 'transfer',
        cells: { name: null },
      },
    ],
    invalid: [{ says: 'a blank cell', kind: 'transfer', cells: { name: ' ' }, field: 'name' }],
  },
});
