import { isLandline, mobileDigitsLost, mobilesIn } from '../../normalise/mobile';
import { defineRule } from '../define-rule';

export const mobileInvalid = defineRule({
  id: 'mobile-invalid',
  group: 'otp',
  severity: 'block',
  source: 'OM, Annexure II, "Other Details" note; portal check ^[6-9][0-9]{9}$',
  title: { en: 'Not a mobile number', hi: 'यह मोबाइल नंबर नहीं है' },
  why: {
    en: 'The OTP goes to one mobile number of 10 digits that begins with 6, 7, 8 or 9.',
    hi: 'OTP 10 अंकों के एक मोबाइल नंबर पर जाता है जो 6, 7, 8 या 9 से शुरू होता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is not one mobile number of 10 digits beginning with 6 to 9. Ask for the right one, or return the request.',
      hi: '“{seen}” 6 से 9 तक के अंक से शुरू होने वाला 10 अंकों का एक मोबाइल नंबर नहीं है। सही नंबर माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not one mobile number of 10 digits. On the iGOT portal click your name, open Other Details, correct Mobile Number, confirm the OTP and click Save Changes.',
      hi: '“{seen}” 10 अंकों का एक मोबाइल नंबर नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Mobile Number ठीक करें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Mobile number is not 10 digits beginning with 6-9. Correct it under Other Details.',
      hi: 'मोबाइल नंबर 6-9 से शुरू होने वाले 10 अंकों का नहीं है। Other Details में ठीक करें।',
    },
  },
  check: ({ request, marks }) => {
    const { mobile } = request.fields;
    if (marks.mobile !== 'bad' || mobile === undefined || mobileDigitsLost(mobile)) return null;
    const expected = 'one mobile number of 10 digits beginning with 6-9';
    if (isLandline(mobile)) return { field: 'mobile', expected };
    const readable = mobilesIn(mobile);
    const only = readable.length === 1 ? readable[0] : undefined;
    return {
      field: 'mobile',
      expected,
      suggestion: only === undefined ? null : { field: 'mobile', value: only },
      candidates: only === undefined ? readable : [],
    };
  },
  examples: {
    valid: [
      { says: 'with country code', kind: 'transfer', cells: { mobile: '+91 98450-12345' } },
      { says: 'with a leading zero', kind: 'transfer', cells: { mobile: '09845012345' } },
      { says: 'in Devanagari digits', kind: 'transfer', cells: { mobile: '९८४५०१२३४५' } },
    ],
    invalid: [
      { says: 'a landline', kind: 'transfer', cells: { mobile: '080-22345678' }, field: 'mobile' },
      { says: 'nine digits', kind: 'transfer', cells: { mobile: '984501234' }, field: 'mobile' },
      {
        says: 'two mobile numbers',
        kind: 'transfer',
        cells: { mobile: '9845012345 / 9845054321' },
        field: 'mobile',
        candidates: ['9845012345', '9845054321'],
      },
      {
        says: 'a landline and one mobile number',
        kind: 'transfer',
        cells: { mobile: '080-22345678, 9845012345' },
        field: 'mobile',
        suggestion: { field: 'mobile', value: '9845012345' },
      },
    ],
  },
});
