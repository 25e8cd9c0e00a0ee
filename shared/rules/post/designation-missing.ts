import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const designationMissing = defineRule({
  id: 'designation-missing',
  group: 'post',
  severity: 'block',
  source: 'Annexure II, "Update User Profile"; Annexure III',
  title: { en: 'No designation', hi: 'पदनाम नहीं है' },
  why: {
    en: 'Without a designation the profile cannot be verified and no APAR course is assigned.',
    hi: 'पदनाम के बिना प्रोफ़ाइल सत्यापित नहीं हो सकती और APAR का कोई पाठ्यक्रम नहीं मिलता।',
  },
  sentences: {
    admin: {
      en: 'No designation is given. Return the request, or enter the designation of Annexure III.',
      hi: 'पदनाम नहीं दिया गया। अनुरोध लौटाएँ, या अनुलग्नक III का पदनाम भरें।',
    },
    employee: {
      en: 'Your designation is missing. On the iGOT portal click your name, edit Primary Details and choose your Designation from the list (Annexure III).',
      hi: 'आपका पदनाम नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में जाकर सूची से अपना Designation चुनें (अनुलग्नक III)।',
    },
    short: {
      en: 'Designation is missing. Choose it under Primary Details (Annexure III).',
      hi: 'पदनाम नहीं भरा है। Primary Details में चुनें (अनुलग्नक III)।',
    },
  },
  check: ({ request }) =>
    isMissing(request, 'designation')
      ? { field: 'designation', expected: 'a designation of Annexure III' }
      : null,
  examples: {
    valid: [
      {
        says: 'in the portal’s pending list a blank one was not asked to change',
        kind: 'verification',
        layout: 'portal-pending',
        cells: { designation: '' },
      },
    ],
    invalid: [
      {
        says: 'a blank cell',
        kind: 'verification',
        cells: { designation: '' },
        field: 'designation',
      },
      {
        says: 'a sheet with no such column',
        kind: 'transfer',
        cells: { designation: null },
        field: 'designation',
      },
    ],
  },
});
