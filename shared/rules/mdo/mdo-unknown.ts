import { defineRule } from '../define-rule';

export const mdoUnknown = defineRule({
  id: 'mdo-unknown',
  group: 'mdo',
  severity: 'block',
  source: 'Annexure II-A',
  title: { en: 'MDO is not in Annexure II-A', hi: 'MDO अनुलग्नक II-A में नहीं है' },
  why: {
    en: 'Only the 32 MDOs of Annexure II-A can hold employees; a division, a region or a short name has to be brought to one of them.',
    hi: 'कर्मचारी केवल अनुलग्नक II-A के 32 MDO में हो सकते हैं; मंडल, क्षेत्र या संक्षिप्त नाम को उनमें से किसी एक में बदलना होता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is none of the 32 MDOs of Annexure II-A. Choose the one that is meant, or return the request.',
      hi: '“{seen}” अनुलग्नक II-A के 32 MDO में से कोई नहीं है। जो सही हो उसे चुनें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not an MDO of Annexure II-A. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, and choose your Circle, PTC, RAKNPA, CEPT or the Postal Directorate from the list.',
      hi: '“{seen}” अनुलग्नक II-A का MDO नहीं है। iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और सूची से अपना सर्किल, PTC, RAKNPA, CEPT या डाक निदेशालय चुनें।',
    },
    short: {
      en: 'The organization chosen is not in Annexure II-A. Choose your Circle or unit from the list.',
      hi: 'चुना गया संगठन अनुलग्नक II-A में नहीं है। सूची से अपना सर्किल या इकाई चुनें।',
    },
  },
  check: ({ asked }) => {
    const expected = 'one of the 32 MDOs of Annexure II-A';
    switch (asked.found?.kind) {
      case 'suggest':
        return {
          field: asked.field,
          expected,
          suggestion: { field: asked.field, value: asked.found.mdo.name },
        };
      case 'candidates':
        return {
          field: asked.field,
          expected,
          candidates: asked.found.mdos.map((mdo) => mdo.name),
        };
      case 'unknown':
        return { field: asked.field, expected };
      default:
        return null;
    }
  },
  examples: {
    valid: [
      { says: 'our circle by a short name', kind: 'transfer', cells: { targetMdo: 'Karnataka' } },
    ],
    invalid: [
      {
        says: 'a misspelling',
        kind: 'transfer',
        cells: { targetMdo: 'Karnatka Postal Circle' },
        field: 'targetMdo',
        suggestion: { field: 'targetMdo', value: 'Karnataka Postal Circle' },
      },
      {
        says: 'something that is no MDO',
        kind: 'verification',
        cells: { currentMdo: 'Ministry of Railways' },
        field: 'currentMdo',
      },
    ],
  },
});
