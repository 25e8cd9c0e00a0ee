import { defineRule } from '../define-rule';
import { asksForUs } from '../facts';

export const officeNamesOtherMdo = defineRule({
  id: 'office-names-other-mdo',
  group: 'mdo',
  severity: 'warn',
  source: 'Annexure II-A, criteria and jurisdiction',
  title: { en: 'Office belongs to another MDO', hi: 'कार्यालय दूसरे MDO का है' },
  why: {
    en: 'Staff of CEPT, RAKNPA, a PTC and the Directorates belong to that MDO, wherever they sit; staff of an RTC belong to their circle.',
    hi: 'CEPT, RAKNPA, PTC और निदेशालयों के कर्मचारी जहाँ भी बैठें, उसी MDO के होते हैं; RTC के कर्मचारी अपने सर्किल के होते हैं।',
  },
  sentences: {
    admin: {
      en: 'The office “{seen}” belongs to {mdo}, the request asks for {us}. Ask the employee, or change the MDO.',
      hi: 'कार्यालय “{seen}” {mdo} का है, जबकि अनुरोध {us} के लिए है। कर्मचारी से पूछें, या MDO बदलें।',
    },
    employee: {
      en: 'Your office “{seen}” belongs to {mdo}. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, and choose {mdo}.',
      hi: 'आपका कार्यालय “{seen}” {mdo} का है। iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और {mdo} चुनें।',
    },
    short: {
      en: 'Your office belongs to another organization (Annexure II-A). Choose that one.',
      hi: 'आपका कार्यालय दूसरे संगठन का है (अनुलग्नक II-A)। वही चुनें।',
    },
  },
  check: (facts) => {
    const { request, asked, current, lookup } = facts;
    const ours = asksForUs(facts);
    const office = request.fields.officeName;
    if (ours === null || office === undefined) return null;
    const evidence = lookup.office(office);
    if (evidence.kind !== 'mdo' || evidence.mdo.name === ours.name) return null;
    const staysThere =
      request.kind === 'transfer' &&
      current?.kind === 'mdo' &&
      current.mdo.name === evidence.mdo.name;
    return {
      field: 'officeName',
      expected: `an office of ${ours.name}`,
      source: `Annexure II-A, ${evidence.mdo.name}`,
      params: { mdo: evidence.mdo.name, us: ours.name },
      suggestion: staysThere
        ? { decision: 'return', to: null }
        : { field: asked.field, value: evidence.mdo.name },
    };
  },
  examples: {
    valid: [
      {
        says: 'an RTC belongs to its circle',
        kind: 'transfer',
        cells: { officeName: 'RTC Mysuru' },
      },
      {
        says: 'a police training centre says nothing',
        kind: 'transfer',
        cells: { officeName: 'PTC Moradabad' },
      },
    ],
    invalid: [
      {
        says: 'a CEPT unit',
        kind: 'transfer',
        cells: { officeName: 'CEPT Unit, Mysuru' },
        field: 'officeName',
        suggestion: {
          field: 'targetMdo',
          value: 'Centre for Excellence in Postal Technology (CEPT)',
        },
      },
      {
        says: 'an office of the MDO the profile is in already',
        kind: 'transfer',
        cells: { officeName: 'Postal Directorate', currentMdo: 'Postal Directorate' },
        field: 'officeName',
        suggestion: { decision: 'return', to: null },
      },
      {
        says: 'a training centre, in a verification',
        kind: 'verification',
        cells: { officeName: 'PTC Mysuru' },
        field: 'officeName',
        suggestion: { field: 'currentMdo', value: 'Postal Training Centre (PTC) Mysore' },
      },
    ],
  },
});
