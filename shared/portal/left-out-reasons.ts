import type { Sentence } from '../domain/language';

/** Why an approved request is not in a file for the portal, and what the admin does instead. */
export const LEFT_OUT_REASONS = {
  'not-confirmed-sheet': {
    en: 'It came from an office sheet, so what the employee asked on the portal is not known; if it differs, the portal would reject the request and write our value. Approve it on the card, or include it knowingly.',
    hi: 'यह कार्यालय की शीट से आया है, इसलिए पोर्टल पर कर्मचारी ने क्या माँगा यह पता नहीं; अंतर होने पर पोर्टल अनुरोध अस्वीकार करके हमारा मान लिख देगा। इसे कार्ड पर अनुमोदित करें, या जानते हुए शामिल करें।',
  },
  'not-confirmed-corrected': {
    en: 'It was corrected here; the portal would reject the employee’s request and write our value. Return it to the employee, approve it on the card, or include it knowingly.',
    hi: 'इसे यहाँ सुधारा गया है; पोर्टल कर्मचारी का अनुरोध अस्वीकार करके हमारा मान लिख देगा। इसे कर्मचारी को लौटाएँ, कार्ड पर अनुमोदित करें, या जानते हुए शामिल करें।',
  },
  'other-mdo': {
    en: 'The profile is in another MDO; the portal refuses users of a different MDO.',
    hi: 'प्रोफ़ाइल किसी अन्य एमडीओ में है; पोर्टल दूसरे एमडीओ के उपयोगकर्ता स्वीकार नहीं करता।',
  },
  'group-alone': {
    en: 'It asks for a group alone; the portal’s file needs a designation. Approve it on the card.',
    hi: 'इसमें केवल समूह माँगा गया है; पोर्टल की फ़ाइल में पदनाम आवश्यक है। इसे कार्ड पर अनुमोदित करें।',
  },
  'same-user-twice': {
    en: 'Another approved request with this email is already in the file; one row per user, or the later would overwrite the earlier.',
    hi: 'इसी ईमेल का एक अन्य अनुमोदित अनुरोध फ़ाइल में पहले से है; एक उपयोगकर्ता की एक ही पंक्ति हो सकती है।',
  },
  comma: {
    en: 'A value contains a comma, a quote or a line break, which the portal’s file cannot carry. Approve it on the card.',
    hi: 'किसी मान में अल्पविराम, उद्धरण चिह्न या नई पंक्ति है, जो पोर्टल की फ़ाइल में नहीं जा सकती। इसे कार्ड पर अनुमोदित करें।',
  },
  'group-needed': {
    en: 'There is no group; the portal needs one to create the user.',
    hi: 'समूह नहीं है; उपयोगकर्ता बनाने के लिए पोर्टल को समूह चाहिए।',
  },
  name: {
    en: 'The portal takes a name of letters A to Z with single spaces or apostrophes only: no dots, no digits.',
    hi: 'पोर्टल नाम में केवल A से Z अक्षर, एकल रिक्त स्थान या ऊर्ध्व अल्पविराम लेता है: बिंदु या अंक नहीं।',
  },
  email: {
    en: 'The email is missing or not of the form the portal accepts.',
    hi: 'ईमेल नहीं है या पोर्टल द्वारा स्वीकृत रूप में नहीं है।',
  },
  mobile: {
    en: 'The portal needs a mobile number of exactly 10 digits.',
    hi: 'पोर्टल को ठीक 10 अंकों का मोबाइल नंबर चाहिए।',
  },
  group: {
    en: 'The portal’s bulk file knows only Group A, Group B, Group C, Group D and Others. Approve it on the card.',
    hi: 'पोर्टल की बल्क फ़ाइल केवल Group A, Group B, Group C, Group D और Others जानती है। इसे कार्ड पर अनुमोदित करें।',
  },
  designation: {
    en: 'The designation has characters (or spaces at its ends) that the portal’s file does not take. Approve it on the card.',
    hi: 'पदनाम में ऐसे चिह्न (या आगे-पीछे रिक्त स्थान) हैं जो पोर्टल की फ़ाइल नहीं लेती। इसे कार्ड पर अनुमोदित करें।',
  },
  gender: {
    en: 'The portal takes Male, Female or Others as gender.',
    hi: 'पोर्टल लिंग में केवल Male, Female या Others लेता है।',
  },
  category: {
    en: 'The portal’s file takes General, OBC, SC or ST as category.',
    hi: 'पोर्टल की फ़ाइल श्रेणी में केवल General, OBC, SC या ST लेती है।',
  },
  dateOfBirth: {
    en: 'The portal needs a real date of birth within the last 65 years.',
    hi: 'पोर्टल को पिछले 65 वर्षों के भीतर की सही जन्म तिथि चाहिए।',
  },
  motherTongue: {
    en: 'The mother tongue has characters the portal does not take.',
    hi: 'मातृभाषा में ऐसे चिह्न हैं जो पोर्टल नहीं लेता।',
  },
  employeeId: {
    en: 'The portal takes an employee ID of 1 to 30 letters and digits only.',
    hi: 'पोर्टल कर्मचारी आईडी में केवल 1 से 30 अक्षर और अंक लेता है।',
  },
  officePin: {
    en: 'The portal takes a PIN code of 6 digits.',
    hi: 'पोर्टल 6 अंकों का पिन कोड लेता है।',
  },
  externalSystemId: {
    en: 'The external system ID has characters the portal does not take.',
    hi: 'बाहरी प्रणाली आईडी में ऐसे चिह्न हैं जो पोर्टल नहीं लेता।',
  },
  externalSystemName: {
    en: 'The external system name has characters the portal does not take.',
    hi: 'बाहरी प्रणाली के नाम में ऐसे चिह्न हैं जो पोर्टल नहीं लेता।',
  },
} as const satisfies Record<string, Sentence>;

export type LeftOutReason = keyof typeof LEFT_OUT_REASONS;

/** One approved request that a file for the portal does not carry. */
export interface LeftOut {
  readonly id: number;
  readonly reasons: readonly LeftOutReason[];
}
