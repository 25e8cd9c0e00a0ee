import { defineRule } from '../define-rule';

export const transferPendingFirst = defineRule({
  id: 'transfer-pending-first',
  group: 'mdo',
  severity: 'warn',
  source: 'Annexure II, "Transfer Request Profile": a transfer needs verification again',
  title: { en: 'A transfer is to be decided first', hi: 'पहले स्थानांतरण पर निर्णय करें' },
  why: {
    en: 'A transfer resets the verification, so a verification approved before it is lost.',
    hi: 'स्थानांतरण से सत्यापन फिर से करना पड़ता है, इसलिए पहले किया गया सत्यापन बेकार हो जाता है।',
  },
  sentences: {
    admin: {
      en: 'The same person has an undecided transfer ({place}). Decide on that first, then on this verification.',
      hi: 'इसी व्यक्ति का एक स्थानांतरण अनुरोध लंबित है ({place})। पहले उस पर निर्णय करें, फिर इस सत्यापन पर।',
    },
    employee: {
      en: 'Your transfer request is decided first. After it is approved, click your name on the iGOT portal and check Primary Details and Other Details once more.',
      hi: 'पहले आपके स्थानांतरण अनुरोध पर निर्णय होगा। स्वीकृति के बाद iGOT पोर्टल पर अपने नाम पर क्लिक करें और Primary Details तथा Other Details फिर से जाँचें।',
    },
    short: {
      en: 'Your transfer request is decided first. Ask for verification after it is approved.',
      hi: 'पहले आपके स्थानांतरण पर निर्णय होगा। स्वीकृति के बाद सत्यापन का अनुरोध करें।',
    },
  },
  check: ({ request, queue }) => {
    const first = queue.openTransfers[0];
    return request.kind === 'verification' && first !== undefined
      ? {
          field: 'kind',
          expected: 'the transfer decided before the verification',
          params: { ...queue.whereIs(first) },
          others: queue.openTransfers,
        }
      : null;
  },
  examples: {
    valid: [
      {
        says: 'the transfer is decided already',
        kind: 'verification',
        cells: {},
        before: [
          {
            kind: 'transfer',
            cells: { targetMdo: 'Karnataka Postal Circle', currentMdo: 'Delhi Postal Circle' },
            decided: true,
          },
        ],
      },
      {
        says: 'a transfer of somebody else',
        kind: 'verification',
        cells: {},
        before: [
          {
            kind: 'transfer',
            cells: {
              targetMdo: 'Karnataka Postal Circle',
              currentMdo: 'Delhi Postal Circle',
              employeeId: '30117975',
              email: 'asha.rao@example-mail.in',
              mobile: '9845098450',
            },
          },
        ],
      },
    ],
    invalid: [
      {
        says: 'an undecided transfer of the same person',
        kind: 'verification',
        cells: {},
        before: [
          {
            kind: 'transfer',
            cells: { targetMdo: 'Karnataka Postal Circle', currentMdo: 'Delhi Postal Circle' },
          },
        ],
        field: 'kind',
      },
    ],
  },
});
