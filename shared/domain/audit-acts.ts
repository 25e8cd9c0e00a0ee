import type { Sentence } from './language';

/** What an entry of the journal can tell, by the type of its record. */
export const AUDIT_ACTS = {
  created: { en: 'Desk made', hi: 'डेस्क बनाई गई' },
  opened: { en: 'Desk opened', hi: 'डेस्क खोली गई' },
  'keys-set': { en: 'Keys changed', hi: 'कुंजियाँ बदली गईं' },
  copied: { en: 'Copy of the desk saved', hi: 'डेस्क की प्रति सहेजी गई' },
  restored: { en: 'Went back to an earlier state', hi: 'पिछली स्थिति पर लौटे' },
  imported: { en: 'File imported', hi: 'फ़ाइल आयात की गई' },
  'shared-out': { en: 'Work shared out', hi: 'काम बाँटा गया' },
  'packet-taken-back': { en: 'Packet taken back', hi: 'पैकेट वापस लिया गया' },
  'packet-opened': { en: 'Packet opened', hi: 'पैकेट खोला गया' },
  'packet-returned': { en: 'Answer to a packet written', hi: 'पैकेट का उत्तर लिखा गया' },
  'packet-merged': { en: 'Answer to a packet taken in', hi: 'पैकेट का उत्तर लिया गया' },
  decided: { en: 'Decision', hi: 'निर्णय' },
  undone: { en: 'Undone', hi: 'पूर्ववत किया गया' },
  redone: { en: 'Done again', hi: 'फिर से किया गया' },
  corrected: { en: 'Value corrected', hi: 'मान सुधारा गया' },
  'corrections-taken': { en: 'Corrections of the office taken', hi: 'कार्यालय के सुधार लिए गए' },
  batched: { en: 'Batch sealed', hi: 'बैच मुहरबंद' },
  'batch-moved': { en: 'Batch moved on', hi: 'बैच आगे बढ़ा' },
  'batch-voided': { en: 'Batch made void', hi: 'बैच रद्द किया गया' },
  'batch-written': { en: 'Files of the batch saved', hi: 'बैच की फ़ाइलें सहेजी गईं' },
  'batch-answered': { en: 'Answer of the portal taken', hi: 'पोर्टल का उत्तर लिया गया' },
  'card-ticked': { en: 'Transfer card ticked', hi: 'स्थानांतरण कार्ड पर निशान' },
  'numbering-set': { en: 'Numbering of batches', hi: 'बैचों की संख्या का ढंग' },
  'views-set': { en: 'Saved views', hi: 'सहेजे गए दृश्य' },
  'rules-set': { en: 'Rules changed', hi: 'नियम बदले गए' },
  'lists-replaced': { en: 'Reference lists loaded', hi: 'संदर्भ सूचियाँ लाई गईं' },
  'lists-restored': { en: 'Reference lists put back', hi: 'पहले की संदर्भ सूचियाँ लागू' },
  'retention-set': { en: 'Period for keeping values', hi: 'मान रखने की अवधि' },
  'two-people-set': { en: 'Approval by two people', hi: 'दो लोगों की स्वीकृति' },
  erased: { en: 'Personal values erased', hi: 'व्यक्तिगत मान मिटाए गए' },
} satisfies Readonly<Record<string, Sentence>>;
export type AuditAct = keyof typeof AUDIT_ACTS;

/** Words that the entries themselves use for what was before and after. */
export const AUDIT_VALUES: Readonly<Record<string, Sentence>> = {
  approve: { en: 'Approved', hi: 'अनुमोदित' },
  return: { en: 'Returned', hi: 'लौटाया गया' },
  forward: { en: 'Forwarded', hi: 'अग्रेषित' },
  reject: { en: 'Rejected', hi: 'अस्वीकृत' },
  undecided: { en: 'Undecided', hi: 'अनिर्णीत' },
  recovery: { en: 'After a recovery', hi: 'बचाव के बाद' },
  'take-over': { en: 'Taken over from another computer', hi: 'दूसरे कंप्यूटर से अधिकार में ली गई' },
  copy: { en: 'Put in place from a copy', hi: 'प्रति से रखी गई' },
  passphrase: { en: 'New passphrase', hi: 'नया पासफ़्रेज़' },
  'recovery-key': { en: 'New recovery key', hi: 'नई रिकवरी कुंजी' },
  keychain: { en: 'Key store of the computer opens it', hi: 'कंप्यूटर का कुंजी-भंडार खोलता है' },
  'keychain-off': {
    en: 'Key store of the computer opens it no more',
    hi: 'कंप्यूटर का कुंजी-भंडार अब नहीं खोलता',
  },
  signed: { en: 'Signed', hi: 'हस्ताक्षरित' },
  uploaded: { en: 'Uploaded', hi: 'अपलोड किया' },
  answered: { en: 'Answered', hi: 'उत्तर आया' },
  closed: { en: 'Closed', hi: 'समाप्त' },
  ticked: { en: 'Done on the portal', hi: 'पोर्टल पर किया गया' },
  unticked: { en: 'Tick taken back', hi: 'निशान हटाया गया' },
  off: { en: 'off', hi: 'बंद' },
  name: { en: 'another name', hi: 'दूसरा नाम' },
  account: { en: 'another name and another sign-in', hi: 'दूसरा नाम और दूसरा साइन-इन' },
  never: { en: 'never erased', hi: 'कभी नहीं मिटते' },
  'values-erased': { en: 'Erased', hi: 'मिटाए गए' },
  catalogue: { en: 'as the catalogue says', hi: 'सूची के अनुसार' },
  'as the lists': { en: 'as the lists say', hi: 'सूचियों के अनुसार' },
  block: { en: 'blocks', hi: 'रोकता है' },
  warn: { en: 'to check', hi: 'जाँचने को कहता है' },
  info: { en: 'for information', hi: 'केवल जानकारी' },
};

/** Settings that a change of the rules can name beside rules. */
export const AUDIT_SETTINGS: Readonly<Record<string, Sentence>> = {
  'gds-read': { en: 'Words read as Gramin Dak Sevak', hi: 'ग्रामीण डाक सेवक माने जाने वाले शब्द' },
  'gds-written': { en: 'Word written for Gramin Dak Sevak', hi: 'ग्रामीण डाक सेवक के लिए लिखा शब्द' },
  deadline: { en: 'Deadline of the parent MDO', hi: 'मूल MDO की अंतिम तिथि' },
};
