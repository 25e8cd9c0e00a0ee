import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { ConflictSide, ConflictWhy, MergeConflict } from '../../../shared/domain/packet';
import type { ReviewRequest } from '../../../shared/domain/request';
import type { DeskCore } from '../desk/core';
import { baseOf } from '../state/merge-change';
import { sayingOf, UNTOUCHED, type Base, type OutPacket, type Typed } from '../state/packets-state';
import type { ReturnContent } from './packet-content';

/** What the other desk says of one request. */
export interface Theirs {
  readonly request: number;
  readonly decision: Decision | null;
  readonly corrections: Typed;
}

export interface Compared {
  readonly take: readonly Theirs[];
  readonly conflicts: readonly (Theirs & {
    readonly why: ConflictWhy;
    readonly canTake: boolean;
  })[];
  /** Decided over there, whatever becomes of it. */
  readonly answered: readonly number[];
  readonly same: number;
  readonly settled: number;
  readonly undecided: number;
}

/**
 * Every request of a packet, as it was when it went out, as it is here and as it comes back. Taken
 * without a question is only what nobody touched here in the meantime.
 */
export function compareAnswer(core: DeskCore, packet: OutPacket, answer: ReturnContent): Compared {
  const { state } = core;
  const take: Theirs[] = [];
  const conflicts: Compared['conflicts'][number][] = [];
  const answered: number[] = [];
  let same = 0;
  let undecided = 0;
  const all = theirsOf(packet, answer).filter(({ request }) => state.table.has(request));
  // Erased in the meantime: closed long ago.
  let settled = packet.ids.length - all.length;
  const blocked = blockedWith(core, all);
  for (const theirs of all) {
    const { request: id, decision } = theirs;
    if (decision !== null) answered.push(id);
    const base = packet.bases.get(id) ?? UNTOUCHED;
    const now = baseOf(state, id);
    const says = sayingOf(decision, theirs.corrections);
    const isNext = follows(base, answer);
    if (says === sayingOf(state.decision(id), now.corrections)) {
      if (decision === null) undecided++;
      else same++;
    } else if (
      isNext &&
      says === sayingOf(state.decisions[base.decision] ?? null, base.corrections)
    ) {
      // Nothing new from there; what was done here since stands.
      if (decision === null) undecided++;
      else settled++;
    } else if (!isNext && decision === null && theirs.corrections.size === 0) undecided++;
    else if (packet.kept.get(id) === says) settled++;
    else {
      const stop = stopOf(core, theirs, blocked);
      const why = touched(core, id, base, now) ?? (isNext ? stop : 'decided');
      if (why === null) take.push(theirs);
      else conflicts.push({ ...theirs, why, canTake: why !== 'batched' && stop === null });
    }
  }
  return { take, conflicts, answered, same, settled, undecided };
}

function theirsOf(
  { ids }: OutPacket,
  { decisions, corrections }: ReturnContent,
): readonly Theirs[] {
  const decided = new Map<number, Decision>();
  for (const { keys, decision } of decisions) for (const key of keys) decided.set(key, decision);
  const typed = new Map<number, Map<FieldName, string>>();
  for (const { key, field, typed: text } of corrections) {
    const own = typed.get(key) ?? new Map<FieldName, string>();
    own.set(field, text);
    typed.set(key, own);
  }
  return Array.from(ids, (request) => ({
    request,
    decision: decided.get(request) ?? null,
    corrections: typed.get(request) ?? UNTOUCHED.corrections,
  }));
}

/** An answer may put right what the same desk said before; another's, or an older one, may not. */
function follows({ from }: Base, { desk, at }: ReturnContent): boolean {
  return from === undefined || (from.desk === desk && from.at <= at);
}

/** What happened here since it went out; null where nothing did. */
function touched({ state }: DeskCore, id: number, base: Base, now: Base): ConflictWhy | null {
  if (state.batchOf.get(id) > 0) return 'batched';
  if (now.events !== base.events) return 'answered';
  if (now.decision !== base.decision) return 'decided';
  return sayingOf(null, now.corrections) === sayingOf(null, base.corrections) ? null : 'changed';
}

/** Why this desk could not make the decision itself, even if it wanted to. */
function stopOf(
  { rules }: DeskCore,
  { request, decision }: Theirs,
  blocked: ReadonlySet<number>,
): ConflictWhy | null {
  if (decision?.kind === 'approve' && !decision.override && blocked.has(request)) return 'blocked';
  const to = decision?.forwardTo ?? null;
  if (to !== null && !rules.reference.mdos.some(({ name }) => name === to))
    return 'forward-unknown';
  return null;
}

/** Requests that this desk's rules block once they carry the other desk's values. */
function blockedWith(core: DeskCore, all: readonly Theirs[]): ReadonlySet<number> {
  core.settle();
  const blocked = new Set<number>();
  const changed: ReviewRequest[] = [];
  for (const { request: id, decision, corrections } of all) {
    if (decision?.kind !== 'approve') continue;
    const own = baseOf(core.state, id).corrections;
    if (sayingOf(null, own) !== sayingOf(null, corrections))
      changed.push(withTyped(core, id, corrections));
    else if (core.judge.judgement(id).verdict === 'block') blocked.add(id);
  }
  if (changed.length === 0) return blocked;
  const found = core.judged.ready().tryOut(changed);
  for (const [id, findings] of found)
    if (findings.some(({ severity }) => severity === 'block')) blocked.add(id);
  return blocked;
}

/** A request as the rules would see it with these corrections instead of its own. */
function withTyped({ state }: DeskCore, id: number, corrections: Typed): ReviewRequest {
  const now = state.table.requestToJudge(id);
  const fields: Partial<Record<FieldName, string>> = { ...now.fields };
  const raw: Partial<Record<FieldName, string>> = { ...now.raw };
  const corrected: Partial<Record<FieldName, string>> = {};
  for (const field of state.table.correctionsOf(id).keys()) {
    const original = state.table.original(id, field);
    fields[field] = original?.value ?? '';
    raw[field] = original?.raw ?? '';
  }
  for (const [field, typed] of corrections) {
    fields[field] = state.readTyped(id, field, typed);
    raw[field] = typed;
    corrected[field] = fields[field];
  }
  const known = Object.entries(fields).filter(([, value]) => value !== '');
  return { ...now, fields: Object.fromEntries(known), raw, corrected };
}

/** Both sides beside each other. */
export function shownConflict(
  core: DeskCore,
  { request, decision, corrections, why, canTake }: Compared['conflicts'][number],
): MergeConflict {
  const { state } = core;
  const ours = baseOf(state, request).corrections;
  const fields = new Set([...ours.keys(), ...corrections.keys()]);
  const original = (field: FieldName): string => state.table.original(request, field)?.raw ?? '';
  return {
    request,
    name: state.table.value(request, 'name'),
    office: state.table.value(request, 'officeName'),
    why,
    batch: state.batchNumber(request),
    canTake,
    ours: sideOf(state.decision(request)),
    theirs: sideOf(decision),
    fields: [...fields]
      .map((field) => ({
        field,
        ours: ours.get(field) ?? original(field),
        theirs: corrections.get(field) ?? original(field),
      }))
      .filter((one) => one.ours !== one.theirs),
  };
}

const sideOf = (decision: Decision | null): ConflictSide => ({
  decision: decision?.kind ?? 'undecided',
  forwardTo: decision?.forwardTo ?? '',
  reason: decision?.reason ?? '',
  by: decision?.by ?? '',
  at: decision?.at ?? '',
});
