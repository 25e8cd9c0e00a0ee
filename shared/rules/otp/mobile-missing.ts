import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const mobileMissing = defineRule({
  id: 'mobile-missing',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'No mobile number', hi: 'मोबाइल नंबर नहीं है' },
  why: {
    en: 'Mobile number and email are both required for the OTP; without it the profile cannot be completed.',
    hi: 'OTP के लिए मोबाइल नंबर और ईमेल दोनों आवश्यक हैं; इनके बिना प्रोफ़ाइल पूरी नहीं होती।',
  },
  sentences: {
    admin: {
      en: 'No mobile number is given, so the employee cannot get the OTP. Ask for it, or return the request.',
      hi: 'मोबाइल नंबर नहीं दिया गया, इसलिए कर्मचारी को OTP नहीं मिलेगा। नंबर माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your mobile number is missing. On the iGOT portal click your name, open Other Details, enter Mobile Number, confirm the OTP and click Save Changes.',
      hi: 'आपका मोबाइल नंबर नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Mobile Number भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Mobile number is missing; it is needed for the OTP. Enter it under Other Details.',
      hi: 'मोबाइल नंबर नहीं भरा है; OTP के लिए आवश्यक है। Other Details में भरें।',
    },
  },
  check: ({ request }) =>
    isMissing(request, 'mobile')
      ? { field: 'mobile', expected: 'a mobile number of 10 digits' }
      : null,
  examples: {
    valid: [
      {
        says: 'the portal’s search answer carries no mobile numbers',
        kind: 'verification',
        layout: 'portal-search-json',
        cells: { mobile: null },
      },
    ],
    invalid: [
      { says: 'a blank cell', kind: 'verification', cells: { mobile: '' }, field: 'mobile' },
      {
        says: 'a word that means empty',
        kind: 'transfer',
        cells: { mobile: 'Not available' },
        field: 'mobile',
      },
      {
        says: 'a sheet with no such column',
        kind: 'transfer',
        cells: { mobile: null },
        field: 'mobile',
      },
    ],
  },
});
