import type { ReferenceData } from '../../../shared/reference/reference-data';
import type { ListSheet } from '../../../shared/reference/replace/list-sheet';
import { LISTS } from '../../../shared/reference/replace/read-lists';
import type { Row, Sheet } from '../xlsx-writer/sheet';
import type { Workbook } from '../xlsx-writer/workbook';

const HOW: readonly (readonly [string, string])[] = [
  [
    'Change the sheets as the new OM says: one entry a row, headings and names of sheets as they are. Add and delete rows freely; their order is the order of the list.',
    'नए कार्यालय ज्ञापन के अनुसार शीटें बदलें: हर पंक्ति में एक प्रविष्टि, शीर्षक और शीटों के नाम जैसे हैं वैसे ही। पंक्तियाँ जोड़ या हटा सकते हैं; उनका क्रम ही सूची का क्रम है।',
  ],
  ['Several names in one cell: a semicolon between them.', 'एक कक्ष में कई नाम: बीच में अर्धविराम (;)।'],
  [
    'A sheet you delete leaves its list as it is. Write a new name in “Version of the lists” on the sheet About.',
    'जो शीट आप हटाएँगे उसकी सूची वैसी ही रहेगी। शीट About में “Version of the lists” में नया नाम लिखें।',
  ],
  [
    'Then: Settings, Reference lists, “Load lists from a spreadsheet”. Nothing changes before you have seen what would change.',
    'फिर: सेटिंग, संदर्भ सूचियाँ, “स्प्रेडशीट से सूचियाँ लोड करें”। क्या बदलेगा यह देखे बिना कुछ नहीं बदलता।',
  ],
];

/** The reference lists as a workbook an admin can change and load again, see replace/read-lists.ts. */
export function listsWorkbook(lists: ReferenceData): Workbook {
  return {
    title: `Reference lists ${lists.version}`,
    marks: { left: `Reference lists ${lists.version}`, right: 'MDO Review Desk' },
    sheets: [guide(lists), ...LISTS.map((list) => sheetOf(list, lists))],
  };
}

function guide({ version }: ReferenceData): Sheet {
  return {
    name: 'Read me first',
    columns: [
      { header: '', width: 26 },
      { header: '', width: 90 },
    ],
    above: [[{ text: `Reference lists ${version}`, style: 'title' }]],
    table: false,
    rows: guideRows(),
    landscape: true,
  };
}

function* guideRows(): Generator<Row> {
  for (const [english, hindi] of HOW) {
    yield ['', { text: english, style: 'wrap' }];
    yield ['', { text: hindi, style: 'hindi' }];
  }
  for (const list of LISTS) {
    yield [
      { text: list.name, style: 'label' },
      { text: list.title.en, style: 'value' },
    ];
    for (const { header, help } of list.columns)
      yield [
        { text: header, style: 'faint' },
        { text: help, style: 'wrap' },
      ];
  }
}

function sheetOf(list: ListSheet<unknown>, lists: ReferenceData): Sheet {
  return {
    name: list.name,
    columns: list.columns.map(({ header, width, choices, shownOnly }) => ({
      header,
      width,
      style: shownOnly === true ? ('faint' as const) : ('wrap' as const),
      ...(choices === undefined ? {} : { choices }),
    })),
    above: [],
    table: true,
    rows: list.write(lists),
    landscape: true,
  };
}
