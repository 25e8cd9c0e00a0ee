import { defineRule } from '../define-rule';

export const parentDeadlinePassed = defineRule({
  id: 'parent-deadline-passed',
  group: 'mdo',
  severity: 'info',
  source: 'OM para 4',
  title: {
    en: 'In “Department of Posts” after the deadline',
    hi: 'समय सीमा के बाद भी “Department of Posts” में',
  },
  why: {
    en: 'All profiles were to leave the parent MDO by the date set in the OM; those that leave later are counted.',
    hi: 'सभी प्रोफ़ाइलों को OM में दी गई तारीख तक मूल MDO से हटना था; बाद में हटने वालों की गिनती रखी जाती है।',
  },
  sentences: {
    admin: {
      en: 'The profile is still under “{seen}” after {deadline}. Decide on this transfer soon: until it has left, the APAR courses do not show.',
      hi: 'प्रोफ़ाइल {deadline} के बाद भी “{seen}” में है। इस स्थानांतरण पर जल्द निर्णय करें: तब तक APAR के पाठ्यक्रम नहीं दिखते।',
    },
    employee: {
      en: 'Profiles had to leave Department of Posts by {deadline}. Your transfer request is in hand; nothing is to be done on the portal until it is decided.',
      hi: 'प्रोफ़ाइलों को {deadline} तक Department of Posts से हटना था। आपका स्थानांतरण अनुरोध विचाराधीन है; निर्णय होने तक पोर्टल पर कुछ नहीं करना है।',
    },
    short: {
      en: 'Profile was to leave Department of Posts before the deadline of the OM.',
      hi: 'प्रोफ़ाइल को OM की समय सीमा तक Department of Posts से हटना था।',
    },
  },
  check: ({ request, asked, current, context }) =>
    current?.kind === 'parent' &&
    asked.field !== 'currentMdo' &&
    request.kind !== 'verification' &&
    context.asOf > context.reference.parentDeadline
      ? {
          field: 'currentMdo',
          expected: `transferred by ${context.reference.parentDeadline}`,
          params: { deadline: context.reference.parentDeadline },
        }
      : null,
  examples: {
    valid: [
      {
        says: 'on the last day',
        kind: 'transfer',
        asOf: '2026-01-10',
        cells: { currentMdo: 'Department of Posts' },
      },
    ],
    invalid: [
      {
        says: 'the day after',
        kind: 'transfer',
        asOf: '2026-01-11',
        cells: { currentMdo: 'Department of Posts' },
        field: 'currentMdo',
        severity: 'info',
      },
    ],
  },
});
