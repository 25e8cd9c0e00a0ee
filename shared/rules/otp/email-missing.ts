import { defineRule } from '../define-rule';
import { isMissing } from '../facts';

export const emailMissing = defineRule({
  id: 'email-missing',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'No email', hi: 'ईमेल नहीं है' },
  why: {
    en: 'Mobile number and email are both required for the OTP; the portal knows a user by the email.',
    hi: 'OTP के लिए मोबाइल नंबर और ईमेल दोनों आवश्यक हैं; पोर्टल ईमेल से ही कर्मचारी को पहचानता है।',
  },
  sentences: {
    admin: {
      en: 'No email is given, so the employee cannot get the OTP. Ask for it, or return the request.',
      hi: 'ईमेल नहीं दिया गया, इसलिए कर्मचारी को OTP नहीं मिलेगा। ईमेल माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your email is missing. On the iGOT portal click your name, open Other Details, enter Email, confirm the OTP and click Save Changes.',
      hi: 'आपका ईमेल नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Email भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Email is missing; it is needed for the OTP. Enter it under Other Details.',
      hi: 'ईमेल नहीं भरा है; OTP के लिए आवश्यक है। Other Details में भरें।',
    },
  },
  check: ({ request }) =>
    isMissing(request, 'email') ? { field: 'email', expected: 'an email address' } : null,
  examples: {
    valid: [{ says: 'an address', kind: 'transfer', cells: {} }],
    invalid: [
      { says: 'a blank cell', kind: 'verification', cells: { email: '' }, field: 'email' },
      {
        says: 'a word that means empty',
        kind: 'transfer',
        cells: { email: 'NIL' },
        field: 'email',
      },
      {
        says: 'a sheet with no such column',
        kind: 'transfer',
        cells: { email: null },
        field: 'email',
      },
    ],
  },
});
