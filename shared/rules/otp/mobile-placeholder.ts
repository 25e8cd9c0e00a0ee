import { defineRule } from '../define-rule';

export const mobilePlaceholder = defineRule({
  id: 'mobile-placeholder',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'Mobile number typed to fill the box', hi: 'केवल खाना भरने के लिए लिखा नंबर' },
  why: {
    en: 'A number like 9999999999 belongs to nobody here; the OTP never arrives.',
    hi: '9999999999 जैसा नंबर कर्मचारी का नहीं होता; OTP कभी नहीं पहुँचता।',
  },
  sentences: {
    admin: {
      en: '“{seen}” was typed only to fill the box. Ask for the employee’s own number, or return the request.',
      hi: '“{seen}” केवल खाना भरने के लिए लिखा गया है। कर्मचारी का अपना नंबर माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not your own number. On the iGOT portal click your name, open Other Details, enter your own Mobile Number, confirm the OTP and click Save Changes.',
      hi: '“{seen}” आपका अपना नंबर नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में अपना Mobile Number भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Mobile number is not a real one. Enter your own number under Other Details.',
      hi: 'मोबाइल नंबर असली नहीं है। Other Details में अपना नंबर भरें।',
    },
  },
  check: ({ marks }) =>
    marks.mobile === 'placeholder'
      ? { field: 'mobile', expected: 'the employee’s own mobile number' }
      : null,
  examples: {
    valid: [{ says: 'an ordinary number', kind: 'transfer', cells: {} }],
    invalid: [
      {
        says: 'one digit repeated',
        kind: 'transfer',
        cells: { mobile: '9999999999' },
        field: 'mobile',
      },
      {
        says: 'the digits in a row',
        kind: 'transfer',
        cells: { mobile: '9876543210' },
        field: 'mobile',
      },
    ],
  },
});
