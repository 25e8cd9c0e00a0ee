import { defineRule } from '../define-rule';

export const designationEquivalent = defineRule({
  id: 'designation-equivalent',
  group: 'post',
  severity: 'warn',
  source: 'Annexure III, equivalent designations',
  title: {
    en: 'Equivalent of a designation of Annexure III',
    hi: 'अनुलग्नक III के पदनाम का समकक्ष',
  },
  why: {
    en: 'The portal carries only the first column of Annexure III. The equivalent has to be replaced by it.',
    hi: 'पोर्टल पर अनुलग्नक III का केवल पहला स्तंभ है। समकक्ष की जगह वही लिखना होता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” stands for {designation} in Annexure III. Use that name.',
      hi: 'अनुलग्नक III में “{seen}” का पदनाम {designation} है। वही लिखें।',
    },
    employee: {
      en: 'For “{seen}” the designation on iGOT is {designation}. Click your name on the portal, edit Primary Details and choose {designation}.',
      hi: '“{seen}” के लिए iGOT पर पदनाम {designation} है। पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में {designation} चुनें।',
    },
    short: {
      en: 'Choose the designation of Annexure III under Primary Details, not its equivalent.',
      hi: 'समकक्ष के बजाय अनुलग्नक III का पदनाम Primary Details में चुनें।',
    },
  },
  check: ({ designation }) =>
    designation?.kind === 'equivalent'
      ? {
          field: 'designation',
          expected: designation.designation.name,
          source: `Annexure III, ${designation.designation.name}`,
          params: { term: designation.term, designation: designation.designation.name },
          suggestion: { field: 'designation', value: designation.designation.name },
        }
      : null,
  examples: {
    valid: [
      { says: 'the name itself', kind: 'transfer', cells: { designation: 'Multi Tasking Staff' } },
    ],
    invalid: [
      {
        says: 'a common abbreviation',
        kind: 'transfer',
        cells: { designation: 'MTS' },
        field: 'designation',
        suggestion: { field: 'designation', value: 'Multi Tasking Staff' },
      },
      {
        says: 'an equivalent with its cadre',
        kind: 'transfer',
        cells: { designation: 'Office Supervisor (ASP Cadre)', group: 'Group B' },
        field: 'designation',
        suggestion: { field: 'designation', value: 'Assistant Superintendent of Posts' },
      },
    ],
  },
});
