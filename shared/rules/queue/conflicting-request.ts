import { defineRule } from '../define-rule';

export const conflictingRequest = defineRule({
  id: 'conflicting-request',
  group: 'queue',
  severity: 'block',
  source: 'one person, one MDO, one group, one designation',
  title: { en: 'Two requests contradict each other', hi: 'दो अनुरोध एक-दूसरे के विरुद्ध' },
  why: {
    en: 'The same person has two open requests of one kind that ask for different things; only one can be right.',
    hi: 'एक ही व्यक्ति के एक ही प्रकार के दो लंबित अनुरोध अलग-अलग बातें माँगते हैं; सही एक ही हो सकता है।',
  },
  sentences: {
    admin: {
      en: '{other} asks for something else in another open request ({place}). Ask which one is right and reject the other.',
      hi: '{other} ने एक और लंबित अनुरोध में कुछ और माँगा है ({place})। पूछें कि कौन-सा सही है और दूसरे को अस्वीकार करें।',
    },
    employee: {
      en: 'You have two open requests that ask for different things. Tell your admin which one is right; on the iGOT portal withdraw the other transfer request, or correct Group and Designation under Primary Details.',
      hi: 'आपके दो लंबित अनुरोध अलग-अलग बातें माँगते हैं। व्यवस्थापक को बताएँ कि कौन-सा सही है; iGOT पोर्टल पर दूसरा स्थानांतरण अनुरोध वापस लें, या Primary Details में Group और Designation ठीक करें।',
    },
    short: {
      en: 'You have two open requests that differ. Withdraw the wrong one.',
      hi: 'आपके दो लंबित अनुरोध अलग-अलग हैं। गलत वाला वापस लें।',
    },
  },
  check: ({ queue }) => {
    const first = queue.conflicts[0];
    return first === undefined
      ? null
      : {
          field: null,
          expected: 'one open request of a kind',
          params: { ...queue.whereIs(first) },
          others: queue.conflicts,
        };
  },
  examples: {
    valid: [
      {
        says: 'the other one is decided',
        kind: 'transfer',
        cells: {},
        before: [{ cells: { designation: 'Sorting Assistant' }, decided: true }],
      },
    ],
    invalid: [
      {
        says: 'two designations',
        kind: 'transfer',
        cells: {},
        before: [{ cells: { designation: 'Sorting Assistant' } }],
        field: null,
      },
    ],
  },
});
