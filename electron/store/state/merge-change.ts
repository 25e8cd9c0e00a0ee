import type { DeskRecord } from '../journal/records';
import { fromRanges } from '../journal/records';
import type { Change } from './change';
import type { DeskState } from './desk-state';
import { UNTOUCHED, type Base, type Typed } from './packets-state';
import type { Correction } from './request-table';

type Merged = Extract<DeskRecord, { type: 'packet-merged' }>;
type MergedChange = Extract<Change, { kind: 'merged' }>;

/** A request as it stands now, to know later whether it was touched. */
export function baseOf(state: DeskState, id: number): Base {
  return {
    decision: state.decisionOf.get(id),
    corrections: typedOf(state, id),
    events: state.life.eventsOf(id).length,
  };
}

export function typedOf({ table }: DeskState, id: number): Typed {
  const own = table.correctionsOf(id);
  if (own.size === 0) return UNTOUCHED.corrections;
  return new Map([...own].map(([field, { typed }]) => [field, typed]));
}

/** What the record does, with what stands before it. Adds its decisions to those of the desk. */
export function mergeChange(
  state: DeskState,
  record: Merged,
  read: (id: number, field: MergedChange['fields'][number]['field'], typed: string) => Correction,
): MergedChange {
  const place = state.packets.out.findIndex(({ packet }) => packet === record.packet);
  const packet = state.packets.out[place];
  const pairs: { id: number; after: number }[] = [];
  for (const { ids, decision } of record.sets) {
    const after = decision ? state.decisions.push(decision) - 1 : 0;
    for (const id of fromRanges(ids)) pairs.push({ id, after });
  }
  pairs.sort((a, b) => a.id - b.id);
  const ids = Uint32Array.from(pairs, ({ id }) => id);
  const after = Uint32Array.from(pairs, (pair) => pair.after);
  const fields = record.corrections.map(({ request: id, field, value }) => ({
    id,
    field,
    before: state.table.correctionsOf(id).get(field) ?? null,
    after: value === null ? null : read(id, field, value),
  }));
  const byId = new Map<number, (typeof fields)[number][]>();
  for (const one of fields) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const answered = fromRanges(record.answered);
  const taken = new Set([...ids, ...fields.map(({ id }) => id)]);
  const all = new Set([...taken, ...answered, ...record.kept.map(({ request }) => request)]);
  const from = { desk: record.desk, at: record.answeredAt };
  const later = new Map(pairs.map((pair) => [pair.id, pair.after]));
  const bases = new Map<number, { before: Base | undefined; after: Base }>();
  for (const id of taken) {
    const now = baseOf(state, id);
    const corrections = laterTyped(now.corrections, byId.get(id) ?? []);
    const decision = later.get(id) ?? now.decision;
    const base = { ...now, decision, corrections, from };
    bases.set(id, { before: packet?.bases.get(id), after: base });
  }
  return {
    kind: 'merged',
    from: record.from,
    all: Uint32Array.from(all).sort(),
    ids,
    before: Uint32Array.from(ids, (id) => state.decisionOf.get(id)),
    after,
    fields,
    kept: new Map(record.kept.map(({ request, decision }) => [request, decision])),
    packet: {
      place,
      at: record.at,
      answered: answered.filter((id) => state.packets.outOf.get(id) === place + 1),
      bases,
      kept: new Map(
        record.kept.map(({ request, saying }) => [
          request,
          { before: packet?.kept.get(request), after: saying },
        ]),
      ),
    },
  };
}

/** Corrections of a request once these are in force. */
function laterTyped(before: Typed, fields: MergedChange['fields']): Typed {
  const typed = new Map(before);
  for (const { field, after } of fields) {
    if (after === null) typed.delete(field);
    else typed.set(field, after.typed);
  }
  return typed;
}
