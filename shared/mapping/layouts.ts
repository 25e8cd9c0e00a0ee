import type { FieldName } from '../domain/field';
import type { Layout, RequestKind } from '../domain/request';
import { canonicalHeader } from './canonical-header';
import { isSerialHeader, matchHeader } from './match-header';

/** The 14 columns of the portal's approvals upload; read by position there, so by position here. */
export const PORTAL_BULK_FIELDS: readonly FieldName[] = [
  'name',
  'email',
  'mobile',
  'group',
  'designation',
  'gender',
  'category',
  'dateOfBirth',
  'motherTongue',
  'employeeId',
  'officePin',
  'externalSystemId',
  'externalSystemName',
  'tags',
];

const BULK_HEADERS = [
  'full name',
  'email',
  'mobile number',
  'group',
  'designation',
  'gender',
  'category',
  'date birth dd mm yyyy',
  'mother tongue',
  'employee id',
  'office pincode',
  'external system id',
  'external system name',
  'tags',
];

const USER_REPORT_FIELDS: Readonly<Record<string, FieldName>> = {
  userid: 'portalUserId',
  'user id': 'portalUserId',
  'full name': 'name',
  designation: 'designation',
  email: 'email',
  'phone number': 'mobile',
  'mdo name': 'currentMdo',
  group: 'group',
  tag: 'tags',
  'is from organised service govt': 'organisedService',
  gender: 'gender',
  category: 'category',
  'external system': 'externalSystemName',
  'external system id': 'externalSystemId',
  'employee id': 'employeeId',
  'profile status': 'profileStatus',
};

/** Column index → field for a layout whose columns are known beforehand. */
export interface KnownLayout {
  readonly layout: Exclude<Layout, 'sheet' | 'portal-search-json'>;
  readonly fields: ReadonlyMap<number, FieldName>;
}

/** What the portal says in place of a table when nothing is pending (igot-portal.md §1c). */
export const EMPTY_QUEUE = /^\s*"?there are no approval requests pending\b/i;

/** Rows of the pending file stop after five fields, whatever its header says. */
const carried = (): ReadonlyMap<number, FieldName> =>
  new Map(PORTAL_BULK_FIELDS.slice(0, 5).map((field, i) => [i, field]));

function bulkLayout(headers: readonly string[]): KnownLayout | null {
  const plain = headers.map((header) =>
    canonicalHeader(header.replace(/\(mandatory\)/gi, ''))
      .replace('dd mm yyy', 'dd mm yyyy')
      .replace('yyyyy', 'yyyy'),
  );
  if (!BULK_HEADERS.every((header, i) => plain[i] === header)) return null;
  const rest = plain.slice(BULK_HEADERS.length).filter((header) => header !== '');
  const result = rest.every((header) => header === 'status' || header === 'error details');
  if (!result) return null;
  const fields = new Map(PORTAL_BULK_FIELDS.map((field, i) => [i, field]));
  if (headers.some((header) => /\(mandatory\)/i.test(header)))
    return { layout: 'portal-bulk-create', fields };
  // The portal's own slip tells its download of pending requests from its upload sample.
  if (/\(dd-mm-yyy\)/i.test(headers[7] ?? ''))
    return { layout: 'portal-pending', fields: carried() };
  return { layout: 'portal-bulk-update', fields };
}

function userReport(headers: readonly string[]): KnownLayout | null {
  const plain = headers.map(canonicalHeader);
  const isReport =
    plain.includes('profile status') &&
    plain.includes('full name') &&
    plain.includes('mdo name') &&
    (plain.includes('phone number') || plain.includes('report last generated on'));
  if (!isReport) return null;
  const fields = new Map<number, FieldName>();
  plain.forEach((header, i) => {
    const field = USER_REPORT_FIELDS[header];
    if (field !== undefined && ![...fields.values()].includes(field)) fields.set(i, field);
  });
  return { layout: 'portal-user-report', fields };
}

const CASE_II: readonly FieldName[] = [
  'name',
  'dateOfBirth',
  'employeeId',
  'mobile',
  'email',
  'designation',
  'group',
];

/** The seven details of OM Annexure II, Registration, Case II, and nothing else but a serial number. */
function caseTwo(headers: readonly string[]): KnownLayout | null {
  const fields = new Map<number, FieldName>();
  for (const [i, header] of headers.entries()) {
    if (canonicalHeader(header) === '' || isSerialHeader(header)) continue;
    const match = matchHeader(header)[0];
    if (match === undefined || match.score < 0.75 || !CASE_II.includes(match.field)) return null;
    if ([...fields.values()].includes(match.field)) return null;
    fields.set(i, match.field);
  }
  return fields.size === CASE_II.length ? { layout: 'om-case-ii', fields } : null;
}

/** The layout a header row belongs to, null for any other sheet. */
export const knownLayout = (headers: readonly string[]): KnownLayout | null =>
  bulkLayout(headers) ?? userReport(headers) ?? caseTwo(headers);

/** Kind of a whole sheet; a request-type column decides per row before this. */
export function sheetKind(layout: Layout, fields: Iterable<FieldName>): RequestKind {
  if (layout === 'om-case-ii') return 'registration';
  if (layout !== 'sheet') return 'verification';
  for (const field of fields) if (field === 'targetMdo') return 'transfer';
  return 'verification';
}
