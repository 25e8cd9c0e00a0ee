/** Texts of one column, one after the other; numbers as a sheet keeps them. */
type Column = (n: number) => string | number;

const turn =
  (list: string): Column =>
  (n) => {
    const texts = list.split('|');
    return texts[n % texts.length] ?? '';
  };
/** `usual`, and every so often what people type instead. */
const mostly =
  (usual: Column, odd: string, every: number): Column =>
  (n) =>
    n % every === every - 1 ? turn(odd)(Math.floor(n / every)) : usual(n);

const FIRST = turn('Asha|Imran|Lakshmi|Ravi|Farida|Joseph|Kavitha');
const LAST = turn('Rao|Khan|Gowda|Naik|Desai|Bhat|Reddy|Kamath|Joshi');
const MDO = turn('Karnataka Postal Circle|Kerala Postal Circle|Bihar Circle|Delhi Postal Circle');
const mobile = (n: number): number => 6_000_000_000 + n * 7_919;

/** Headings as offices write them, and under each what stands there: the usual, and the mess of real files. */
const COLUMNS: readonly (readonly [string, Column])[] = [
  ['Sl. No.', (n) => n + 1],
  [
    'Name of the Official',
    mostly(
      (n) => `${FIRST(n)} ${LAST(n)} ${n}`,
      '  ASHA   RAO |A. Kumar|आशा राव|Nil|Meena\u00a0Rao|',
      9,
    ),
  ],
  ['Employee ID', mostly((n) => 10_000_000 + n, "'10023456|0012|CSI-778|NA|10045678.0|", 11)],
  [
    'Email',
    mostly(
      (n) => `${FIRST(n)}.${LAST(n)}.${n}@indiapost.gov.in`.toLowerCase(),
      'ASHA.RAO@Gmail.com |mailto:ravi@gmial.com|<a.b@nic.in>;|na@na.com|-|not an address|',
      8,
    ),
  ],
  [
    'Mobile No.',
    mostly(
      mobile,
      '+91-98450 12345|0 9845012345|98450XXX45|9.85E+09|080-2345678|९८४५०१२३४५||nil',
      7,
    ),
  ],
  ['Group', mostly(turn('Group C|Group B|GDS|C'), "Group 'C'|Gr. B|Group A|Gramin Dak Sevak|", 9)],
  [
    'Designation',
    mostly(
      turn(
        'Postal Assistant|Sorting Assistant|Postman|Mail Guard|Inspector Posts|Branch Postmaster',
      ),
      'P.A.|MTS|Postal Asistant|POSTMAN.|Office Supervisor|BPM|Clerk|',
      6,
    ),
  ],
  ['Gender', mostly(turn('Male|Female'), 'M|f|MALE|', 13)],
  ['Category', mostly(turn('General|OBC|SC|ST'), 'Gen|U.R.|', 13)],
  [
    'Date of Birth',
    mostly(
      (n) => 24_000 + ((n * 37) % 12_000),
      '03.04.1984|17/8/79|1984-04-03|3 Apr 1984|29700.5|NA|',
      9,
    ),
  ],
  ['Mother Tongue', turn('Kannada|Hindi|Tamil|English')],
  ['Office PIN Code', mostly((n) => 560_001 + (n % 90), '560 001|५६०००१|56001|', 10)],
  ['Office Name', mostly((n) => `Mandya ${n % 900} SO`, 'CEPT "Mysuru" & unit|RTC Mysuru|', 12)],
  ['Current MDO', mostly(MDO, 'Karnataka|NE Circle|PTC|Dept. of Posts|', 9)],
  [
    'Transfer to MDO',
    mostly(() => 'Karnataka Postal Circle', 'Department of Posts|J&K Circle|', 8),
  ],
  ['Date of Request', (n) => 46_000 + (n % 30)],
  ['External System ID', (n) => `EH${100_000 + n}`],
  ['Remarks', mostly(() => '', 'Posted on promotion|null|line one_x000D_|see letter ‘7’', 3)],
  ['Date of Retirement', mostly((n) => 47_000 + ((n * 53) % 9_000), '31-10-2031|', 14)],
  ['Request ID', (n) => `REQ-${500_000 + n}`],
];
export const DATE_COLUMNS: ReadonlySet<number> = new Set(
  COLUMNS.flatMap(([heading], at) => (heading.startsWith('Date') ? [at] : [])),
);

/** A sheet of `count` invented requests: a title, headings, and what stands below them. */
export function madeUpRows(count: number): readonly (readonly (string | number)[])[] {
  return [
    ['List of requests'],
    COLUMNS.map(([heading]) => heading),
    ...Array.from({ length: count }, (_, n) => COLUMNS.map(([, textOf]) => textOf(n))),
    ['', 'Total'],
  ];
}
