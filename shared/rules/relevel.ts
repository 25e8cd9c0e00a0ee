import { verdictOf, type Finding, type Severity } from '../domain/finding';
import type { Judgement } from './engine-types';
import { choiceChanges, type RuleChoices } from './rule-choices';
import type { RuleId } from './rule-ids';

/**
 * What the judgements become where nothing but severities change: a rule fires on the same requests
 * whatever its severity, also switched off. Null where that does not suffice: a rule that was off
 * has left no findings, and one that goes back to the catalogue may weigh differently by request.
 */
export function relevelling(
  before: RuleChoices,
  after: RuleChoices,
): ((judgement: Judgement) => Judgement) | null {
  const levels = new Map<RuleId, Severity | 'off'>();
  for (const change of choiceChanges(before, after)) {
    if (change.what === 'gds-written') continue;
    if (change.what !== 'rule' || change.before === 'off' || change.after === '') return null;
    levels.set(change.rule, change.after);
  }
  return ({ verdict, findings }) => {
    if (!findings.some(({ rule }) => levels.has(rule))) return { verdict, findings };
    const levelled = findings.flatMap((finding): readonly Finding[] => {
      const level = levels.get(finding.rule);
      if (level === 'off') return [];
      return [level === undefined ? finding : { ...finding, severity: level }];
    });
    return { verdict: verdictOf(levelled), findings: levelled };
  };
}
