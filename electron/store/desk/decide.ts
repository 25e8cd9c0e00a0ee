import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { DecideResult } from '../../../shared/domain/review';
import { userError, type UserError } from '../../../shared/errors';
import type { Request } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/result';
import { describeFinding } from '../../../shared/rules/describe';
import { portalForm } from '../../../shared/rules/reason-text';
import type { RuleId } from '../../../shared/rules/rule-ids';
import { toRanges, type DeskRecord } from '../journal/records';
import { idsOf, type Change } from '../state/change';
import { atOnce, stopped, type Work } from '../work/work';
import type { DeskCore } from './core';
import { ownReasonSets, type DecidedSet } from './own-reasons';
import { targetIds } from './target';

type Ask = Request<'decide.apply'>;
type Answer = Result<DecideResult, UserError>;

/** Fewer are decided in a moment. */
const MANY = 2_000;

export const decide = (core: DeskCore, ask: Ask, now: string): Answer =>
  atOnce(deciding(core, ask, now));

/** One record whatever the number of requests: all of them are decided, or none. */
export function* deciding(core: DeskCore, ask: Ask, now: string): Work<Answer> {
  const reason = ask.reason.trim();
  const refused = refusal(core, ask, reason);
  if (refused) return err(refused);
  if (!(yield* core.judged.gettingReady('decisions'))) return stopped();
  const { state } = core;
  const verdicts = core.columns.column('verdict');
  const ids = targetIds(core, ask.target);
  const open = ids.filter((id) => state.batchOf.get(id) === 0);
  const isBlocked = (id: number): boolean =>
    ask.decision === 'approve' && verdicts.get(id) === 'block';
  const blocked = open.filter(isBlocked);
  const plain = open.filter((id) => !isBlocked(id));
  const sets = setsOf(core, ask, { plain, blocked, reason, now });
  if (!sets.ok) return sets;
  const changed = plain.length + (ask.override ? blocked.length : 0);
  const leftOut = ids.length - changed;
  if (changed === 0) return ok({ changed, leftOut });
  const isDecided = ask.decision !== 'undecided';
  const concerned = ask.override ? open : plain;
  if (!(yield* aheadOfMany(core, concerned, () => isDecided))) return stopped();
  const record = { type: 'decided', sets: sets.value, at: now, by: state.person } as const;
  return commit(core, record, { changed, leftOut });
}

/** False when it was stopped. */
function* aheadOfMany(
  core: DeskCore,
  ids: ArrayLike<number>,
  willBeDecided: (place: number) => boolean,
): Work<boolean> {
  return ids.length < MANY || (yield* core.judged.decideAhead(ids, willBeDecided));
}

function commit(core: DeskCore, record: DeskRecord, result: DecideResult): Answer {
  const done = core.commit(record);
  if (done.ok) return ok(result);
  core.judged.dropAhead();
  return done;
}

function setsOf(
  core: DeskCore,
  ask: Ask,
  of: {
    readonly plain: readonly number[];
    readonly blocked: readonly number[];
    readonly reason: string;
    readonly now: string;
  },
): Result<readonly DecidedSet[], UserError> {
  const { plain, blocked, reason, now } = of;
  const language = ask.ownReasons ?? null;
  if (language !== null && takesOwnReasons(ask)) {
    const { decision } = ask;
    const common = { kind: decision, reason, portalReason: ask.portalReason.trim() };
    return ownReasonSets(core, plain, { ...common, language, now });
  }
  const sets = [
    { ids: toRanges(plain), decision: decisionOf(core, ask, reason, false, now) },
    ...(ask.override
      ? [{ ids: toRanges(blocked), decision: decisionOf(core, ask, reason, true, now) }]
      : []),
  ];
  return ok(sets.filter((set) => set.ids.length > 0));
}

function takesOwnReasons(ask: Ask): ask is Ask & { decision: 'return' | 'reject' } {
  return ask.decision === 'return' || ask.decision === 'reject';
}

