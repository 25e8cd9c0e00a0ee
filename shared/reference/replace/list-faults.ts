import { fill, type Language, type Params, type Sentence } from '../../domain/language';

/** What can be wrong with a workbook of lists: where, what, and what to do. */
export const LIST_FAULTS = {
  'no-lists': {
    en: '{file} has none of the sheets of the lists (MDOs, Designations, Equivalents and so on). Save the present lists as a spreadsheet, change them there, and load that file.',
    hi: '{file} में सूचियों की कोई शीट (MDOs, Designations, Equivalents आदि) नहीं है। वर्तमान सूचियाँ स्प्रेडशीट में सहेजें, उसमें बदलाव करें और वही फ़ाइल लोड करें।',
  },
  'sheet-twice': {
    en: 'The file has two sheets named {sheet}. Keep one of them.',
    hi: 'फ़ाइल में {sheet} नाम की दो शीट हैं। एक ही रखें।',
  },
  'headings-missing': {
    en: 'The sheet {sheet} has no row of headings in its first ten rows. Put back the headings {columns}.',
    hi: 'शीट {sheet} की पहली दस पंक्तियों में शीर्षक नहीं हैं। शीर्षक {columns} वापस लिखें।',
  },
  'column-missing': {
    en: 'The sheet {sheet} has no column “{column}”. Put the heading back in row {row}.',
    hi: 'शीट {sheet} में “{column}” स्तंभ नहीं है। पंक्ति {row} में यह शीर्षक वापस लिखें।',
  },
  'list-empty': {
    en: 'The sheet {sheet} has no rows under its headings. Fill it, or delete the whole sheet to keep the present list.',
    hi: 'शीट {sheet} में शीर्षकों के नीचे कोई पंक्ति नहीं है। इसे भरें, या वर्तमान सूची रखने के लिए पूरी शीट हटा दें।',
  },
  'cell-blank': {
    en: '{sheet}, cell {cell} is blank. Every row needs a “{column}”.',
    hi: '{sheet}, कक्ष {cell} खाली है। हर पंक्ति में “{column}” चाहिए।',
  },
  'cell-error': {
    en: '{sheet}, cell {cell} shows the Excel error {value}. Write the text itself instead of a formula.',
    hi: '{sheet}, कक्ष {cell} में Excel की त्रुटि {value} है। सूत्र की जगह पाठ ही लिखें।',
  },
  'cell-long': {
    en: '{sheet}, cell {cell} holds more than {limit} characters. Shorten it.',
    hi: '{sheet}, कक्ष {cell} में {limit} से अधिक अक्षर हैं। इसे छोटा करें।',
  },
  'not-allowed': {
    en: '{sheet}, cell {cell} says “{value}”. Write one of: {allowed}.',
    hi: '{sheet}, कक्ष {cell} में “{value}” लिखा है। इनमें से एक लिखें: {allowed}।',
  },
  'yes-or-blank': {
    en: '{sheet}, cell {cell} says “{value}”. Write yes, or leave it blank.',
    hi: '{sheet}, कक्ष {cell} में “{value}” लिखा है। yes लिखें या खाली छोड़ें।',
  },
  'name-unknown': {
    en: '{sheet}, cell {cell} names “{value}”, which is not on the sheet {list}. Spell it as it stands there, or add it there.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है, जो शीट {list} में नहीं है। वैसे ही लिखें जैसे वहाँ है, या वहाँ जोड़ें।',
  },
  'names-unknown': {
    en: '{sheet}, cell {cell} (and {more} more) names “{value}”, which is not on the sheet {list}. Spell it as it stands there, or add it there.',
    hi: '{sheet}, कक्ष {cell} (और {more} अन्य) में “{value}” है, जो शीट {list} में नहीं है। वैसे ही लिखें जैसे वहाँ है, या वहाँ जोड़ें।',
  },
  'kept-name-unknown': {
    en: 'The present list {sheet} is not in the file and stays as it is, but it names “{value}”, which is no longer on the sheet {list}. Put {sheet} into the file and correct it there.',
    hi: 'वर्तमान सूची {sheet} फ़ाइल में नहीं है और वैसी ही रहेगी, पर उसमें “{value}” है जो अब शीट {list} में नहीं है। {sheet} को फ़ाइल में रखें और वहाँ सुधारें।',
  },
  twice: {
    en: '{sheet}, cell {cell} says “{value}”, which stands already in {first}. Delete one of the two rows.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है, जो {first} में पहले से है। दोनों में से एक पंक्ति हटाएँ।',
  },
  'code-form': {
    en: '{sheet}, cell {cell} says “{value}”. The code is three capital letters, such as KAR: batch numbers begin with it.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है। कोड तीन बड़े अंग्रेज़ी अक्षर का होता है, जैसे KAR: बैच संख्या इसी से शुरू होती है।',
  },
  'date-form': {
    en: '{sheet}, cell {cell} says “{value}”, which is no date. Write it as 10.01.2026.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है, जो तिथि नहीं है। इसे 10.01.2026 की तरह लिखें।',
  },
  'pin-form': {
    en: '{sheet}, cell {cell} says “{value}”. A PIN has six digits and begins with 1 to 9.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है। PIN में छह अंक होते हैं और वह 1 से 9 से शुरू होता है।',
  },
  'prefix-form': {
    en: '{sheet}, cell {cell} says “{value}”. Write the first three digits of the PINs, such as 560.',
    hi: '{sheet}, कक्ष {cell} में “{value}” है। PIN के पहले तीन अंक लिखें, जैसे 560।',
  },
  'ends-form': {
    en: '{sheet}, cell {cell} cannot be read at “{value}”. Write the last three digits with blanks between, runs with a hyphen: 001-010 012.',
    hi: '{sheet}, कक्ष {cell} में “{value}” नहीं पढ़ा जा सका। अंतिम तीन अंक बीच में खाली जगह देकर लिखें, लगातार अंक हाइफ़न से: 001-010 012।',
  },
  'name-taken': {
    en: '“{name}” would no longer be understood as that MDO: it stands also for another, on the sheet MDO names or as a Hindi name on the sheet MDOs. Delete it there.',
    hi: '“{name}” अब उसी MDO के रूप में नहीं समझा जाएगा: वह शीट MDO names में या शीट MDOs में हिंदी नाम के रूप में किसी और के लिए भी है। वहाँ से हटाएँ।',
  },
  'own-mdo-missing': {
    en: '{mdo}, the MDO of this desk, is not on the sheet MDOs. Put it back, spelled exactly so.',
    hi: 'इस डेस्क का MDO {mdo} शीट MDOs में नहीं है। उसे ठीक इसी वर्तनी में वापस लिखें।',
  },
} as const satisfies Record<string, Sentence>;

export type ListFaultCode = keyof typeof LIST_FAULTS;

export interface ListFault {
  readonly code: ListFaultCode;
  readonly params: Params;
}

export function listFaultText(fault: ListFault, language: Language): string {
  return fill(LIST_FAULTS[fault.code][language], fault.params);
}
