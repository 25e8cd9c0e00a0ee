import { defineRule } from '../define-rule';
import { asksForUs } from '../facts';

export const officeNotInUnit = defineRule({
  id: 'office-not-in-unit',
  group: 'mdo',
  severity: 'warn',
  source: 'Annexure II-A, criteria and jurisdiction',
  title: { en: 'An ordinary office of a circle', hi: 'किसी सर्किल का सामान्य कार्यालय' },
  why: {
    en: 'Only those posted in the Directorates, RAKNPA, a PTC or CEPT belong to these MDOs; post offices, sorting offices and divisions belong to circles.',
    hi: 'केवल निदेशालयों, RAKNPA, PTC या CEPT में तैनात कर्मचारी इन MDO के होते हैं; डाकघर, छँटाई कार्यालय और मंडल सर्किलों के होते हैं।',
  },
  sentences: {
    admin: {
      en: 'The office “{seen}” is an ordinary office of a circle, but the request asks for {us}. Ask the employee where he or she is posted.',
      hi: 'कार्यालय “{seen}” किसी सर्किल का सामान्य कार्यालय है, पर अनुरोध {us} के लिए है। कर्मचारी से पूछें कि तैनाती कहाँ है।',
    },
    employee: {
      en: 'Your office “{seen}” is an office of a circle. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, and choose your Circle, unless you are posted in {us}.',
      hi: 'आपका कार्यालय “{seen}” किसी सर्किल का कार्यालय है। यदि आप {us} में तैनात नहीं हैं, तो iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और अपना सर्किल चुनें।',
    },
    short: {
      en: 'Your office is an office of a circle. Choose your Circle as the organization.',
      hi: 'आपका कार्यालय किसी सर्किल का है। संगठन में अपना सर्किल चुनें।',
    },
  },
  check: (facts) => {
    const ours = asksForUs(facts);
    const office = facts.request.fields.officeName;
    return ours !== null &&
      ours.kind !== 'circle' &&
      office !== undefined &&
      facts.lookup.office(office).kind === 'ordinary'
      ? {
          field: 'officeName',
          expected: `an office of ${ours.name}`,
          source: `Annexure II-A, ${ours.name}`,
          params: { us: ours.name },
        }
      : null;
  },
  examples: {
    valid: [
      {
        says: 'an office of the unit itself',
        kind: 'transfer',
        us: 'RAKNPA',
        cells: { targetMdo: 'RAKNPA', officeName: 'RAKNPA Ghaziabad', officePin: '201002' },
      },
      { says: 'a post office of our circle', kind: 'transfer', cells: { officeName: 'Mandya HO' } },
    ],
    invalid: [
      {
        says: 'a head office that asks for RAKNPA',
        kind: 'transfer',
        us: 'RAKNPA',
        cells: { targetMdo: 'RAKNPA', officeName: 'Mandya HO' },
        field: 'officeName',
      },
    ],
  },
});
