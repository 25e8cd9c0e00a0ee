import { defineRule } from '../define-rule';

export const emailPlaceholder = defineRule({
  id: 'email-placeholder',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'Email typed to fill the box', hi: 'केवल खाना भरने के लिए लिखा ईमेल' },
  why: {
    en: 'An address like na@na.com is nobody’s; the OTP never arrives.',
    hi: 'na@na.com जैसा पता किसी का नहीं होता; OTP कभी नहीं पहुँचता।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is nobody’s address. Ask for the employee’s own email, or return the request.',
      hi: '“{seen}” किसी का पता नहीं है। कर्मचारी का अपना ईमेल माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not your own address. On the iGOT portal click your name, open Other Details, enter your own Email, confirm the OTP and click Save Changes.',
      hi: '“{seen}” आपका अपना पता नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में अपना Email भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Email is not a real one. Enter your own address under Other Details.',
      hi: 'ईमेल असली नहीं है। Other Details में अपना ईमेल भरें।',
    },
  },
  check: ({ marks }) =>
    marks.email === 'placeholder'
      ? { field: 'email', expected: 'the employee’s own email address' }
      : null,
  examples: {
    valid: [{ says: 'an ordinary address', kind: 'transfer', cells: {} }],
    invalid: [
      { says: 'na@na.com', kind: 'transfer', cells: { email: 'na@na.com' }, field: 'email' },
      {
        says: 'abc@gmail.com',
        kind: 'transfer',
        cells: { email: 'ABC@gmail.com' },
        field: 'email',
      },
      {
        says: 'noreply at any domain',
        kind: 'transfer',
        cells: { email: 'noreply@indiapost.gov.in' },
        field: 'email',
      },
    ],
  },
});
