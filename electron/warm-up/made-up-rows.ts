import type { FieldName } from '../../shared/domain/field';

/** What stands in a column at a row; numbers as a sheet keeps them. */
type Cells = (n: number) => string | number;

export interface MadeUpColumn {
  readonly heading: string;
  readonly field: FieldName | null;
  readonly cells: Cells;
  /** Its numbers are Excel's days. */
  readonly isDate: boolean;
}

const turn =
  (list: string): Cells =>
  (n) => {
    const texts = list.split('|');
    return texts[n % texts.length] ?? '';
  };

/** `usual`, and every so often what people type instead. */
const mostly =
  (every: number, usual: Cells, ...odd: readonly (string | Cells)[]): Cells =>
  (n) => {
    if (n % every !== every - 1) return usual(n);
    const instead = odd[Math.floor(n / every) % odd.length] ?? '';
    return typeof instead === 'string' ? instead : instead(n);
  };

const FIRST = turn('Asha|Imran|Lakshmi|Ravi|Farida|Joseph|Kavitha');
const LAST = turn('Rao|Khan|Gowda|Naik|Desai|Bhat|Reddy|Kamath|Joshi');
const MDO = turn('Karnataka Postal Circle|Kerala Postal Circle|Bihar Circle|Delhi Postal Circle');
const id: Cells = (n) => 10_000_000 + n;
const mobile = (n: number): number => 6_000_000_000 + n * 7_919;
const email = (n: number): string => `${FIRST(n)}.${LAST(n)}.${n}@indiapost.gov.in`.toLowerCase();
const before = (n: number): number => Math.max(0, n - 23);

const column = (heading: string, field: FieldName | null, cells: Cells): MadeUpColumn => ({
  heading,
  field,
  cells,
  isDate: heading.startsWith('Date'),
});

/**
 * Invented requests with all that stands in real ones, so that code compiled with them need not be
 * compiled again: headings as offices write them, and under each the usual and the mess.
 */
export const MADE_UP_COLUMNS: readonly MadeUpColumn[] = [
  column('Sl. No.', null, (n) => n + 1),
  column(
    'Name of the Official',
    'name',
    mostly(
      9,
      (n) => `${FIRST(n)} ${LAST(n)} ${n}`,
      '  ASHA   RAO ',
      'A. Kumar',
      'आशा राव',
      'Nil',
      'Meena\u00a0Rao',
      '',
    ),
  ),
  column(
    'Employee ID',
    'employeeId',
    mostly(
      11,
      id,
      (n) => `'${id(n)}`,
      '0012',
      (n) => `CSI-${n}`,
      'NA',
      (n) => `${id(n)}.0`,
      (n) => id(before(n)),
      '',
    ),
  ),
  column(
    'Email',
    'email',
    mostly(
      8,
      email,
      (n) => `${email(n).toUpperCase()} `,
      (n) => `mailto:ravi.${n}@gmial.com`,
      (n) => `<a.b${n}@nic.in>;`,
      (n) => email(before(n)),
      'na@na.com',
      '-',
      'not an address',
      '',
    ),
  ),
  column(
    'Mobile No.',
    'mobile',
    mostly(
      7,
      mobile,
      (n) => `+91-${String(mobile(n)).slice(0, 5)} ${String(mobile(n)).slice(5)}`,
      (n) => `0 ${mobile(n)}`,
      (n) => mobile(before(n)),
      '98450XXX45',
      '9999999999',
      '9988776655',
      '9.85E+09',
      '080-2345678',
      '९८४५०१२३४',
      '',
      'nil',
    ),
  ),
  column(
    'Group',
    'group',
    mostly(
      9,
      turn('Group C|Group B|GDS|C'),
      "Group 'C'",
      'Gr. B',
      'Group A',
      'Gramin Dak Sevak',
      '',
    ),
  ),
  column(
    'Designation',
    'designation',
    mostly(
      6,
      turn(
        'Postal Assistant|Sorting Assistant|Postman|Mail Guard|Inspector Posts|Branch Postmaster',
      ),
      'P.A.',
      'MTS',
      'Postal Asistant',
      'POSTMAN.',
      'Office Supervisor',
      'BPM',
      'Clerk',
      '',
    ),
  ),
  column('Gender', 'gender', mostly(13, turn('Male|Female'), 'M', 'f', 'MALE', '')),
  column('Category', 'category', mostly(13, turn('General|OBC|SC|ST'), 'Gen', 'U.R.', '')),
  column(
    'Date of Birth',
    'dateOfBirth',
    mostly(
      9,
      (n) => 24_000 + ((n * 37) % 12_000),
      '03.04.1984',
      '17/8/79',
      '1984-04-03',
      '3 Apr 1984',
      () => 29_700.5,
      'NA',
    ),
  ),
  column('Mother Tongue', 'motherTongue', turn('Kannada|Hindi|Tamil|English')),
  column(
    'Office PIN Code',
    'officePin',
    mostly(10, (n) => 560_001 + (n % 90), '560 001', '५६०००१', '56001', ''),
  ),
  column(
    'Office Name',
    'officeName',
    mostly(12, (n) => `Mandya ${n % 900} SO`, 'CEPT "Mysuru" & unit', 'RTC Mysuru', ''),
  ),
  column(
    'Current MDO',
    'currentMdo',
    mostly(9, MDO, 'Karnataka', 'NE Circle', 'PTC', 'Dept. of Posts', ''),
  ),
  column(
    'Transfer to MDO',
    'targetMdo',
    mostly(8, () => 'Karnataka Postal Circle', 'Department of Posts', 'J&K Circle', ''),
  ),
  column('Date of Request', 'requestedOn', (n) => 46_000 + (n % 30)),
  column('External System ID', 'externalSystemId', (n) => `EH${100_000 + n}`),
  column(
    'Remarks',
    'remarks',
    mostly(3, () => '', 'Posted on promotion', 'null', 'line one_x000D_', 'see letter ‘7’'),
  ),
  column(
    'Date of Retirement',
    'dateOfRetirement',
    mostly(14, (n) => 47_000 + ((n * 53) % 9_000), '31-10-2031', ''),
  ),
  column('Request ID', 'portalRequestId', (n) => `REQ-${500_000 + n}`),
];
