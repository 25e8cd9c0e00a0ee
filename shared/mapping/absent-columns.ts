import type { FieldName } from '../domain/field';
import type { Note } from '../domain/imported-file';
import type { Layout, RequestKind } from '../domain/request';

const NEEDED: readonly FieldName[] = [
  'name',
  'employeeId',
  'mobile',
  'email',
  'designation',
  'group',
];

/** One note for each needed column an office sheet lacks; the portal's own layouts lack none. */
export function absentColumns(
  layout: Layout,
  kind: RequestKind,
  fields: ReadonlySet<FieldName>,
  requests: number,
): readonly Note[] {
  if (layout !== 'sheet' || requests === 0) return [];
  const needed: readonly FieldName[] = kind === 'transfer' ? [...NEEDED, 'targetMdo'] : NEEDED;
  return needed
    .filter((field) => !fields.has(field))
    .map((field) => ({ code: 'column-absent', params: { field, count: requests } }));
}
