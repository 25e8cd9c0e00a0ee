import { defineRule } from '../define-rule';

export const mobileShared = defineRule({
  id: 'mobile-shared',
  group: 'otp',
  severity: 'block',
  source:
    'OM, Annexure II, "Other Details" note; portal check "Another user record exist with the mobile number"',
  title: { en: 'Mobile number of two people', hi: 'एक ही मोबाइल नंबर दो व्यक्तियों का' },
  why: {
    en: 'The portal takes a mobile number for one user only, and the OTP would reach the wrong person.',
    hi: 'पोर्टल एक मोबाइल नंबर केवल एक व्यक्ति के लिए लेता है, और OTP गलत व्यक्ति को जाएगा।',
  },
  sentences: {
    admin: {
      en: 'The mobile number {seen} also stands on the request of {other} ({place}). Find out whose it is and return the other request.',
      hi: 'मोबाइल नंबर {seen} {other} के अनुरोध में भी है ({place})। पता करें कि नंबर किसका है और दूसरा अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'The mobile number {seen} is also given by another employee. On the iGOT portal click your name, open Other Details, enter your own Mobile Number, confirm the OTP and click Save Changes.',
      hi: 'मोबाइल नंबर {seen} किसी दूसरे कर्मचारी ने भी दिया है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में अपना Mobile Number भरें, OTP से पुष्टि करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Mobile number is used by another employee too. Enter your own under Other Details.',
      hi: 'यह मोबाइल नंबर दूसरे कर्मचारी का भी है। Other Details में अपना नंबर भरें।',
    },
  },
  check: ({ queue }) => {
    const first = queue.sharesMobile[0];
    if (first === undefined) return null;
    return {
      field: 'mobile',
      expected: 'a number of one person only',
      params: { ...queue.whereIs(first) },
      others: queue.sharesMobile,
    };
  },
  examples: {
    valid: [
      {
        says: 'two requests of one person',
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
        says: 'the number of somebody else',
        kind: 'transfer',
        cells: {},
        before: [
          {
            cells: {
              name: 'Asha Rao',
              employeeId: '30117975',
              email: 'asha.rao@example-mail.in',
            },
          },
        ],
        field: 'mobile',
      },
    ],
  },
});
