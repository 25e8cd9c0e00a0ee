import { defineRule } from '../define-rule';

export const designationUnknown = defineRule({
  id: 'designation-unknown',
  group: 'post',
  severity: 'block',
  source: 'Annexure III',
  title: { en: 'Designation is not in Annexure III', hi: 'पदनाम अनुलग्नक III में नहीं है' },
  why: {
    en: 'The portal knows only the 101 designations of Annexure III for the department; with another one the APAR courses do not show.',
    hi: 'विभाग के लिए पोर्टल पर केवल अनुलग्नक III के 101 पदनाम हैं; अन्य पदनाम से APAR के पाठ्यक्रम नहीं दिखते।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is not in Annexure III, neither as a designation nor as an equivalent. Choose the right one, or return the request.',
      hi: '“{seen}” अनुलग्नक III में न पदनाम के रूप में है, न समकक्ष के रूप में। सही पदनाम चुनें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not in the list of designations. On the iGOT portal click your name, edit Primary Details and choose your Designation from the list (Annexure III).',
      hi: '“{seen}” पदनामों की सूची में नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में जाकर सूची से अपना Designation चुनें (अनुलग्नक III)।',
    },
    short: {
      en: 'Designation is not in Annexure III. Choose it from the list under Primary Details.',
      hi: 'पदनाम अनुलग्नक III में नहीं है। Primary Details में सूची से चुनें।',
    },
  },
  check: ({ designation }) => {
    const expected = 'a designation of Annexure III';
    if (designation?.kind === 'misspelled')
      return {
        field: 'designation',
        expected,
        suggestion: { field: 'designation', value: designation.designation.name },
      };
    return designation?.kind === 'unknown'
      ? {
          field: 'designation',
          expected,
          candidates: designation.candidates.map((one) => one.name),
        }
      : null;
  },
  examples: {
    valid: [
      {
        says: 'letter case and punctuation alone',
        kind: 'transfer',
        cells: { designation: 'POSTAL  ASSISTANT.' },
      },
    ],
    invalid: [
      {
        says: 'a clear misspelling',
        kind: 'transfer',
        cells: { designation: 'Postal Asistant' },
        field: 'designation',
        suggestion: { field: 'designation', value: 'Postal Assistant' },
      },
      {
        says: 'a word that is no designation here',
        kind: 'verification',
        cells: { designation: 'Station Officer Fire Brigade' },
        field: 'designation',
      },
    ],
  },
});
