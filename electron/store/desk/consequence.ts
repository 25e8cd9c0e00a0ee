import type { Consequence } from '../../../shared/domain/desk-settings';
import type { Reference } from '../../../shared/reference/reference';
import { DryRunCount } from '../../../shared/rules/dry-run';
import type { Judgement } from '../../../shared/rules/engine-types';
import { relevelling } from '../../../shared/rules/relevel';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { DeskCore } from './core';
import { partOf, scaled, type Work } from '../work/work';
import { listsInForce } from './in-force';
import { filled } from './judge-ahead';
import { PIECE } from './parts-of-chunk';

/**
 * Judges every request that is in no batch by other rules or lists, beside those in force. Null when
 * it was stopped.
 */
export function* consequenceOf(
  core: DeskCore,
  reference: Reference,
  choices: RuleChoices,
): Work<Consequence | null> {
  // Just opened, the desk may still show what an earlier day was told.
  if (!(yield* core.judged.gettingReady('anything'))) return null;
  const { state } = core;
  const judge = yield* judgeOf(core, reference, choices);
  if (judge === null) return null;
  const count = new DryRunCount();
  let approvedThenBlocked = 0;
  for (let id = 1; id <= core.count; id++) {
    if (id % PIECE === 0 && (yield partOf(0.5, 1, id / core.count))) return null;
    if (state.batchOf.get(id) > 0 || state.table.isErased(id)) continue;
    const before = core.judge.judgement(id);
    const after = judge(id);
    count.add(before, after);
    const decision = state.decision(id);
    if (decision?.kind !== 'approve' || decision.override) continue;
    if (before.verdict !== 'block' && after.verdict === 'block') approvedThenBlocked++;
  }
  return { ...count.result(), approvedThenBlocked };
}

/** A second judge of the whole desk takes seconds on a large one: only where severities are not all. */
function* judgeOf(
  core: DeskCore,
  reference: Reference,
  choices: RuleChoices,
): Work<((id: number) => Judgement) | null> {
  const { settings } = core.state;
  const sameLists = listsInForce(settings, core.programLists) === reference;
  const relevel = sameLists ? relevelling(settings.choices, choices) : null;
  if (relevel) return (id) => relevel(core.judge.judgement(id));
  const judging = core.unfilled(core.rulesWith(reference, choices), choices);
  if ((yield* scaled(filled(judging, core.count), 0, 0.5)) === null) return null;
  return (id) => judging.judge.judgement(id);
}
