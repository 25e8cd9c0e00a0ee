import { mobileDigitsLost as digitsLost } from '../../normalise/mobile';
import { defineRule } from '../define-rule';

export const mobileDigitsLost = defineRule({
  id: 'mobile-digits-lost',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'Digits of the mobile number are lost', hi: 'मोबाइल नंबर के अंक मिट गए हैं' },
  why: {
    en: 'The spreadsheet or the sender has cut off or hidden digits. They cannot be guessed, and a wrong number sends the OTP to somebody else.',
    hi: 'स्प्रेडशीट या भेजने वाले ने अंक काट या छिपा दिए हैं। उनका अनुमान नहीं लगाया जा सकता; गलत नंबर पर OTP किसी और को जाएगा।',
  },
  sentences: {
    admin: {
      en: '“{seen}” no longer holds all digits of the number. Ask the office for the list again with the column as text, or return the request.',
      hi: '“{seen}” में नंबर के सभी अंक नहीं हैं। कार्यालय से यह स्तंभ टेक्स्ट के रूप में फिर से मँगाएँ, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your mobile number did not reach us in full (“{seen}”). Send it again, and on the iGOT portal click your name and check Mobile Number under Other Details.',
      hi: 'आपका मोबाइल नंबर पूरा नहीं मिला (“{seen}”)। इसे फिर से भेजें, और iGOT पोर्टल पर अपने नाम पर क्लिक करके Other Details में Mobile Number जाँचें।',
    },
    short: {
      en: 'Mobile number is incomplete. Give all 10 digits under Other Details.',
      hi: 'मोबाइल नंबर अधूरा है। Other Details में पूरे 10 अंक भरें।',
    },
  },
  check: ({ request, marks }) =>
    marks.mobile === 'bad' && digitsLost(request.fields.mobile ?? '')
      ? { field: 'mobile', expected: 'a mobile number of 10 digits, all of them given' }
      : null,
  examples: {
    valid: [{ says: 'a number with all its digits', kind: 'transfer', cells: {} }],
    invalid: [
      {
        says: 'scientific notation',
        kind: 'transfer',
        cells: { mobile: '9.85E+09' },
        field: 'mobile',
      },
      { says: 'masked', kind: 'transfer', cells: { mobile: '98XXXXXX10' }, field: 'mobile' },
    ],
  },
});
