import type { BatchRow } from '../domain/batch';
import { groupLabel, GROUPS } from '../domain/group';
import { needsConsent } from '../domain/portal-consent';
import type { LeftOutReason } from './left-out-reasons';
import {
  DOB_YEARS,
  PATTERNS,
  PORTAL_CATEGORIES,
  PORTAL_CREATION_GROUPS,
  PORTAL_GENDERS,
  PORTAL_GROUPS,
} from './patterns';

export interface PortalFileContext {
  /** The MDO whose admin uploads the file. */
  readonly us: string;
  /** ISO date of the batch: the portal counts a date of birth back from the day of upload. */
  readonly asOf: string;
  readonly includeUnconfirmed: boolean;
  readonly gdsWord: string;
}

/** The 14 fields of a line, or why the request cannot be one. */
export type PortalRow =
  { readonly fields: readonly string[] } | { readonly reasons: readonly LeftOutReason[] };

/** An approved verification as the bulk update file carries it: what the employee asked, letter for letter. */
export function verificationRow(row: BatchRow, context: PortalFileContext): PortalRow {
  const { request, corrected } = row;
  const { currentMdo } = request.fields;
  const unconfirmed = needsConsent(request, corrected);
  const reasons: LeftOutReason[] = [];
  if (unconfirmed && !context.includeUnconfirmed)
    reasons.push(
      request.layout.startsWith('portal-') ? 'not-confirmed-corrected' : 'not-confirmed-sheet',
    );
  if (currentMdo !== undefined && currentMdo !== context.us) reasons.push('other-mdo');
  const asked = unconfirmed ? ourValues(row, context.gdsWord) : rawValues(row);
  if (asked.designation === '') reasons.push('group-alone');
  return portalRow(row, asked, reasons, PORTAL_GROUPS, context);
}

/** An approved registration as a line of the user creation file. */
export function registrationRow(row: BatchRow, context: PortalFileContext): PortalRow {
  const asked = ourValues(row, context.gdsWord);
  const reasons: LeftOutReason[] = asked.group === '' ? ['group-needed'] : [];
  if (asked.designation === '') reasons.push('designation');
  return portalRow(row, asked, reasons, PORTAL_CREATION_GROUPS, context);
}

interface Post {
  readonly group: string;
  readonly designation: string;
  /** The group is the portal's own word, whatever its public lists say. */
  readonly groupFromPortal: boolean;
}

/** The portal prints "null" for what is not set. */
const rawOf = (text: string | undefined): string =>
  text === undefined || /^\s*(null)?\s*$/i.test(text) ? '' : text;

function rawValues({ request }: BatchRow): Post {
  return {
    group: rawOf(request.raw.group),
    designation: rawOf(request.raw.designation),
    groupFromPortal: request.fields.group === 'GDS',
  };
}

function ourValues({ request }: BatchRow, gdsWord: string): Post {
  const { group = '', designation = '' } = request.fields;
  const known = GROUPS.find((g) => g === group);
  const word = known === 'GDS' ? gdsWord : known ? groupLabel(known) : group;
  return { group: word, designation, groupFromPortal: known === 'GDS' };
}

const listed = (text: string, list: readonly string[]): string | null =>
  list.find((item) => item.toLowerCase() === text.toLowerCase()) ?? null;

function portalRow(
  { request }: BatchRow,
  post: Post,
  before: readonly LeftOutReason[],
  groups: readonly string[],
  context: PortalFileContext,
): PortalRow {
  const reasons = [...before];
  const { fields } = request;
  const refuse = (reason: LeftOutReason, when: boolean): void => {
    if (when && !reasons.includes(reason)) reasons.push(reason);
  };
  const optional = (
    field: 'motherTongue' | 'employeeId' | 'officePin' | 'externalSystemId' | 'externalSystemName',
  ): string => {
    const value = fields[field] ?? '';
    refuse(field, value !== '' && !PATTERNS[field].test(value));
    return value;
  };
  const { name = '', email = '', mobile = '', gender = '', category = '' } = fields;
  refuse('name', !PATTERNS.name.test(name));
  refuse('email', !PATTERNS.email.test(email));
  refuse('mobile', !PATTERNS.mobile.test(mobile));
  // The list is compared letter by letter, the request without regard to case: the list's form suits both.
  const group = listed(post.group, groups) ?? post.group;
  refuse('group', group !== '' && !groups.includes(group) && !post.groupFromPortal);
  const { designation } = post;
  refuse(
    'designation',
    !PATTERNS.designation.test(designation) || designation !== designation.trim(),
  );
  const genderWord = listed(gender, PORTAL_GENDERS);
  refuse('gender', gender !== '' && genderWord === null);
  const categoryWord = listed(category, PORTAL_CATEGORIES);
  refuse('category', category !== '' && categoryWord === null);
  const born = fields.dateOfBirth ?? '';
  refuse('dateOfBirth', born !== '' && !isAcceptedBirth(born, context.asOf));
  const line = [
    name,
    email,
    mobile,
    group,
    designation,
    genderWord ?? '',
    categoryWord ?? '',
    born.split('-').reverse().join('-'),
    optional('motherTongue'),
    optional('employeeId'),
    optional('officePin'),
    optional('externalSystemId'),
    optional('externalSystemName'),
    // The upload overwrites what stands there, so tags are never sent.
    '',
  ];
  refuse(
    'comma',
    line.some((value) => /[,"\r\n]/.test(value)),
  );
  return reasons.length > 0 ? { reasons } : { fields: line };
}

/** A real day, not after `asOf`, at most 65 years before it. ISO dates compare as text. */
function isAcceptedBirth(iso: string, asOf: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false;
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso) return false;
  const earliest = `${Number(asOf.slice(0, 4)) - DOB_YEARS}${asOf.slice(4)}`;
  return iso > earliest && iso <= asOf;
}
