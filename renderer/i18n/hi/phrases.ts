/**
 * Phrases that come from outside the window (the rules, the reading of columns) and their Hindi.
 * `{…}` stands for a name or number, which stays as printed. The first that fits is taken.
 */
export type Phrase = readonly [english: string, hindi: string];

export const EXPECTED: readonly Phrase[] = [
  ['{group} or {other group}', '{group} या {other group}'],
  ['a group of Annexure III', 'अनुलग्नक III का कोई ग्रुप'],
  ['Group A, Group B, Group C, Group D or GDS', 'Group A, Group B, Group C, Group D या GDS'],
  ['asked for in this kind of MDO: {kind}', 'इस प्रकार के MDO में माँगा जाए: {kind}'],
  ['one designation of Annexure III', 'अनुलग्नक III का एक पदनाम'],
  ['a designation of Annexure III', 'अनुलग्नक III का पदनाम'],
  ['one of the {n} MDOs of Annexure II-A', 'अनुलग्नक II-A के {n} MDO में से एक'],
  ['one of the {n} MDOs of Annexure II-A, not {mdo}', 'अनुलग्नक II-A के {n} MDO में से एक, {mdo} नहीं'],
  ['an MDO other than {mdo}', '{mdo} से भिन्न MDO'],
  ['an office of {mdo}', '{mdo} का कार्यालय'],
  ['a PIN of a post office of the circle', 'सर्किल के किसी डाकघर का PIN'],
  ['a PIN of {mdo}', '{mdo} का PIN'],
  ['a PIN whose first three digits are in use', 'ऐसा PIN जिसके पहले तीन अंक उपयोग में हैं'],
  ['six digits beginning with 1-9', '1-9 से आरंभ होने वाले छह अंक'],
  ['the PIN of the office', 'कार्यालय का PIN'],
  ['transferred by {day}', '{day} तक स्थानांतरण'],
  ['the transfer decided before the verification', 'सत्यापन से पहले स्थानांतरण पर निर्णय'],
  ['the date of birth', 'जन्म तिथि'],
  ['a real date within the last 65 years', 'पिछले 65 वर्षों के भीतर की सही तिथि'],
  ['at least 18 years old', 'कम से कम 18 वर्ष की आयु'],
  ['a working employee', 'कार्यरत कर्मचारी'],
  ['an employee ID of one person only', 'केवल एक व्यक्ति की कर्मचारी आईडी'],
  ['the employee ID (CSI ID)', 'कर्मचारी आईडी (CSI ID)'],
  ['8 digits', '8 अंक'],
  ['the full name', 'पूरा नाम'],
  ['letters A-Z, single spaces and apostrophes only', 'केवल A-Z अक्षर, एक-एक रिक्त स्थान और अपॉस्ट्रॉफी'],
  ['one email for one person', 'एक व्यक्ति का एक ईमेल'],
  ['not decided before', 'पहले निर्णय न हुआ हो'],
  ['one request for one thing', 'एक बात के लिए एक अनुरोध'],
  ['one open request of a kind', 'एक प्रकार का एक ही खुला अनुरोध'],
  ['one email address the portal accepts', 'एक ईमेल पता जिसे पोर्टल लेता है'],
  ['an address at {domain}', '{domain} का पता'],
  ['an address of one person only', 'केवल एक व्यक्ति का पता'],
  ['the employee’s own email address', 'कर्मचारी का अपना ईमेल पता'],
  ['an email address', 'ईमेल पता'],
  ['a number of one person only', 'केवल एक व्यक्ति का नंबर'],
  ['a mobile number of 10 digits', '10 अंकों का मोबाइल नंबर'],
  ['a mobile number of 10 digits, all of them given', '10 अंकों का मोबाइल नंबर, सभी अंक दिए हुए'],
  [
    'one mobile number of 10 digits beginning with 6-9',
    '6-9 से आरंभ होने वाला 10 अंकों का एक मोबाइल नंबर',
  ],
  ['the employee’s own mobile number', 'कर्मचारी का अपना मोबाइल नंबर'],
];

