import type { Finding } from '../../shared/domain/finding';
import type { Language } from '../../shared/domain/language';
import type { RuleId } from '../../shared/rules/rule-ids';

/** The few words of a chip and a filter. */
export function flagName(rule: RuleId, _language: Language): string {
  return rule.replaceAll('-', ' ');
}

export interface Explained {
  readonly title: string;
  readonly admin: string;
  readonly employee: string;
  readonly short: string;
}

export function explain(finding: Finding, language: Language): Explained {
  const title = flagName(finding.rule, language);
  return { title, admin: finding.expected, employee: finding.expected, short: title };
}
