import type { Sentence } from '../domain/language';

interface Known {
  readonly says: RegExp;
  readonly plain: Sentence;
}

/** The portal's row errors as its public code writes them (KB-iGOT, UserBulkUploadService, ValidationUtil). */
const KNOWN: readonly Known[] = [
  {
    // Of a report, written by the desk itself.
    says: /^VERIFIED, /,
    plain: {
      en: 'The profile is verified, but with another group or designation than was approved: this approval has not taken effect. Likely the request was left pending or changed on the portal: look at its card.',
      hi: 'प्रोफ़ाइल सत्यापित है, पर अनुमोदित से भिन्न ग्रुप या पदनाम के साथ: यह अनुमोदन प्रभावी नहीं हुआ। संभवतः पोर्टल पर अनुरोध लंबित रहा या बदल दिया गया: उसका कार्ड देखें।',
    },
  },
  {
    says: /^update failed$/i,
    plain: {
      en: 'The portal accepted the row but could not write it. Likely it was busy: upload the row again, or approve on the card.',
      hi: 'पोर्टल ने पंक्ति मानी पर लिख नहीं सका। संभवतः वह व्यस्त था: पंक्ति फिर अपलोड करें, या कार्ड पर अनुमोदित करें।',
    },
  },
  {
    says: /different mdo/i,
    plain: {
      en: 'The profile is in another MDO. Likely its transfer has not been approved yet: approve the transfer first.',
      hi: 'प्रोफ़ाइल किसी अन्य MDO में है। संभवतः स्थानांतरण अभी अनुमोदित नहीं हुआ: पहले स्थानांतरण अनुमोदित करें।',
    },
  },
  {
    says: /user record does not exist/i,
    plain: {
      en: 'The portal knows no user with this email. Likely the employee registered with another address: ask for the one used to log in.',
      hi: 'पोर्टल इस ईमेल वाले किसी उपयोगकर्ता को नहीं जानता। संभवतः कर्मचारी ने दूसरे पते से पंजीकरण किया: लॉगिन वाला पता पूछें।',
    },
  },
  {
    says: /another user record exist/i,
    plain: {
      en: 'Another user has this mobile number. Likely the employee has two accounts, or the number is shared.',
      hi: 'यह मोबाइल नंबर किसी दूसरे उपयोगकर्ता का है। संभवतः कर्मचारी के दो खाते हैं, या नंबर साझा है।',
    },
  },
  {
    says: /email or phone is missing|invalid email/i,
    plain: {
      en: 'The email is missing or not in the form the portal takes. Correct it and send the request again.',
      hi: 'ईमेल नहीं है या पोर्टल के रूप में नहीं है। उसे सुधारकर अनुरोध फिर भेजें।',
    },
  },
  {
    says: /invalid phone|mobile/i,
    plain: {
      en: 'The mobile number is not 10 digits. Likely a country code or a lost digit: correct it.',
      hi: 'मोबाइल नंबर 10 अंकों का नहीं है। संभवतः देश कोड या छूटा अंक: उसे सुधारें।',
    },
  },
  {
    says: /full name/i,
    plain: {
      en: 'The portal does not take this name: letters and single spaces only. Likely a dot or initials with dots.',
      hi: 'पोर्टल यह नाम नहीं लेता: केवल अक्षर और एक रिक्त स्थान। संभवतः बिंदु वाले आद्याक्षर हैं।',
    },
  },
  {
    says: /group/i,
    plain: {
      en: 'The portal’s list has no such group. For Gramin Dak Sevaks set the portal’s word in Settings.',
      hi: 'पोर्टल की सूची में यह ग्रुप नहीं है। ग्रामीण डाक सेवकों के लिए सेटिंग में पोर्टल का शब्द रखें।',
    },
  },
  {
    says: /expecting string format/i,
    plain: {
      en: 'The designation is empty. The portal’s file needs one even where only the group was asked: approve on the card.',
      hi: 'पदनाम खाली है। केवल ग्रुप माँगा गया हो तब भी पोर्टल की फ़ाइल को पदनाम चाहिए: कार्ड पर अनुमोदित करें।',
    },
  },
  {
    says: /designation.*special character/i,
    plain: {
      en: 'The designation has a sign the portal does not take. Likely a dot, comma or slash: approve on the card.',
      hi: 'पदनाम में ऐसा चिह्न है जो पोर्टल नहीं लेता। संभवतः बिंदु, अल्पविराम या तिरछी रेखा: कार्ड पर अनुमोदित करें।',
    },
  },
  {
    says: /designation/i,
    plain: {
      en: 'The portal’s list has no such designation. Likely its list is older than Annexure III: approve it on the card, or ask the portal’s help desk to add it.',
      hi: 'पोर्टल की सूची में यह पदनाम नहीं है। संभवतः उसकी सूची अनुलग्नक III से पुरानी है: कार्ड पर अनुमोदित करें, या सहायता केंद्र से जुड़वाएँ।',
    },
  },
  {
    says: /date of birth/i,
    plain: {
      en: 'The portal does not take this date of birth. Likely day and month are interchanged, or the year is wrong.',
      hi: 'पोर्टल यह जन्म तिथि नहीं लेता। संभवतः दिन और महीना बदल गए हैं, या वर्ष ग़लत है।',
    },
  },
  {
    says: /gender|category|mother tongue|employee id|pin ?code|external|tag/i,
    plain: {
      en: 'A further detail is not in the form the portal takes. Correct or empty it and send the request again.',
      hi: 'कोई अन्य विवरण पोर्टल के रूप में नहीं है। उसे सुधारें या खाली करें और अनुरोध फिर भेजें।',
    },
  },
  {
    says: /number of fields|exceeds expected/i,
    plain: {
      en: 'The line had more cells than 14. Likely the file was opened and saved in between: upload the saved file as it is.',
      hi: 'पंक्ति में 14 से अधिक खाने थे। संभवतः फ़ाइल बीच में खोलकर सहेजी गई: सहेजी फ़ाइल ज्यों की त्यों अपलोड करें।',
    },
  },
];

const OTHER: Sentence = {
  en: 'The portal refused the row. Look at the card on the portal.',
  hi: 'पोर्टल ने पंक्ति स्वीकार नहीं की। पोर्टल पर कार्ड देखें।',
};

/** What the report says of a user instead of an error. */
const REPORT: Readonly<Record<string, Sentence>> = {
  ABSENT: {
    en: 'The employee is not among the users of this MDO in the report: the approval has not taken effect.',
    hi: 'कर्मचारी रिपोर्ट में इस MDO के उपयोगकर्ताओं में नहीं है: अनुमोदन प्रभावी नहीं हुआ।',
  },
  'NOT-VERIFIED': {
    en: 'The report still has the profile as not verified: the approval has not taken effect.',
    hi: 'रिपोर्ट में प्रोफ़ाइल अब भी असत्यापित है: अनुमोदन प्रभावी नहीं हुआ।',
  },
  'NOT-MY-USER': {
    en: 'The report has the profile as “Not my user”: it is being moved out of this MDO.',
    hi: 'रिपोर्ट में प्रोफ़ाइल “Not my user” है: इसे इस MDO से हटाया जा रहा है।',
  },
};

/** A message of the portal in plain words, with the likely cause. */
export function plainPortalMessage(message: string): Sentence {
  if (Object.hasOwn(REPORT, message)) return REPORT[message] ?? OTHER;
  return KNOWN.find(({ says }) => says.test(message))?.plain ?? OTHER;
}