/** Parts of a source; a source may name several, parted by a semicolon. */
export const SOURCE_PARTS: readonly Phrase[] = [
  ['Annexure III with Annexure II-A', 'अनुलग्नक III, अनुलग्नक II-A के साथ'],
  ['Annexure III, equivalent designations', 'अनुलग्नक III, समकक्ष पदनाम'],
  ['Annexure III, {designation}', 'अनुलग्नक III, {designation}'],
  ['Annexure III', 'अनुलग्नक III'],
  ['Annexure II-A, criteria and jurisdiction', 'अनुलग्नक II-A, मानदंड और क्षेत्राधिकार'],
  ['Annexure II-A, {mdo}', 'अनुलग्नक II-A, {mdo}'],
  ['Annexure II-A', 'अनुलग्नक II-A'],
  [
    'Annexure II, "{part}": a transfer needs verification again',
    'अनुलग्नक II, "{part}": स्थानांतरण के बाद फिर सत्यापन होता है',
  ],
  ['Annexure II, "{part}" and "{other}"', 'अनुलग्नक II, "{part}" और "{other}"'],
  ['Annexure II, "{part}"', 'अनुलग्नक II, "{part}"'],
  ['Annexure II, first page', 'अनुलग्नक II, पहला पृष्ठ'],
  ['Annexure II, note on the target organisation', 'अनुलग्नक II, लक्ष्य संगठन पर टिप्पणी'],
  ['OM, Annexure II, "{part}" note', 'कार्यालय ज्ञापन, अनुलग्नक II, "{part}" की टिप्पणी'],
  ['OM, Annexure II, "{part}"', 'कार्यालय ज्ञापन, अनुलग्नक II, "{part}"'],
  ['for a registration "{part}", Case II', 'पंजीकरण के लिए "{part}", Case II'],
  ['OM para 2: profiles of working employees', 'कार्यालय ज्ञापन पैरा 2: कार्यरत कर्मचारियों की प्रोफ़ाइल'],
  ['OM para {n}', 'कार्यालय ज्ञापन पैरा {n}'],
  ['portal’s list of groups', 'पोर्टल की ग्रुप सूची'],
  ['portal’s lists of genders and categories', 'पोर्टल की लिंग और श्रेणी की सूचियाँ'],
  ['portal check of the bulk update, "{words}"', 'पोर्टल के बल्क अपडेट की जाँच, "{words}"'],
  ['portal check {words}', 'पोर्टल की जाँच {words}'],
  ['the portal knows a user by the email', 'पोर्टल उपयोगकर्ता को ईमेल से पहचानता है'],
  [
    'PIN directory of India Post, 2025: {n} prefixes in use',
    'भारतीय डाक की PIN निर्देशिका, 2025: {n} उपसर्ग उपयोग में',
  ],
  ['PIN directory of India Post, 2025', 'भारतीय डाक की PIN निर्देशिका, 2025'],
  ['PIN directory: 9xxxxx is the Army Postal Service', 'PIN निर्देशिका: 9xxxxx सेना डाक सेवा का है'],
  [
    'iGOT help centre: duplicate accounts split the courses',
    'iGOT सहायता केंद्र: दो खातों में पाठ्यक्रम बँट जाते हैं',
  ],
  [
    'practice of the department: employee IDs have 8 digits',
    'विभाग की परिपाटी: कर्मचारी आईडी 8 अंकों की होती है',
  ],
  ['the portal allows 1-30 letters and digits', 'पोर्टल 1-30 अक्षर और अंक लेता है'],
  [
    'rules of the department: nobody is appointed before 18',
    'विभाग के नियम: 18 वर्ष से पहले नियुक्ति नहीं होती',
  ],
  ['register of batches of this desk', 'इस डेस्क का बैच रजिस्टर'],
  ['one request is decided once', 'एक अनुरोध पर एक बार निर्णय होता है'],
  ['one person, one MDO, one group, one designation', 'एक व्यक्ति, एक MDO, एक ग्रुप, एक पदनाम'],
];

/** Why a column is read as it is; the values part may follow any of the header parts. */
export const COLUMN_WHY: readonly Phrase[] = [
  ['chosen by the admin', 'आपने चुना'],
  ['field given to another column', 'यह फ़ील्ड दूसरे स्तंभ को दी गई'],
  ['running number', 'क्रम संख्या'],
  ['no field fits', 'कोई फ़ील्ड मेल नहीं खाती'],
  ['another column fits {field} better', 'दूसरा स्तंभ इस फ़ील्ड से अधिक मेल खाता है'],
  ['layout {name}', 'ज्ञात प्रारूप {name}'],
  ['{header}, but the values look like email', '{header}, पर मान ईमेल जैसे हैं'],
  ['{header}, but the values look like mobile', '{header}, पर मान मोबाइल नंबर जैसे हैं'],
  ['{header}, {n} of {all} values fit', '{header}, {all} में से {n} मान मेल खाते हैं'],
  ['{n} of {all} values fit', '{all} में से {n} मान मेल खाते हैं'],
];

export const HEADER_WHY: readonly Phrase[] = [
  ['header "{word}"', 'शीर्षक "{word}"'],
  ['header contains "{word}"', 'शीर्षक में "{word}" है'],
  ['header looks like "{word}"', 'शीर्षक "{word}" जैसा है'],
  ['header has the words of "{word}"', 'शीर्षक में "{word}" के शब्द हैं'],
];
