import { isIsoDate } from '../../normalise/date';
import { defineRule } from '../define-rule';

export const dobImplausible = defineRule({
  id: 'dob-implausible',
  group: 'profile',
  severity: 'warn',
  source: 'rules of the department: nobody is appointed before 18',
  title: { en: 'Younger than 18', hi: '18 वर्ष से कम आयु' },
  why: {
    en: 'Nobody in service is younger than 18; the year is usually wrong.',
    hi: 'सेवा में कोई 18 वर्ष से कम का नहीं होता; प्रायः वर्ष गलत होता है।',
  },
  sentences: {
    admin: {
      en: 'By the date of birth “{seen}” the employee is younger than 18. Ask for the right date.',
      hi: 'जन्म तिथि “{seen}” के अनुसार कर्मचारी 18 वर्ष से कम का है। सही तिथि माँगें।',
    },
    employee: {
      en: 'By your date of birth “{seen}” you are younger than 18. On the iGOT portal click your name, open Other Details, correct Date of Birth and click Save Changes.',
      hi: 'जन्म तिथि “{seen}” के अनुसार आप 18 वर्ष से कम के हैं। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Date of Birth ठीक करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Date of birth makes you younger than 18. Correct it under Other Details.',
      hi: 'जन्म तिथि से आयु 18 वर्ष से कम आती है। Other Details में ठीक करें।',
    },
  },
  check: ({ request, context, births }) => {
    const born = request.fields.dateOfBirth;
    return born !== undefined && isIsoDate(born) && born <= context.asOf && born > births.youngest
      ? { field: 'dateOfBirth', expected: 'at least 18 years old' }
      : null;
  },
  examples: {
    valid: [{ says: '18 today', kind: 'verification', cells: { dateOfBirth: '05-01-2008' } }],
    invalid: [
      {
        says: '18 tomorrow',
        kind: 'verification',
        cells: { dateOfBirth: '06-01-2008' },
        field: 'dateOfBirth',
      },
    ],
  },
});
