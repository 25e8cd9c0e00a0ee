import { defineRule } from '../define-rule';

export const emailInvalid = defineRule({
  id: 'email-invalid',
  group: 'otp',
  severity: 'block',
  source: 'portal check of the bulk update, "Invalid Email format"',
  title: { en: 'Not an email address', hi: 'यह ईमेल पता नहीं है' },
  why: {
    en: 'The portal refuses such an address, and no OTP can be sent to it.',
    hi: 'पोर्टल ऐसा पता नहीं लेता, और उस पर OTP नहीं भेजा जा सकता।',
  },
  sentences: {
    admin: {
      en: 'The portal does not accept “{seen}” as an email address. Ask for the right one, or return the request.',
      hi: 'पोर्टल “{seen}” को ईमेल पता नहीं मानता। सही ईमेल माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not an email address the portal accepts. On the iGOT portal click your name, open Other Details, correct Email, confirm the OTP and click Save Changes.',
      hi: '“{seen}” ऐसा ईमेल पता नहीं है जिसे पोर्टल ले। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Email ठीक करें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Email address is not complete or not correct. Correct it under Other Details.',
      hi: 'ईमेल पता अधूरा या गलत है। Other Details में ठीक करें।',
    },
  },
  check: ({ marks }) =>
    marks.email === 'bad'
      ? { field: 'email', expected: 'one email address the portal accepts' }
      : null,
  examples: {
    valid: [
      {
        says: 'a link in angle brackets',
        kind: 'transfer',
        cells: { email: '<mailto:Meena.Gowda@example-mail.in>;' },
      },
    ],
    invalid: [
      { says: 'no @', kind: 'transfer', cells: { email: 'meena.gowda' }, field: 'email' },
      {
        says: 'two addresses',
        kind: 'transfer',
        cells: { email: 'a.rao@example-mail.in, b.rao@example-mail.in' },
        field: 'email',
      },
    ],
  },
});
