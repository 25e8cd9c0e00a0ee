import type { RulesOverview } from '../../../shared/domain/desk-settings';
import type { Severity } from '../../../shared/domain/finding';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { RuleId } from '../../../shared/rules/rule-ids';
import { ruleOf } from '../../../shared/rules/registry';
import { ask, desk } from '../../desk';
import { createDeskStore } from '../../state/store';

export const rulesStore = createDeskStore<RulesOverview | null>(null);

/** What the admin has chosen and not yet applied; null: nothing. */
export const draftStore = createDeskStore<RuleChoices | null>(null);

export async function refreshRules(): Promise<void> {
  const rules = await ask(desk.settings.rules());
  if (rules) rulesStore.set(rules);
}

/** The choices with one rule set; what the catalogue says is no choice. */
export function withRule(
  choices: RuleChoices,
  rule: RuleId,
  severity: Severity | 'off',
): RuleChoices {
  const others = Object.entries(choices.changed).filter(([id]) => id !== rule);
  const own = severity === ruleOf(rule).severity ? [] : [[rule, severity] as const];
  return { ...choices, changed: Object.fromEntries([...others, ...own]) };
}
