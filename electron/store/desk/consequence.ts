import type { Consequence } from '../../../shared/domain/desk-settings';
import type { Reference } from '../../../shared/reference/reference';
import { DryRunCount } from '../../../shared/rules/dry-run';
import type { Judgement } from '../../../shared/rules/engine-types';
import { relevelling } from '../../../shared/rules/relevel';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { DeskCore } from './core';
import { listsInForce } from './in-force';

/** Judges every request that is in no batch by other rules or lists, beside those in force. */
export function consequenceOf(
  core: DeskCore,
  reference: Reference,
  choices: RuleChoices,
): Consequence {
  // Just opened, the desk may still show what an earlier day was told.
  if (!core.judged.isCurrent) core.judged.ready();
  const { state } = core;
  const judge = judgeOf(core, reference, choices);
  const count = new DryRunCount();
  let approvedThenBlocked = 0;
  for (let id = 1; id <= core.count; id++) {
    if (state.batchOf.get(id) > 0) continue;
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
function judgeOf(
  core: DeskCore,
  reference: Reference,
  choices: RuleChoices,
): (id: number) => Judgement {
  const { settings } = core.state;
  const sameLists = listsInForce(settings, core.programLists) === reference;
  const relevel = sameLists ? relevelling(settings.choices, choices) : null;
  if (relevel) return (id) => relevel(core.judge.judgement(id));
  const { judge } = core.judgingBy(core.rulesWith(reference, choices), choices);
  return (id) => judge.judgement(id);
}
