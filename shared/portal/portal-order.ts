import type { BatchRow } from '../domain/batch';

/** The portal's cards stand newest first; requests without a date follow in the order of import. */
export function inPortalOrder(rows: readonly BatchRow[]): readonly BatchRow[] {
  const key = (row: BatchRow): string => row.request.fields.requestedOn ?? '';
  return [...rows].sort((a, b) =>
    key(a) === key(b) ? a.request.id - b.request.id : key(a) < key(b) ? 1 : -1,
  );
}
