import { defineRule } from '../define-rule';

export const alreadyInMdo = defineRule({
  id: 'already-in-mdo',
  group: 'mdo',
  severity: 'block',
  source: 'Annexure II, "Transfer Request Profile"',
  title: { en: 'Already in the MDO asked for', hi: 'पहले से ही माँगे गए MDO में' },
  why: {
    en: 'A transfer to the MDO the profile is in changes nothing and resets its verification.',
    hi: 'जिस MDO में प्रोफ़ाइल है उसी में स्थानांतरण से कुछ नहीं बदलता, केवल सत्यापन फिर से करना पड़ता है।',
  },
  sentences: {
    admin: {
      en: 'The profile is already in {mdo}, which is also the target. Return the request.',
      hi: 'प्रोफ़ाइल पहले से {mdo} में है, और लक्ष्य भी वही है। अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your profile is already in {mdo}; no transfer is needed. To have it verified, click your name on the iGOT portal and fill in Primary Details and Other Details.',
      hi: 'आपकी प्रोफ़ाइल पहले से {mdo} में है; स्थानांतरण की आवश्यकता नहीं है। सत्यापन के लिए iGOT पोर्टल पर अपने नाम पर क्लिक करें और Primary Details तथा Other Details भरें।',
    },
    short: {
      en: 'Your profile is already in this organization. No transfer is needed.',
      hi: 'आपकी प्रोफ़ाइल पहले से इसी संगठन में है। स्थानांतरण की आवश्यकता नहीं है।',
    },
  },
  check: ({ request, asked, current }) =>
    request.kind === 'transfer' &&
    asked.found?.kind === 'mdo' &&
    current?.kind === 'mdo' &&
    current.mdo.name === asked.found.mdo.name
      ? {
          field: 'targetMdo',
          expected: `an MDO other than ${current.mdo.name}`,
          params: { mdo: current.mdo.name },
          suggestion: { decision: 'return', to: null },
        }
      : null,
  examples: {
    valid: [{ says: 'from another circle', kind: 'transfer', cells: {} }],
    invalid: [
      {
        says: 'from our circle to our circle, written differently',
        kind: 'transfer',
        cells: { currentMdo: 'Karnataka Circle' },
        field: 'targetMdo',
        suggestion: { decision: 'return', to: null },
      },
      {
        says: 'another MDO to itself',
        kind: 'transfer',
        cells: { currentMdo: 'Delhi Postal Circle', targetMdo: 'Delhi Postal Circle' },
        field: 'targetMdo',
        suggestion: { decision: 'return', to: null },
      },
    ],
  },
});
