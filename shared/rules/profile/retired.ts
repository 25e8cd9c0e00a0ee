import { isIsoDate } from '../../normalise/date';
import { defineRule } from '../define-rule';

export const retired = defineRule({
  id: 'retired',
  group: 'profile',
  severity: 'block',
  source: 'OM para 2: profiles of working employees',
  title: { en: 'Already retired', hi: 'सेवानिवृत्त' },
  why: {
    en: 'Only working employees need a profile under an MDO.',
    hi: 'केवल कार्यरत कर्मचारियों की प्रोफ़ाइल MDO में होनी चाहिए।',
  },
  sentences: {
    admin: {
      en: 'The date of retirement {seen} has passed. Ask the office; if it is right, reject the request.',
      hi: 'सेवानिवृत्ति तिथि {seen} बीत चुकी है। कार्यालय से पूछें; यदि सही है तो अनुरोध अस्वीकार करें।',
    },
    employee: {
      en: 'By your profile you retired on {seen}. If that is wrong, click your name on the iGOT portal, correct Date of Retirement under Other Details, or tell your admin.',
      hi: 'आपकी प्रोफ़ाइल के अनुसार आप {seen} को सेवानिवृत्त हुए। यदि यह गलत है तो iGOT पोर्टल पर अपने नाम पर क्लिक करके Other Details में Date of Retirement ठीक करें, या व्यवस्थापक को बताएँ।',
    },
    short: {
      en: 'Date of retirement has passed. Correct it under Other Details if it is wrong.',
      hi: 'सेवानिवृत्ति तिथि बीत चुकी है। गलत हो तो Other Details में ठीक करें।',
    },
  },
  check: ({ request, context }) => {
    const retires = request.fields.dateOfRetirement;
    return retires !== undefined && isIsoDate(retires) && retires < context.asOf
      ? { field: 'dateOfRetirement', expected: 'a working employee' }
      : null;
  },
  examples: {
    valid: [
      {
        says: 'retires on the day of the review',
        kind: 'verification',
        cells: { dateOfRetirement: '05-01-2026' },
      },
    ],
    invalid: [
      {
        says: 'retired the day before',
        kind: 'verification',
        cells: { dateOfRetirement: '04-01-2026' },
        field: 'dateOfRetirement',
      },
    ],
  },
});
