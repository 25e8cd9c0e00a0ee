import { defineRule } from '../define-rule';

export const twoAccounts = defineRule({
  id: 'two-accounts',
  group: 'profile',
  severity: 'warn',
  source: 'iGOT help centre: duplicate accounts split the courses',
  title: { en: 'Probably two iGOT accounts', hi: 'संभवतः दो iGOT खाते' },
  why: {
    en: 'Two accounts of one person split the courses between them, and the APAR shows only one of them.',
    hi: 'एक व्यक्ति के दो खातों में पाठ्यक्रम बँट जाते हैं, और APAR में केवल एक दिखता है।',
  },
  sentences: {
    admin: {
      en: 'The same person also stands in the queue with the email {otherEmail} ({place}). Ask which account to keep.',
      hi: 'यही व्यक्ति ईमेल {otherEmail} के साथ भी है ({place})। पूछें कि कौन-सा खाता रखना है।',
    },
    employee: {
      en: 'You seem to have two iGOT accounts, with {seen} and with {otherEmail}. Tell your admin which one to keep; log in with that one only and check Email under Other Details.',
      hi: 'आपके दो iGOT खाते लगते हैं, {seen} और {otherEmail} से। व्यवस्थापक को बताएँ कि कौन-सा रखना है; केवल उसी से लॉग इन करें और Other Details में Email जाँचें।',
    },
    short: {
      en: 'You seem to have two iGOT accounts with two emails. Tell us which one to keep.',
      hi: 'आपके दो ईमेल से दो iGOT खाते लगते हैं। बताएँ कि कौन-सा रखना है।',
    },
  },
  check: ({ queue }) => {
    const first = queue.otherAccounts[0];
    return first === undefined
      ? null
      : {
          field: 'email',
          expected: 'one email for one person',
          params: { ...queue.whereIs(first) },
          others: queue.otherAccounts,
        };
  },
  examples: {
    valid: [
      {
        says: 'the same email on both',
        kind: 'verification',
        cells: {},
        before: [
          {
            kind: 'transfer',
            cells: { currentMdo: 'Delhi', targetMdo: 'Karnataka' },
            decided: true,
          },
        ],
      },
    ],
    invalid: [
      {
        says: 'one employee ID and name, two emails',
        kind: 'verification',
        cells: {},
        before: [
          {
            kind: 'transfer',
            cells: { currentMdo: 'Delhi', targetMdo: 'Karnataka', email: 'meena@example-post.in' },
            decided: true,
          },
        ],
        field: 'email',
      },
    ],
  },
});
