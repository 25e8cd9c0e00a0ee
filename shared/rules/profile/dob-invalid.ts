import { isIsoDate } from '../../normalise/date';
import { defineRule } from '../define-rule';
export const dobInvalid = defineRule({
  id: 'dob-invalid',
  group: 'profile',
  severity: 'block',
  source: 'portal check of the bulk update, "Invalid format for Date of Birth type"',
  title: { en: 'Date of birth cannot be right', hi: 'जन्म तिथि सही नहीं हो सकती' },
  why: {
    en: 'The portal takes a real day of the last 65 years only.',
    hi: 'पोर्टल केवल पिछले 65 वर्षों का वास्तविक दिन लेता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is no day within the 65 years before the review. Ask for the date of birth, or return the request.',
      hi: '“{seen}” समीक्षा से पहले के 65 वर्षों का कोई दिन नहीं है। जन्म तिथि माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'The date of birth “{seen}” cannot be right. On the iGOT portal click your name, open Other Details, correct Date of Birth (day, month, year) and click Save Changes.',
      hi: 'जन्म तिथि “{seen}” सही नहीं हो सकती। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Date of Birth (दिन, माह, वर्ष) ठीक करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Date of birth is not correct. Correct it under Other Details (dd-mm-yyyy).',
      hi: 'जन्म तिथि सही नहीं है। Other Details में ठीक करें (dd-mm-yyyy)।',
    },
  },
  check: ({ request, context, births }) => {
    const born = request.fields.dateOfBirth;
    if (born === undefined || born === '') return null;
    const wrong = !isIsoDate(born) || born > context.asOf || born < births.oldest;
    return wrong
      ? { field: 'dateOfBirth', expected: 'a real date within the last 65 years' }
      : null;
  },
  examples: {
    valid: [
      { says: 'day before month', kind: 'verification', cells: { dateOfBirth: '03/04/1984' } },
      { says: 'exactly 65 years', kind: 'verification', cells: { dateOfBirth: '1961-01-05' } },
    ],
    invalid: [
      {
        says: 'no such day',
        kind: 'verification',
        cells: { dateOfBirth: '31-02-1984' },
        field: 'dateOfBirth',
      },
      {
        says: 'in the future',
        kind: 'transfer',
        cells: { dateOfBirth: '2026-01-06' },
        field: 'dateOfBirth',
      },
      {
        says: 'more than 65 years',
        kind: 'verification',
        cells: { dateOfBirth: '04.01.1961' },
        field: 'dateOfBirth',
      },
    ],
  },
});
