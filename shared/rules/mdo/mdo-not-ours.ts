import { defineRule } from '../define-rule';

export const mdoNotOurs = defineRule({
  id: 'mdo-not-ours',
  group: 'mdo',
  severity: 'block',
  source: 'Annexure II-A; Annexure II, "Transfer Request Profile" and "Update User Profile"',
  title: { en: 'Belongs to another MDO', hi: 'दूसरे MDO का अनुरोध' },
  why: {
    en: 'Only the admin of the MDO asked for can decide on it.',
    hi: 'जिस MDO के लिए अनुरोध है, उसी का व्यवस्थापक निर्णय ले सकता है।',
  },
  sentences: {
    admin: {
      en: 'The request is for {mdo}, not for {us}. Forward it there.',
      hi: 'अनुरोध {mdo} के लिए है, {us} के लिए नहीं। इसे वहाँ अग्रेषित करें।',
    },
    employee: {
      en: 'Your request is for {mdo} and has been sent there. If you work in {us}, click your name on the iGOT portal, then the three dots, then “Make Transfer Request”, and choose {us}.',
      hi: 'आपका अनुरोध {mdo} के लिए है और वहाँ भेज दिया गया है। यदि आप {us} में कार्यरत हैं, तो iGOT पोर्टल पर अपने नाम पर, फिर तीन बिंदुओं पर, फिर “Make Transfer Request” पर क्लिक करें और {us} चुनें।',
    },
    short: {
      en: 'This request belongs to another organization and is forwarded there.',
      hi: 'यह अनुरोध दूसरे संगठन का है और वहाँ भेजा जा रहा है।',
    },
  },
  check: ({ asked, context }) =>
    asked.found?.kind === 'mdo' && asked.found.mdo.name !== context.us
      ? {
          field: asked.field,
          expected: context.us,
          params: { mdo: asked.found.mdo.name, us: context.us },
          suggestion: { decision: 'forward', to: asked.found.mdo.name },
        }
      : null,
  examples: {
    valid: [{ says: 'a transfer to us', kind: 'transfer', cells: {} }],
    invalid: [
      {
        says: 'a transfer to Kerala',
        kind: 'transfer',
        cells: { targetMdo: 'Kerala Circle', officePin: '695001' },
        field: 'targetMdo',
        suggestion: { decision: 'forward', to: 'Kerala Postal Circle' },
      },
      {
        says: 'a verification of a profile in Odisha',
        kind: 'verification',
        cells: { currentMdo: 'Orissa' },
        field: 'currentMdo',
        suggestion: { decision: 'forward', to: 'Odisha Postal Circle' },
      },
    ],
  },
});
