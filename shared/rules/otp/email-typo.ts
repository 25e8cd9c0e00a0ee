import { defineRule } from '../define-rule';

export const emailTypo = defineRule({
  id: 'email-typo',
  group: 'otp',
  severity: 'warn',
  source: 'OM, Annexure II, "Other Details" note',
  title: { en: 'Slip in the email’s domain', hi: 'ईमेल के डोमेन में भूल' },
  why: {
    en: 'One wrong letter after the @ sends the OTP nowhere, or to a stranger.',
    hi: '@ के बाद एक गलत अक्षर से OTP कहीं नहीं पहुँचता, या किसी अनजान को जाता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” looks like a slip for {meant}. Ask the employee, or use the suggestion.',
      hi: '“{seen}” में भूल लगती है, संभवतः {meant} होना चाहिए। कर्मचारी से पूछें, या सुझाव लें।',
    },
    employee: {
      en: 'Please check your email “{seen}”: did you mean {meant}? On the iGOT portal click your name, open Other Details, correct Email, confirm the OTP and click Save Changes.',
      hi: 'अपना ईमेल “{seen}” जाँचें: क्या {meant} होना चाहिए? iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Email ठीक करें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Email seems to have a slip after the @. Check it under Other Details.',
      hi: 'ईमेल में @ के बाद भूल लगती है। Other Details में जाँचें।',
    },
  },
  check: ({ request, lookup, marks }) => {
    const email = request.fields.email;
    if (email === undefined || marks.email !== 'good') return null;
    const at = email.lastIndexOf('@');
    const domain = at < 0 ? '' : lookup.emailDomain(email.slice(at + 1));
    if (domain === '') return null;
    const meant = `${email.slice(0, at)}@${domain}`;
    return {
      field: 'email',
      expected: `an address at ${domain}`,
      params: { meant },
      suggestion: { field: 'email', value: meant },
    };
  },
  examples: {
    valid: [
      { says: 'a domain of its own', kind: 'transfer', cells: { email: 'meena@mail.com' } },
      {
        says: 'ymail.com is no slip of gmail.com',
        kind: 'transfer',
        cells: { email: 'meena@ymail.com' },
      },
    ],
    invalid: [
      {
        says: 'two letters swapped',
        kind: 'transfer',
        cells: { email: 'meena@gmial.com' },
        field: 'email',
        suggestion: { field: 'email', value: 'meena@gmail.com' },
      },
      {
        says: 'the department’s own domain',
        kind: 'transfer',
        cells: { email: 'meena.g@indiapost.gov.on' },
        field: 'email',
        suggestion: { field: 'email', value: 'meena.g@indiapost.gov.in' },
      },
    ],
  },
});
