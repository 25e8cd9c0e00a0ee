import type { RestorePoint } from '../../../shared/domain/restore-point';
import type { DeskRecord } from '../journal/records';
import type { DeskState } from '../state/desk-state';

/** Kept, newest last; the journal holds every state between them too. */
const KEPT = 60;
/** Kept beside them, however much was done since. */
const UPGRADES_KEPT = 5;
/** A decision on so many requests at once is worth a way back. */
const MANY = 100;

/** The states of a desk it can go back to: before every import, batch, large decision and session. */
export class RestorePoints {
  private points: readonly RestorePoint[] = [];

  get list(): readonly RestorePoint[] {
    return this.points;
  }

  /** `sequence`: of the last record before this one. */
  before(record: DeskRecord, sequence: number, state: DeskState): void {
    // It brings its own, made on the way that was left.
    if (record.type === 'restored') this.points = record.points;
    // The states before it hold what was erased.
    else if (record.type === 'erased') this.points = [];
    else {
      const why = reasonOf(record, state);
      if (why !== null && state.savedAt !== '') this.add(sequence, state, why);
    }
  }

  add(sequence: number, state: DeskState, why: RestorePoint['before']): void {
    // Nothing happened since the last one.
    if (this.points.at(-1)?.sequence === sequence) return;
    const points = [...this.points, pointOf(state, sequence, why)];
    const upgrades = points.filter(({ before }) => before === 'upgraded').slice(-UPGRADES_KEPT);
    const oldest = points.at(-KEPT)?.sequence ?? 0;
    this.points = points.filter((one) => one.sequence >= oldest || upgrades.includes(one));
  }
}

function pointOf(state: DeskState, sequence: number, before: RestorePoint['before']): RestorePoint {
  const { table } = state;
  const requests = table.count - table.erasedCount;
  const decisions = state.decisionOf.view;
  let decided = 0;
  for (let id = 1; id <= table.count; id++)
    decided += (decisions[id] ?? 0) > 0 && !table.isErased(id) ? 1 : 0;
  const batches = state.batches.length;
  const { savedAt: at, program } = state;
  return { sequence, at, before, requests, decided, batches, ...(program !== '' && { program }) };
}

function reasonOf(record: DeskRecord, { program }: DeskState): RestorePoint['before'] | null {
  switch (record.type) {
    case 'opened':
      return (record.program ?? program) === program ? 'opened' : 'upgraded';
    case 'imported':
    case 'batched':
      return record.type;
    case 'decided': {
      const many = record.sets
        .flatMap(({ ids }) => ids)
        .reduce((sum, [from, to]) => sum + to - from + 1, 0);
      return many >= MANY ? 'decided' : null;
    }
    case 'packet-opened':
      return 'imported';
    case 'packet-merged':
      return 'decided';
    default:
      return null;
  }
}
