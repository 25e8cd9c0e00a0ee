import { fill, type Language, type Params, type Sentence } from './domain/language';

/** Every failure a user can meet: what happened, where, what to do, in one sentence. */
export const ERRORS = {
  'file-empty': {
    en: '{file} is empty. Ask the office to send it again.',
    hi: '{file} खाली है। कार्यालय से फ़ाइल दोबारा भेजने को कहें।',
  },
  'file-missing': {
    en: '{file} is no longer there. Choose the file again.',
    hi: '{file} अब वहाँ नहीं है। फ़ाइल फिर से चुनें।',
  },
  'file-locked': {
    en: '{file} cannot be opened. Close it in Excel, or ask for the right to read it.',
    hi: '{file} नहीं खुल रही है। इसे Excel में बंद करें, या पढ़ने की अनुमति लें।',
  },
  'file-too-large': {
    en: '{file} is larger than {limit} MB. Ask the office to send it in parts.',
    hi: '{file} {limit} MB से बड़ी है। कार्यालय से इसे भागों में भेजने को कहें।',
  },
  'file-password': {
    en: '{file} is protected by a password. Open it in Excel, remove the password under File > Info, and save it again.',
    hi: '{file} पासवर्ड से सुरक्षित है। इसे Excel में खोलें, File > Info में पासवर्ड हटाएँ और फिर सहेजें।',
  },
  'file-damaged': {
    en: '{file} is damaged and cannot be read to the end. Ask the office to send it again, or open it in Excel and save it as .xlsx.',
    hi: '{file} खराब है और पूरी नहीं पढ़ी जा सकती। कार्यालय से दोबारा भेजने को कहें, या Excel में खोलकर .xlsx में सहेजें।',
  },
  'file-picture': {
    en: '{file} is a picture, not a sheet. Ask the office for the Excel or CSV file itself.',
    hi: '{file} एक चित्र है, शीट नहीं। कार्यालय से मूल Excel या CSV फ़ाइल माँगें।',
  },
  'file-pdf': {
    en: '{file} is a PDF. Ask the office for the Excel or CSV file it was made from.',
    hi: '{file} PDF है। कार्यालय से वह Excel या CSV फ़ाइल माँगें जिससे यह बनी है।',
  },
  'file-word': {
    en: '{file} is a text document, not a sheet. Ask the office to send the list as an Excel or CSV file.',
    hi: '{file} एक पाठ दस्तावेज़ है, शीट नहीं। कार्यालय से सूची Excel या CSV फ़ाइल में भेजने को कहें।',
  },
  'file-archive': {
    en: '{file} is a packed archive. Unpack it and choose the Excel or CSV file inside.',
    hi: '{file} एक संपीड़ित संग्रह है। इसे खोलकर अंदर की Excel या CSV फ़ाइल चुनें।',
  },
  'file-unknown': {
    en: '{file} is no sheet the desk knows. Open it in the program it was made with and save it as .xlsx or .csv.',
    hi: '{file} ऐसी शीट नहीं है जिसे डेस्क जानता हो। जिस प्रोग्राम में बनी है उसमें खोलकर .xlsx या .csv में सहेजें।',
  },
  'file-unsafe': {
    en: '{file} is built in a way no office program builds files, so it was not opened. Open it in Excel and save it again as .xlsx.',
    hi: '{file} असामान्य ढंग से बनी है, इसलिए नहीं खोली गई। इसे Excel में खोलकर फिर .xlsx में सहेजें।',
  },
  'file-unpacked-too-large': {
    en: '{file} unpacks to more than {limit} MB, too much to read safely. Open it in Excel, delete empty rows and columns, and save it again as .xlsx.',
    hi: '{file} खुलने पर {limit} MB से अधिक हो जाती है, इसे सुरक्षित पढ़ना संभव नहीं। इसे Excel में खोलें, खाली पंक्तियाँ और स्तंभ हटाएँ और फिर .xlsx में सहेजें।',
  },
  'file-too-slow': {
    en: '{file} took too long or too much memory to read and was stopped. Open it in Excel, delete what is not needed, and save it again as .xlsx.',
    hi: '{file} को पढ़ने में बहुत समय या स्मृति लगी, इसलिए रोक दिया गया। इसे Excel में खोलें, अनावश्यक हटाएँ और फिर .xlsx में सहेजें।',
  },
  'reading-stopped': {
    en: 'Reading {file} was stopped.',
    hi: '{file} का पढ़ना रोक दिया गया।',
  },
  'too-many-sheets': {
    en: '{file} has more than {limit} sheets. Keep only the sheets with requests and save it again.',
    hi: '{file} में {limit} से अधिक शीट हैं। केवल अनुरोध वाली शीटें रखें और फिर सहेजें।',
  },
  'too-many-rows': {
    en: '{file} has more than {limit} rows on one sheet. Ask the office to send it in parts.',
    hi: '{file} की एक शीट में {limit} से अधिक पंक्तियाँ हैं। कार्यालय से इसे भागों में भेजने को कहें।',
  },
  'too-many-columns': {
    en: 'Row {row} of {file} has more than {limit} columns. Delete the columns that are not needed and save it again.',
    hi: '{file} की पंक्ति {row} में {limit} से अधिक स्तंभ हैं। अनावश्यक स्तंभ हटाएँ और फिर सहेजें।',
  },
  'cell-too-long': {
    en: 'Cell {cell} of {file} holds more text than Excel allows. Shorten it and save the file again.',
    hi: '{file} के कक्ष {cell} में Excel की सीमा से अधिक पाठ है। इसे छोटा करें और फ़ाइल फिर सहेजें।',
  },
  'line-too-long': {
    en: 'Line {row} of {file} is too long for a table. Ask the office to save it again as CSV or .xlsx.',
    hi: '{file} की पंक्ति {row} तालिका के लिए बहुत लंबी है। कार्यालय से इसे CSV या .xlsx में फिर सहेजने को कहें।',
  },
  'no-header': {
    en: '{file} has no sheet with column headings such as Name, Employee ID, Mobile and Email in its first 30 rows. Add them above the list and send it again.',
    hi: '{file} की किसी शीट की पहली 30 पंक्तियों में नाम, कर्मचारी आईडी, मोबाइल और ईमेल जैसे शीर्षक नहीं हैं। सूची के ऊपर शीर्षक जोड़कर फिर भेजें।',
  },
  'html-no-table': {
    en: '{file} is a web page without a table. Ask the office for the Excel or CSV file.',
    hi: '{file} बिना तालिका का वेब पृष्ठ है। कार्यालय से Excel या CSV फ़ाइल माँगें।',
  },
  'json-damaged': {
    en: '{file} is cut off or damaged. Download it from the portal again.',
    hi: '{file} अधूरी या खराब है। इसे पोर्टल से फिर डाउनलोड करें।',
  },
  'json-unknown': {
    en: "{file} is not the portal's list of approvals. Download the list from the portal again.",
    hi: '{file} पोर्टल की अनुमोदन सूची नहीं है। पोर्टल से सूची फिर डाउनलोड करें।',
  },
  unexpected: {
    en: 'Something went wrong in the program: {detail}. Nothing that was saved is lost.',
    hi: 'प्रोग्राम में कोई गड़बड़ी हुई: {detail}। सहेजा हुआ कुछ भी नहीं खोया है।',
  },
  'bad-request': {
    en: 'The window asked for something the desk does not understand ({channel}). Restart the program.',
    hi: 'विंडो ने कुछ ऐसा माँगा जो डेस्क नहीं समझता ({channel})। प्रोग्राम फिर से शुरू करें।',
  },
  'export-not-allowed': {
    en: 'The folder {folder} may not be written to. Nothing was written; choose another folder.',
    hi: 'फ़ोल्डर {folder} में लिखने की अनुमति नहीं है। कुछ नहीं लिखा गया; दूसरा फ़ोल्डर चुनें।',
  },
  'export-disk-full': {
    en: 'There is not enough room on the disk of {folder}. Nothing was written; make room or choose another folder.',
    hi: '{folder} की डिस्क में पर्याप्त जगह नहीं है। कुछ नहीं लिखा गया; जगह बनाएँ या दूसरा फ़ोल्डर चुनें।',
  },
  'export-differs': {
    en: '{file} in {folder} was not the same when read back. Nothing was kept; try again on another disk.',
    hi: '{folder} में {file} वापस पढ़ने पर वैसी नहीं मिली। कुछ नहीं रखा गया; दूसरी डिस्क पर फिर प्रयास करें।',
  },
  'export-failed': {
    en: 'The files of the batch could not be written to {folder} ({detail}). Nothing was written; choose another folder.',
    hi: 'बैच की फ़ाइलें {folder} में नहीं लिखी जा सकीं ({detail})। कुछ नहीं लिखा गया; दूसरा फ़ोल्डर चुनें।',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof ERRORS;

export interface UserError {
  readonly code: ErrorCode;
  readonly params: Params;
}

export const userError = (code: ErrorCode, params: Params = {}): UserError => ({ code, params });

export function errorText(error: UserError, language: Language): string {
  return fill(ERRORS[error.code][language], error.params);
}
