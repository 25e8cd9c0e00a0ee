import type { Consequence } from '../../../shared/domain/desk-settings';
import type { Reference } from '../../../shared/reference/reference';
import { DryRunCount } from '../../../shared/rules/dry-run';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { DeskCore } from './core';

/** Judges every request that is in no batch by other rules or lists, beside those in force. */
export function consequenceOf(
  core: DeskCore,
  reference: Reference,
  choices: RuleChoices,
): Consequence {
  // Just opened, the desk may still show what an earlier day was told.
  if (!core.judged.isCurrent) core.judged.ready();
  const { state } = core;
  const { judge } = core.judgingBy(core.rulesWith(reference, choices), choices);
  const count = new DryRunCount();
  let approvedThenBlocked = 0;
  for (let id = 1; id <= core.count; id++) {
    if (state.batchOf.get(id) > 0) continue;
    const before = core.judge.judgement(id);
    const after = judge.judgement(id);
    count.add(before, after);
    const decision = state.decision(id);
    if (decision?.kind !== 'approve' || decision.override) continue;
    if (before.verdict !== 'block' && after.verdict === 'block') approvedThenBlocked++;
  }
  return { ...count.result(), approvedThenBlocked };
}
