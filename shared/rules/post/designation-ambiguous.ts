import { groupsAllowed, type Group } from '../../domain/group';
import type { Designation } from '../../reference/reference';
import { defineRule } from '../define-rule';

const allows = (designation: Designation, group: string): boolean =>
  groupsAllowed(designation.groups).includes(group as Group);

export const designationAmbiguous = defineRule({
  id: 'designation-ambiguous',
  group: 'post',
  severity: 'warn',
  source: 'Annexure III, equivalent designations',
  title: { en: 'Designation could be one of several', hi: 'पदनाम के कई अर्थ हो सकते हैं' },
  why: {
    en: 'The same words stand in Annexure III under more than one designation, by cadre or office. Only the employee’s cadre decides.',
    hi: 'अनुलग्नक III में यही शब्द संवर्ग या कार्यालय के अनुसार एक से अधिक पदनामों के सामने हैं। निर्णय केवल कर्मचारी के संवर्ग से हो सकता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” can stand for more than one designation of Annexure III. Find out the cadre and choose.',
      hi: '“{seen}” अनुलग्नक III के एक से अधिक पदनामों के लिए हो सकता है। संवर्ग पता करके चुनें।',
    },
    employee: {
      en: '“{seen}” can mean more than one designation. On the iGOT portal click your name, edit Primary Details and choose the Designation of your cadre in full (Annexure III).',
      hi: '“{seen}” के एक से अधिक अर्थ हो सकते हैं। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में अपने संवर्ग का पूरा Designation चुनें (अनुलग्नक III)।',
    },
    short: {
      en: 'Designation has more than one meaning. Choose the full one of your cadre (Annexure III).',
      hi: 'पदनाम के कई अर्थ हैं। अपने संवर्ग का पूरा पदनाम चुनें (अनुलग्नक III)।',
    },
  },
  check: ({ designation, group }) => {
    if (designation?.kind !== 'ambiguous') return null;
    const fits = designation.candidates.filter((one) => allows(one, group));
    const others = designation.candidates.filter((one) => !allows(one, group));
    return {
      field: 'designation',
      expected: 'one designation of Annexure III',
      params: { term: designation.term },
      candidates: [...fits, ...others].map((one) => one.name),
    };
  },
  examples: {
    valid: [
      {
        says: 'the designation in full',
        kind: 'transfer',
        cells: { designation: 'Postal Assistant' },
      },
    ],
    invalid: [
      {
        says: 'an abbreviation of two',
        kind: 'transfer',
        cells: { designation: 'Office Supervisor', group: 'Group B' },
        field: 'designation',
      },
    ],
  },
});