function refusal(core: DeskCore, ask: Ask, reason: string): UserError | null {
  const needsReason =
    ask.decision === 'return' ||
    ask.decision === 'reject' ||
    (ask.decision === 'approve' && ask.override);
  const hasOwn = takesOwnReasons(ask) && (ask.ownReasons ?? null) !== null;
  if (needsReason && reason === '' && !hasOwn) return userError('reason-needed');
  if (ask.decision !== 'forward') return null;
  if (!ask.forwardTo) return userError('forward-mdo-needed');
  return core.rules.reference.mdos.some(({ name }) => name === ask.forwardTo)
    ? null
    : userError('mdo-not-listed', { mdo: ask.forwardTo });
}

function decisionOf(
  core: DeskCore,
  ask: Ask,
  reason: string,
  override: boolean,
  now: string,
): Decision | null {
  if (ask.decision === 'undecided') return null;
  return {
    kind: ask.decision,
    reason,
    portalReason: portalForm(ask.portalReason.trim() || reason),
    forwardTo: ask.decision === 'forward' ? ask.forwardTo : null,
    override,
    by: core.state.person.userName,
    at: now,
  };
}

/** `value: null` takes the correction back. */
export function correct(
  core: DeskCore,
  request: number,
  field: FieldName,
  value: string | null,
  rule: RuleId | null,
  now: string,
): Answer {
  const { state } = core;
  if (!state.table.has(request)) return err(userError('request-gone'));
  if (state.batchOf.get(request) > 0)
    return err(userError('request-locked', { batch: state.batchNumber(request) }));
  const before = state.table.correctionsOf(request).get(field)?.typed ?? null;
  if (before === value) return ok({ changed: 0, leftOut: 0 });
  const done = core.commit({
    type: 'corrected',
    request,
    field,
    value,
    rule,
    at: now,
    by: state.person,
  });
  return done.ok ? ok({ changed: 1, leftOut: 0 }) : done;
}

/** Does what a finding proposes: another value, or to return or forward. */
export function applySuggestion(
  core: DeskCore,
  request: number,
  rule: RuleId,
  now: string,
): Answer {
  if (!core.state.table.has(request)) return err(userError('request-gone'));
  core.settle();
  const finding = core.judge
    .judgement(request)
    .findings.find((f) => f.rule === rule && f.suggestion !== null);
  const suggestion = finding?.suggestion;
  if (!finding || !suggestion) return err(userError('suggestion-gone'));
  if ('field' in suggestion)
    return correct(core, request, suggestion.field, suggestion.value, rule, now);
  const ask: Ask = {
    target: { ids: [request] },
    decision: suggestion.decision,
    reason: describeFinding(finding, 'en').employee,
    portalReason: describeFinding(finding, 'en').short,
    forwardTo: suggestion.to,
    override: false,
  };
  return decide(core, ask, now);
}

export function* undoing(core: DeskCore, now: string): Work<Answer> {
  const change = core.state.undoable.at(-1);
  if (!change) return err(userError('nothing-to-undo'));
  if (!(yield* ahead(core, change, 'before'))) return stopped();
  const record = { type: 'undone', at: now, by: core.state.person } as const;
  return commit(core, record, { changed: idsOf(change).length, leftOut: 0 });
}

export function* redoing(core: DeskCore, now: string): Work<Answer> {
  const change = core.state.redoable.at(-1);
  if (!change) return err(userError('nothing-to-redo'));
  if (!(yield* ahead(core, change, 'after'))) return stopped();
  const record = { type: 'redone', at: now, by: core.state.person } as const;
  return commit(core, record, { changed: idsOf(change).length, leftOut: 0 });
}

function* ahead(core: DeskCore, change: Change, side: 'before' | 'after'): Work<boolean> {
  if (change.kind !== 'decided') return true;
  if (!(yield* core.judged.gettingReady('decisions'))) return false;
  const values = change[side];
  return yield* aheadOfMany(core, change.ids, (place) => (values[place] ?? 0) > 0);
}
