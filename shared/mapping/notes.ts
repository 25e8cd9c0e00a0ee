import type { Note } from '../domain/imported-file';
import { fill, indianNumber, type Language, type Sentence } from '../domain/language';
import { NOTES_OF_ONE } from './notes-of-one';

/** What the desk found odd in a file. The wording lives here and nowhere else. */
export const NOTES = {
  'title-row': {
    en: 'Row {from} is a title, not a request.',
    hi: 'पंक्ति {from} शीर्षक है, अनुरोध नहीं।',
  },
  'title-rows': {
    en: 'Rows {from} to {to} are a title, not requests.',
    hi: 'पंक्ति {from} से {to} शीर्षक हैं, अनुरोध नहीं।',
  },
  'empty-queue': {
    en: 'The portal says that no requests are pending.',
    hi: 'पोर्टल के अनुसार कोई अनुरोध लंबित नहीं है।',
  },
  'digits-lost': {
    en: '{count} values in column {column} have lost digits in Excel, first in {first}. Ask the office for the full numbers.',
    hi: 'स्तंभ {column} के {count} मानों के अंक Excel में खो गए हैं, पहला {first} में। कार्यालय से पूरे अंक माँगें।',
  },
  'hidden-sheet': {
    en: 'This sheet is hidden in the workbook.',
    hi: 'यह शीट कार्यपुस्तिका में छिपी है।',
  },
  'hidden-column': {
    en: 'Column {columns} is hidden in the sheet; it was read too.',
    hi: 'शीट में स्तंभ {columns} छिपा है; वह भी पढ़ा गया।',
  },
  'hidden-columns': {
    en: 'Columns {columns} are hidden in the sheet; they were read too.',
    hi: 'शीट में स्तंभ {columns} छिपे हैं; वे भी पढ़े गए।',
  },
  'hidden-rows': {
    en: '{count} rows are hidden or filtered out in the sheet; they were read too.',
    hi: 'शीट में {count} पंक्तियाँ छिपी या छनी हुई हैं; वे भी पढ़ी गईं।',
  },
  'formulas-without-value': {
    en: '{count} formulas carry no result and were read as blank. Open the file in Excel and save it once.',
    hi: '{count} सूत्रों का परिणाम नहीं है, वे खाली पढ़े गए। फ़ाइल को Excel में खोलकर एक बार सहेजें।',
  },
  'day-first': {
    en: 'Dates in column {column} have the day first, as {example} shows; they were read so.',
    hi: 'स्तंभ {column} की तिथियों में दिन पहले है, जैसा {example} से पता चलता है; वैसे ही पढ़ी गईं।',
  },
  'dates-both-ways': {
    en: 'Column {column} holds dates written both ways, {example} and {other}; the day was taken to come first, and what does not fit was left as it stands.',
    hi: 'स्तंभ {column} में तिथियाँ दोनों तरह लिखी हैं, {example} और {other}; दिन पहले माना गया, जो नहीं बैठा वह जैसा था वैसा रखा गया।',
  },
  'month-first': {
    en: 'Dates in column {column} have the month first, as {example} shows; they were read so.',
    hi: 'स्तंभ {column} की तिथियों में माह पहले है, जैसा {example} से पता चलता है; वैसे ही पढ़ी गईं।',
  },
  'day-first-assumed': {
    en: 'Dates in column {column} could be read either way; the day was taken to come first.',
    hi: 'स्तंभ {column} की तिथियाँ दोनों तरह पढ़ी जा सकती हैं; दिन पहले माना गया।',
  },
  'day-first-chosen': {
    en: 'Dates in column {column}, such as {example}, were read with the day first, as you chose.',
    hi: 'स्तंभ {column} की तिथियाँ, जैसे {example}, आपके चुने अनुसार दिन पहले मानकर पढ़ी गईं।',
  },
  'month-first-chosen': {
    en: 'Dates in column {column}, such as {example}, were read with the month first, as you chose.',
    hi: 'स्तंभ {column} की तिथियाँ, जैसे {example}, आपके चुने अनुसार माह पहले मानकर पढ़ी गईं।',
  },
  'second-table': {
    en: 'Row {row} starts another table with its own headings; it was read too.',
    hi: 'पंक्ति {row} से अपने शीर्षकों वाली दूसरी तालिका शुरू होती है; वह भी पढ़ी गई।',
  },
  'table-beside': {
    en: 'Columns {from} to {to} hold another table beside the first one; it was read too.',
    hi: 'स्तंभ {from} से {to} में पहली तालिका के बगल में दूसरी तालिका है; वह भी पढ़ी गई।',
  },
  'columns-again': {
    en: 'Columns {columns} repeat headings that stand further left and were not read. If they are the ones to take, choose their fields below.',
    hi: 'स्तंभ {columns} में बाईं ओर के शीर्षक फिर आए हैं, वे नहीं पढ़े गए। यदि वही लेने हैं तो नीचे उनके फ़ील्ड चुनें।',
  },
  'encoding-guessed': {
    en: 'The file does not say how its letters are stored; it was read as {encoding}. Check a few names.',
    hi: 'फ़ाइल यह नहीं बताती कि अक्षर कैसे रखे गए हैं; इसे {encoding} मानकर पढ़ा गया। कुछ नाम जाँच लें।',
  },
  'stray-quotes': {
    en: '{count} quotation marks are opened and never closed; they were kept as they stand.',
    hi: '{count} उद्धरण चिह्न खुलकर बंद नहीं होते; वे जैसे थे वैसे रखे गए।',
  },
  'slow-reader': {
    en: 'The workbook is built in an unusual way and was read by the slower, thorough reader.',
    hi: 'कार्यपुस्तिका असामान्य ढंग से बनी है, इसे धीमे पर पूर्ण पाठक से पढ़ा गया।',
  },
  'no-name-column': {
    en: 'No name column: {count} requests have no name.',
    hi: 'नाम का स्तंभ नहीं है: {count} अनुरोधों में नाम नहीं है।',
  },
  'no-employee-id-column': {
    en: 'No employee ID column: {count} requests cannot be told apart by employee ID.',
    hi: 'कर्मचारी आईडी का स्तंभ नहीं है: {count} अनुरोध कर्मचारी आईडी से नहीं पहचाने जा सकते।',
  },
  'no-mobile-column': {
    en: 'No mobile column: {count} requests cannot get an OTP.',
    hi: 'मोबाइल का स्तंभ नहीं है: {count} अनुरोधों को OTP नहीं मिल सकता।',
  },
  'no-email-column': {
    en: 'No email column: {count} requests cannot get an OTP.',
    hi: 'ईमेल का स्तंभ नहीं है: {count} अनुरोधों को OTP नहीं मिल सकता।',
  },
  'no-designation-column': {
    en: 'No designation column: {count} requests have no designation.',
    hi: 'पदनाम का स्तंभ नहीं है: {count} अनुरोधों में पदनाम नहीं है।',
  },
  'no-group-column': {
    en: 'No group column: {count} requests have no group.',
    hi: 'ग्रुप का स्तंभ नहीं है: {count} अनुरोधों में ग्रुप नहीं है।',
  },
  'no-target-mdo-column': {
    en: 'No target MDO column: {count} transfers name no MDO to go to.',
    hi: 'लक्ष्य MDO का स्तंभ नहीं है: {count} स्थानांतरणों में MDO नहीं है।',
  },
  'no-dob-column': {
    en: 'No date of birth column: it was not checked for {count} requests.',
    hi: 'जन्म तिथि का स्तंभ नहीं है: {count} अनुरोधों में इसकी जाँच नहीं हुई।',
  },
  'no-pin-column': {
    en: 'No office PIN column: whether the office lies in the circle was not checked for {count} requests.',
    hi: 'कार्यालय के PIN का स्तंभ नहीं है: {count} अनुरोधों में यह नहीं जाँचा गया कि कार्यालय सर्किल में है या नहीं।',
  },
} as const satisfies Record<string, Sentence>;

export type NoteCode = keyof typeof NOTES;

export function noteText(note: Note, language: Language): string {
  const { count } = note.params;
  const params =
    typeof count === 'number' ? { ...note.params, count: indianNumber(count) } : note.params;
  const said = (count === 1 ? NOTES_OF_ONE[note.code] : undefined) ?? NOTES[note.code];
  return fill(said[language], params);
}
