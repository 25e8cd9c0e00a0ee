import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { plainText } from '../xlsx-writer/cell-text';
import type { Row } from '../xlsx-writer/sheet';
import type { Workbook } from '../xlsx-writer/workbook';
import { CANONICAL_HEADERS } from './canonical-headers';
import { groupOf, marksOf } from './texts';

/** Forwarded requests by the MDO they go to, names in alphabetical order. */
export function forwardedByMdo(
  rows: readonly BatchRow[],
): ReadonlyMap<string, readonly BatchRow[]> {
  const byMdo = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const to = row.decision.kind === 'forward' ? row.decision.forwardTo : null;
    if (to === null) continue;
    const list = byMdo.get(to);
    if (list) list.push(row);
    else byMdo.set(to, [row]);
  }
  return new Map([...byMdo].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * One MDO's forwarded requests as its own desk imports them: the header in the first row, nothing
 * above it, dates as 1984-04-03, which leaves no doubt what is the day. A transfer asks for the MDO it is forwarded to, or it would be flagged again; what the
 * employee had chosen is said in the remarks.
 */
export function forwardingSheet(batch: Batch, mdo: string, rows: readonly BatchRow[]): Workbook {
  return {
    title: `Forwarded to ${mdo}, ${batch.number}`,
    marks: marksOf(batch),
    sheets: [
      {
        name: 'Requests',
        columns: CANONICAL_HEADERS.map(([, header, width]) => ({ header, width, style: 'wrap' })),
        above: [],
        table: true,
        rows: rows.map((row) => line(batch, mdo, row)),
        landscape: true,
      },
    ],
  };
}

function line(batch: Batch, mdo: string, row: BatchRow): Row {
  const { request, decision } = row;
  return CANONICAL_HEADERS.map(([name]) => {
    const value = request.fields[name] ?? request.raw[name] ?? '';
    switch (name) {
      case 'kind':
        return request.kind;
      case 'group':
        return request.fields.group ? groupOf(row) : plainText(value);
      case 'targetMdo':
        return request.kind === 'transfer' ? mdo : plainText(value);
      case 'remarks':
        return plainText(remarks(batch, mdo, row, value));
      default:
        return plainText(value);
    }
  });

  function remarks(from: Batch, to: string, { request: r }: BatchRow, own: string): string {
    const chosen = r.kind === 'transfer' ? r.fields.targetMdo : undefined;
    return [
      own,
      `Forwarded by ${from.mdo}, batch ${from.number}`,
      chosen && chosen !== to ? `The employee chose ${chosen}` : '',
      decision.reason,
    ]
      .filter(Boolean)
      .join('. ');
  }
}
