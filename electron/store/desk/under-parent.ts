import type { ProgressReport } from '../../../shared/domain/progress';
import { PARENT_MDO } from '../../../shared/reference/reference';
import type { DeskCore } from './core';

const OFFICES_SHOWN = 6;

/** Who has a profile under "Department of Posts", by how far their request is. */
export function underParent({ state, columns, count }: DeskCore): ProgressReport['underParent'] {
  const from = columns.column('currentMdo');
  const office = columns.column('officeName');
  const still = new Map<string, number>();
  const tally = { received: 0, moved: 0, approved: 0, sentBack: 0, pending: 0 };
  for (let id = 1; id <= count; id++) {
    if (from.get(id) !== PARENT_MDO || !state.table.has(id)) continue;
    tally.received++;
    const decision = state.decision(id)?.kind ?? null;
    if (decision === 'approve' && state.life.isConfirmed(state.batchNumber(id), id)) {
      tally.moved++;
      continue;
    }
    if (decision === null) tally.pending++;
    else if (decision === 'approve') tally.approved++;
    else tally.sentBack++;
    const name = office.get(id);
    still.set(name, (still.get(name) ?? 0) + 1);
  }
  const sorted = [...still].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    ...tally,
    offices: sorted.slice(0, OFFICES_SHOWN).map(([name, requests]) => ({ office: name, requests })),
    otherOffices: {
      offices: Math.max(0, sorted.length - OFFICES_SHOWN),
      requests: sorted.slice(OFFICES_SHOWN).reduce((sum, [, n]) => sum + n, 0),
    },
  };
}
