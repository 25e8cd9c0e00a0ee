import type { FieldName } from '../domain/field';
import type { Note } from '../domain/imported-file';
import type { Layout, RequestKind } from '../domain/request';
import type { NoteCode } from '../mapping/notes';

interface AbsentColumn {
  readonly field: FieldName;
  readonly code: NoteCode;
  readonly kinds: readonly RequestKind[];
}

const EVERY: readonly RequestKind[] = ['transfer', 'verification', 'registration'];

/** Columns whose absence matters, in the order a clerk would look for them. */
const MATTERS: readonly AbsentColumn[] = [
  { field: 'name', code: 'no-name-column', kinds: EVERY },
  { field: 'employeeId', code: 'no-employee-id-column', kinds: EVERY },
  { field: 'mobile', code: 'no-mobile-column', kinds: EVERY },
  { field: 'email', code: 'no-email-column', kinds: EVERY },
  { field: 'designation', code: 'no-designation-column', kinds: EVERY },
  { field: 'group', code: 'no-group-column', kinds: EVERY },
  { field: 'targetMdo', code: 'no-target-mdo-column', kinds: ['transfer'] },
  { field: 'dateOfBirth', code: 'no-dob-column', kinds: ['verification', 'registration'] },
  { field: 'officePin', code: 'no-pin-column', kinds: ['verification'] },
];

/**
 * One note for each column a sheet lacks, however many requests it has. The portal's own layouts
 * carry only some fields, and the portal knows the rest: nothing is said of them.
 */
export function absentColumnNotes(
  layout: Layout,
  kind: RequestKind,
  fields: ReadonlySet<FieldName>,
  requests: number,
): readonly Note[] {
  if (layout.startsWith('portal-') || requests === 0) return [];
  return MATTERS.filter(({ field, kinds }) => kinds.includes(kind) && !fields.has(field)).map(
    ({ code }) => ({ code, params: { count: requests } }),
  );
}
