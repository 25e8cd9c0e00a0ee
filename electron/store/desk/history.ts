import type { HistoryEntry } from '../../../shared/domain/review';
import { concerns, indexIn, type ChangeEvent } from '../state/change';
import type { DeskState } from '../state/desk-state';

/**
 * Everything that happened to a request, oldest first. `what` is a word the window translates:
 * imported, decided, corrected, batched, undone-decided, redone-corrected …; of a correction the
 * field's name follows after a colon. `before` and `after` are decisions or values.
 */
export function historyOf(state: DeskState, id: number): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const source = state.imports.find((i) => id >= i.firstId && id < i.firstId + i.requests);
  if (source)
    entries.push({
      at: source.at,
      by: source.by,
      what: 'imported',
      before: '',
      after: source.file.name,
      reason: '',
    });
  entries.push(...packetEntries(state, id));
  for (const event of state.events)
    if (concerns(event.change, id)) entries.push(entryOf(state, event, id));
  for (const sealed of state.batches) {
    if (indexIn(sealed.ids, id) < 0) continue;
    const { createdAt, createdBy, number } = sealed.batch;
    entries.push({
      at: createdAt,
      by: createdBy,
      what: 'batched',
      before: '',
      after: number,
      reason: '',
    });
  }
  for (const { what, batch, at, by, note } of state.life.eventsOf(id))
    entries.push({ at, by, what: `after:${what}`, before: '', after: batch, reason: note });
  // Stable: what happened at the same time stays in the order above.
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return entries;
}

function entryOf(state: DeskState, event: ChangeEvent, id: number): HistoryEntry {
  const { change, at, by } = event;
  const turned = event.what === 'undone';
  const prefix = event.what === 'done' ? '' : `${event.what}-`;
  if (change.kind === 'corrected') {
    const original = state.table.original(id, change.field)?.value ?? '';
    const before = change.before?.value ?? original;
    const after = change.after?.value ?? original;
    return {
      at,
      by,
      what: `${prefix}corrected:${change.field}`,
      before: turned ? after : before,
      after: turned ? before : after,
      reason: change.rule ?? '',
    };
  }
  if (change.kind === 'merged' && indexIn(change.ids, id) < 0) return mergedEntry(state, event, id);
  const place = indexIn(change.ids, id);
  const before = state.decisions[change.before[place] ?? 0] ?? null;
  const after = state.decisions[change.after[place] ?? 0] ?? null;
  const now = turned ? before : after;
  return {
    at,
    by,
    what: change.kind === 'merged' ? `${prefix}merged:${change.from}` : `${prefix}decided`,
    before: (turned ? after : before)?.kind ?? 'undecided',
    after: now?.kind ?? 'undecided',
    reason: now?.reason ?? '',
  };
}

/** Out to another desk, taken back, or here for another desk. */
function packetEntries({ packets }: DeskState, id: number): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const entry = (what: string, at: string, by: string, after: string): void => {
    entries.push({ at, by, what, before: '', after, reason: '' });
  };
  for (const { ids, at, by, person, takenBackAt } of packets.out) {
    if (indexIn(ids, id) < 0) continue;
    entry('shared', at, by, person);
    if (takenBackAt !== '') entry('takenback', takenBackAt, '', person);
  }
  const came = packets.inPacket(id);
  if (came && came.answeredAt !== '') entry('sentback', came.answeredAt, '', came.person);
  return entries;
}

/** A conflict in which ours was kept, a value taken without a decision, or the same on both desks. */
function mergedEntry(state: DeskState, event: ChangeEvent, id: number): HistoryEntry {
  const { change, at, by } = event;
  const made = { at, by, before: '', after: '', reason: '' };
  if (change.kind !== 'merged') return { ...made, what: 'merged' };
  const prefix = event.what === 'done' ? '' : `${event.what}-`;
  const kept = change.kept.get(id);
  if (kept !== undefined)
    return {
      ...made,
      what: `${prefix}kept:${change.from}`,
      after: kept?.kind ?? 'undecided',
      reason: kept?.reason ?? '',
    };
  const same = state.decision(id)?.kind ?? 'undecided';
  return { ...made, what: `${prefix}merged:${change.from}`, after: same };
}
