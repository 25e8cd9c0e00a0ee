import { defineRule } from '../define-rule';

export const decidedBefore = defineRule({
  id: 'decided-before',
  group: 'queue',
  severity: 'info',
  source: 'register of batches of this desk',
  title: { en: 'Decided in an earlier batch', hi: 'पहले के बैच में निर्णय हो चुका' },
  why: {
    en: 'The same request was already decided; it may have come again before the portal was updated, or after a correction.',
    hi: 'इसी अनुरोध पर पहले निर्णय हो चुका है; यह पोर्टल के अद्यतन होने से पहले या सुधार के बाद फिर आया हो सकता है।',
  },
  sentences: {
    admin: {
      en: 'The same request was decided on {at} in batch {batch}: {decision}. Look there before you decide again.',
      hi: 'इसी अनुरोध पर {at} को बैच {batch} में निर्णय हुआ: {decision}। दोबारा निर्णय से पहले उसे देखें।',
    },
    employee: {
      en: 'Your request was decided on {at} ({decision}). On the iGOT portal click your name and check whether the profile is right; nothing else is to be done.',
      hi: 'आपके अनुरोध पर {at} को निर्णय हुआ ({decision})। iGOT पोर्टल पर अपने नाम पर क्लिक करके देखें कि प्रोफ़ाइल सही है; और कुछ नहीं करना है।',
    },
    short: {
      en: 'The same request was already decided on {at}.',
      hi: 'इसी अनुरोध पर {at} को निर्णय हो चुका है।',
    },
  },
  check: ({ queue }) => {
    if (queue.decidedBefore === null) return null;
    const { id, how } = queue.decidedBefore;
    return {
      field: null,
      expected: 'not decided before',
      params: { ...queue.whereIs(id), batch: how.number, decision: how.decision, at: how.at },
      others: [id],
    };
  },
  examples: {
    valid: [
      {
        says: 'something else was decided',
        kind: 'transfer',
        cells: {},
        before: [
          {
            cells: { designation: 'Sorting Assistant' },
            batch: { number: 'KAR/2025-26/0007', decision: 'approve', at: '2026-01-02' },
          },
        ],
      },
    ],
    invalid: [
      {
        says: 'the same was approved in an earlier batch',
        kind: 'transfer',
        cells: {},
        before: [
          {
            cells: {},
            batch: { number: 'KAR/2025-26/0007', decision: 'approve', at: '2026-01-02' },
          },
        ],
        field: null,
        severity: 'info',
      },
    ],
  },
});
