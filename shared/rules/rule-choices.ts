import type { Severity } from '../domain/finding';
import { RULE_IDS, type RuleId } from './rule-ids';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './settings';

/** Everything an admin may set about the judging of a desk. */
export interface RuleChoices extends RuleSettings {
  /** ISO date that replaces the lists' own (OM para 4); null: as the lists say. */
  readonly parentDeadline: string | null;
}

export const CATALOGUE_CHOICES: RuleChoices = { ...DEFAULT_RULE_SETTINGS, parentDeadline: null };

/** One setting that differs, for the audit log and the preview. '' stands for "as the catalogue says". */
export type ChoiceChange =
  | {
      readonly what: 'rule';
      readonly rule: RuleId;
      readonly before: Severity | 'off' | '';
      readonly after: Severity | 'off' | '';
    }
  | {
      readonly what: 'gds-read' | 'gds-written' | 'deadline';
      readonly before: string;
      readonly after: string;
    };

/** What would change, rules by id first; empty where both say the same. */
export function choiceChanges(before: RuleChoices, after: RuleChoices): readonly ChoiceChange[] {
  const rules = RULE_IDS.map((rule) => ({
    what: 'rule' as const,
    rule,
    before: before.changed[rule] ?? ('' as const),
    after: after.changed[rule] ?? ('' as const),
  }));
  const others = [
    {
      what: 'gds-read' as const,
      before: before.portalGdsWords.join('; '),
      after: after.portalGdsWords.join('; '),
    },
    { what: 'gds-written' as const, before: before.gdsWordWritten, after: after.gdsWordWritten },
    {
      what: 'deadline' as const,
      before: before.parentDeadline ?? '',
      after: after.parentDeadline ?? '',
    },
  ];
  return [...rules, ...others].filter((change) => change.before !== change.after);
}

const UNSAID = { rule: 'catalogue', deadline: 'as the lists', 'gds-read': '-', 'gds-written': '-' };

/** "mobile-missing: catalogue → warn": for the audit log, in the public ids of the rules. */
export function changeLine(change: ChoiceChange): string {
  const name = change.what === 'rule' ? change.rule : change.what;
  const unsaid = UNSAID[change.what];
  return `${name}: ${change.before || unsaid} → ${change.after || unsaid}`;
}

/**
 * Name of the rules in force, for exports: the catalogue's own version where nothing is changed,
 * else with the number of the desk's change, as the audit log counts them: "2026.1+3".
 */
export function ruleSetName(catalogue: string, rules: RuleChoices, change: number): string {
  return choiceChanges(CATALOGUE_CHOICES, rules).length === 0
    ? catalogue
    : `${catalogue}+${change}`;
}
