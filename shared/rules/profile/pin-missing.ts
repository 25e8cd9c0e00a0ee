import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const pinMissing = defineRule({
  id: 'pin-missing',
  group: 'profile',
  severity: 'warn',
  source: 'OM, Annexure II, "Other Details"',
  title: { en: 'No office PIN', hi: 'कार्यालय का PIN नहीं है' },
  why: {
    en: 'The office PIN is one of the details to be filled in, and shows the circle of the office.',
    hi: 'कार्यालय का PIN भरे जाने वाले विवरणों में है, और इससे कार्यालय का सर्किल पता चलता है।',
  },
  sentences: {
    admin: {
      en: 'No office PIN is given. Ask the office for it.',
      hi: 'कार्यालय का PIN नहीं दिया गया। कार्यालय से माँगें।',
    },
    employee: {
      en: 'Your office PIN is missing. On the iGOT portal click your name, open Other Details, enter Office Pin Code and click Save Changes.',
      hi: 'आपके कार्यालय का PIN नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Office Pin Code भरें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Office PIN is missing. Enter Office Pin Code under Other Details.',
      hi: 'कार्यालय का PIN नहीं भरा है। Other Details में Office Pin Code भरें।',
    },
  },
  check: ({ request }) =>
    request.kind === 'verification' && isMissing(request, 'officePin')
      ? { field: 'officePin', expected: 'the PIN of the office' }
      : null,
  examples: {
    valid: [{ says: 'a transfer needs none', kind: 'transfer', cells: { officePin: '' } }],
    invalid: [
      {
        says: 'a blank cell in a verification',
        kind: 'verification',
        cells: { officePin: '' },
        field: 'officePin',
      },
    ],
  },
});
