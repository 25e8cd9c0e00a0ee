import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const mdoMissing = defineRule({
  id: 'mdo-missing',
  group: 'mdo',
  severity: 'block',
  source: 'Annexure II, "Transfer Request Profile"; Annexure II-A',
  title: { en: 'No target MDO', hi: 'लक्ष्य MDO नहीं है' },
  why: {
    en: 'Nobody can tell which Circle or unit is to approve a transfer that names none.',
    hi: 'जिस स्थानांतरण में MDO न हो, उसे कौन-सा सर्किल या इकाई स्वीकृत करे, यह पता नहीं चलता।',
  },
  sentences: {
    admin: {
      en: 'The transfer names no target MDO. Return it, or enter the MDO of the employee’s present office.',
      hi: 'स्थानांतरण में लक्ष्य MDO नहीं है। इसे लौटाएँ, या कर्मचारी के वर्तमान कार्यालय का MDO भरें।',
    },
    employee: {
      en: 'No target organization was chosen. On the iGOT portal click your name, then the three dots, then “Make Transfer Request”, and choose the Circle or unit where you work now (Annexure II-A).',
      hi: 'कोई Target organization नहीं चुना गया। iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और वह सर्किल या इकाई चुनें जहाँ आप अभी कार्यरत हैं (अनुलग्नक II-A)।',
    },
    short: {
      en: 'Target organization is missing. Choose your Circle or unit (Annexure II-A).',
      hi: 'Target organization नहीं भरा है। अपना सर्किल या इकाई चुनें (अनुलग्नक II-A)।',
    },
  },
  check: ({ request }) =>
    request.kind === 'transfer' && isMissing(request, 'targetMdo')
      ? { field: 'targetMdo', expected: 'one of the 32 MDOs of Annexure II-A' }
      : null,
  examples: {
    valid: [{ says: 'a verification needs no target', kind: 'verification', cells: {} }],
    invalid: [
      { says: 'a blank cell', kind: 'transfer', cells: { targetMdo: '' }, field: 'targetMdo' },
      {
        says: 'a sheet with no such column',
        kind: 'transfer',
        cells: { targetMdo: null },
        field: 'targetMdo',
      },
    ],
  },
});
