import type { Language } from '../../shared/domain/language';
import { ruleOf } from '../../shared/rules/registry';
import type { RuleId } from '../../shared/rules/rule-ids';

/** The few words of a chip and a filter. */
export function flagName(rule: RuleId, language: Language): string {
  return ruleOf(rule).title[language];
}
