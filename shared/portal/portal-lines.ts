import type { BatchRow } from '../domain/batch';
import type { LeftOut } from './left-out-reasons';
import {
  registrationRow,
  verificationRow,
  type PortalFileContext,
  type PortalRow,
} from './portal-row';

export type PortalLine = { readonly id: number; readonly fields: readonly string[] } | LeftOut;

/** Each row as a line of a file for the portal, or why it cannot be one. One line a user. */
export function* portalLines(
  rows: Iterable<BatchRow>,
  context: PortalFileContext,
  toRow: (row: BatchRow, context: PortalFileContext) => PortalRow,
): Generator<PortalLine> {
  const users = new Set<string>();
  for (const row of rows) {
    const { id } = row.request;
    const made = toRow(row, context);
    if ('reasons' in made) {
      yield { id, reasons: made.reasons };
      continue;
    }
    const user = made.fields[1] ?? '';
    if (users.has(user)) {
      yield { id, reasons: ['same-user-twice'] };
      continue;
    }
    users.add(user);
    yield { id, fields: made.fields };
  }
}

/** Approved verifications and registrations that no file for the portal carries. */
export function leftOutOf(
  rows: readonly BatchRow[],
  context: PortalFileContext,
): readonly LeftOut[] {
  const approved = (kind: BatchRow['request']['kind']): readonly BatchRow[] =>
    rows.filter((r) => r.decision.kind === 'approve' && r.request.kind === kind);
  const lines = [
    ...portalLines(approved('verification'), context, verificationRow),
    ...portalLines(approved('registration'), context, registrationRow),
  ];
  return lines.filter((line) => 'reasons' in line);
}
