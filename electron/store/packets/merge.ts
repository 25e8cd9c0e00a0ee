import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { PacketAccepted } from '../../../shared/domain/packet';
import type { UserError } from '../../../shared/errors';
import { ok, type Result } from '../../../shared/result';
import type { DeskCore } from '../desk/core';
import { toRanges, type DeskRecord } from '../journal/records';
import { typedOf } from '../state/merge-change';
import { sayingOf } from '../state/packets-state';
import type { Compared, Theirs } from './compare-answer';

type Merged = Extract<DeskRecord, { type: 'packet-merged' }>;

/** As one record: what can be taken, and of the conflicts those in which theirs is `chosen`. */
export function mergeAnswer(
  core: DeskCore,
  from: {
    readonly packet: string;
    readonly by: string;
    readonly desk: string;
    readonly at: string;
    readonly file: string;
  },
  compared: Compared,
  chosen: (request: number) => boolean,
  now: string,
): Result<PacketAccepted, UserError> {
  const { state } = core;
  const takes = ({ request, canTake }: Compared['conflicts'][number]): boolean =>
    canTake && chosen(request);
  const taken = [...compared.take, ...compared.conflicts.filter(takes)];
  const kept = compared.conflicts.filter((one) => !takes(one));
  const stillOut = compared.answered.some((id) => state.packets.outOf.get(id) > 0);
  const counts = { added: 0, taken: taken.length, kept: kept.length };
  // Brought in a second time: nothing is new.
  if (taken.length + kept.length === 0 && !stillOut) return ok(counts);
  const { packet, by, desk, at, file } = from;
  const done = core.commit({
    ...{ type: 'packet-merged', packet, from: by, desk, answeredAt: at, file },
    sets: setsOf(core, taken),
    corrections: taken.flatMap((theirs) => correctionsOf(core, theirs)),
    kept: kept.map(({ request, decision, corrections }) => ({
      ...{ request, decision },
      saying: sayingOf(decision, corrections),
    })),
    answered: toRanges(compared.answered),
    at: now,
    by: state.person,
  });
  return done.ok ? ok(counts) : done;
}

/** An undecided answer leaves the decision as it is; only conflicts could take one away. */
function setsOf({ state }: DeskCore, taken: readonly Theirs[]): Merged['sets'] {
  const sets = new Map<string, { readonly ids: number[]; readonly decision: Decision | null }>();
  for (const { request, decision } of taken) {
    if (decision === null && state.decision(request) === null) continue;
    const key = JSON.stringify(decision);
    const set = sets.get(key);
    if (set) set.ids.push(request);
    else sets.set(key, { ids: [request], decision });
  }
  return Array.from(sets.values(), ({ ids, decision }) => ({
    ids: toRanges(ids.sort((a, b) => a - b)),
    decision,
  }));
}

function correctionsOf(
  { state }: DeskCore,
  { request, corrections }: Theirs,
): Merged['corrections'] {
  const ours = typedOf(state, request);
  const set = [...corrections]
    .filter(([field, typed]) => ours.get(field) !== typed)
    .map(([field, value]) => ({ request, field, value }));
  const cleared = Array.from(ours.keys())
    .filter((field) => !corrections.has(field))
    .map((field: FieldName) => ({ request, field, value: null }));
  return [...set, ...cleared];
}
