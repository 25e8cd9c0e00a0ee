import { defineRule } from '../define-rule';

export const duplicateRequest = defineRule({
  id: 'duplicate-request',
  group: 'queue',
  severity: 'block',
  source: 'one request is decided once',
  title: { en: 'Asked twice', hi: 'दो बार माँगा गया' },
  why: {
    en: 'The same person asks the very same thing as in an earlier request. The earlier one is to be decided, this one is not needed.',
    hi: 'इसी व्यक्ति ने पहले भी बिल्कुल यही माँगा है। पहले वाले पर निर्णय करना है, इसकी आवश्यकता नहीं है।',
  },
  sentences: {
    admin: {
      en: '{other} asks the very same thing in an earlier request ({place}). Decide on that one and reject this one.',
      hi: '{other} ने पहले के अनुरोध में भी यही माँगा है ({place})। उस पर निर्णय करें और इसे अस्वीकार करें।',
    },
    employee: {
      en: 'You have sent the same request twice. The first one is in hand; on the iGOT portal do not click Submit request again until it is decided.',
      hi: 'आपने एक ही अनुरोध दो बार भेजा है। पहला विचाराधीन है; निर्णय होने तक iGOT पोर्टल पर फिर से Submit request पर क्लिक न करें।',
    },
    short: {
      en: 'The same request was sent twice; the first one is in hand.',
      hi: 'एक ही अनुरोध दो बार भेजा गया; पहला विचाराधीन है।',
    },
  },
  check: ({ queue }) =>
    queue.duplicateOf === null
      ? null
      : {
          field: null,
          expected: 'one request for one thing',
          params: { ...queue.whereIs(queue.duplicateOf) },
          others: [queue.duplicateOf],
        },
  examples: {
    valid: [
      {
        says: 'the same person asks for something else',
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
        says: 'the same thing in other words',
        kind: 'transfer',
        cells: { targetMdo: 'Karnataka Circle', designation: 'postal assistant' },
        before: [{ cells: {} }],
        field: null,
      },
    ],
  },
});
