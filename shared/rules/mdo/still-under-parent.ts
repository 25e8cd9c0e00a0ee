import { defineRule } from '../define-rule';

export const stillUnderParent = defineRule({
  id: 'still-under-parent',
  group: 'mdo',
  severity: 'block',
  source: 'OM para 4; Annexure II, first page',
  title: {
    en: 'Profile is still under “Department of Posts”',
    hi: 'प्रोफ़ाइल अभी भी “Department of Posts” में है',
  },
  why: {
    en: 'A profile has to be transferred to its Circle or unit before it is verified: the transfer resets the verification.',
    hi: 'सत्यापन से पहले प्रोफ़ाइल को उसके सर्किल या इकाई में स्थानांतरित करना होता है: स्थानांतरण से सत्यापन फिर से करना पड़ता है।',
  },
  sentences: {
    admin: {
      en: 'Verification is asked for a profile that is still under “{seen}”. Return it: the employee must first make a transfer request.',
      hi: 'ऐसी प्रोफ़ाइल का सत्यापन माँगा गया है जो अभी “{seen}” में है। इसे लौटाएँ: कर्मचारी पहले स्थानांतरण अनुरोध करे।',
    },
    employee: {
      en: 'Your profile is still under Department of Posts. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, choose your own Circle or unit, and fill in the profile after the transfer is approved.',
      hi: 'आपकी प्रोफ़ाइल अभी Department of Posts में है। iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें, अपना सर्किल या इकाई चुनें, और स्थानांतरण स्वीकृत होने के बाद प्रोफ़ाइल भरें।',
    },
    short: {
      en: 'Profile is under Department of Posts. First make a transfer request to your Circle or unit.',
      hi: 'प्रोफ़ाइल Department of Posts में है। पहले अपने सर्किल या इकाई में स्थानांतरण का अनुरोध करें।',
    },
  },
  check: ({ request, asked }) =>
    request.kind === 'verification' && asked.found?.kind === 'parent'
      ? { field: asked.field, expected: 'one of the 32 MDOs of Annexure II-A' }
      : null,
  examples: {
    valid: [
      { says: 'a profile in our circle', kind: 'verification', cells: {} },
      { says: 'a file that names no MDO', kind: 'verification', cells: { currentMdo: null } },
    ],
    invalid: [
      {
        says: 'a verification under the parent, after the deadline too',
        kind: 'verification',
        asOf: '2026-02-01',
        cells: { currentMdo: 'Department of Posts' },
        field: 'currentMdo',
      },
    ],
  },
});
