import { PARENT_MDO } from '../../reference/reference';
import { defineRule } from '../define-rule';

export const parentMdoTargeted = defineRule({
  id: 'parent-mdo-targeted',
  group: 'mdo',
  severity: 'block',
  source: 'OM para 4; Annexure II, note on the target organisation',
  title: {
    en: 'Asks for the parent “Department of Posts”',
    hi: 'मूल “Department of Posts” माँगा गया है',
  },
  why: {
    en: 'Department of Posts is the parent MDO. No employee may be mapped under it; courses for the APAR show only under a Circle, PTC, RAKNPA, CEPT or the Postal Directorate.',
    hi: 'Department of Posts मूल MDO है। इसके अधीन कोई कर्मचारी नहीं रह सकता; APAR के पाठ्यक्रम केवल सर्किल, PTC, RAKNPA, CEPT या डाक निदेशालय में दिखते हैं।',
  },
  sentences: {
    admin: {
      en: 'The request asks for “{seen}”, the parent MDO, where no employee may be. Return it, so that the employee chooses the Circle or unit of the present office.',
      hi: 'अनुरोध “{seen}” के लिए है, जो मूल MDO है और जहाँ कोई कर्मचारी नहीं रह सकता। इसे लौटाएँ, ताकि कर्मचारी अपने वर्तमान कार्यालय का सर्किल या इकाई चुने।',
    },
    employee: {
      en: 'Do not choose Department of Posts. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, and under Target organization choose the Circle or unit where you work now (Annexure II-A).',
      hi: 'Department of Posts न चुनें। iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और Target organization में वह सर्किल या इकाई चुनें जहाँ आप अभी कार्यरत हैं (अनुलग्नक II-A)।',
    },
    short: {
      en: 'Department of Posts cannot be chosen. Choose your own Circle or unit (Annexure II-A).',
      hi: 'Department of Posts नहीं चुना जा सकता। अपना सर्किल या इकाई चुनें (अनुलग्नक II-A)।',
    },
  },
  check: ({ request, asked }) =>
    request.kind !== 'verification' && asked.found?.kind === 'parent'
      ? { field: asked.field, expected: `one of the 32 MDOs of Annexure II-A, not ${PARENT_MDO}` }
      : null,
  examples: {
    valid: [{ says: 'a transfer to our circle', kind: 'transfer', cells: {} }],
    invalid: [
      {
        says: 'a transfer to the parent',
        kind: 'transfer',
        cells: { targetMdo: 'Department of Posts' },
        field: 'targetMdo',
      },
      {
        says: 'the parent, as people type it',
        kind: 'transfer',
        cells: { targetMdo: 'Dept. of Posts' },
        field: 'targetMdo',
      },
      {
        says: 'a registration that names the parent as its organisation',
        kind: 'registration',
        cells: { currentMdo: 'Department of Posts' },
        field: 'currentMdo',
      },
    ],
  },
});
