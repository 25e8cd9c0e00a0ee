import type { FieldName } from './field';
import type { Params } from './language';
import type { RuleId } from '../rules/rule-ids';

export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const VERDICTS = ['block', 'check', 'clear'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Suggestion =
  | { readonly field: FieldName; readonly value: string }
  | { readonly decision: 'forward' | 'return'; readonly to: string | null };

/** What a rule found. The sentences are made from `params` in the reader's language, see rules/describe.ts. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly field: FieldName | null;
  /** The raw value looked at, '' where nothing stood there. */
  readonly seen: string;
  /** "Sheet1!F118", null where there is no cell. */
  readonly cell: string | null;
  readonly expected: string;
  /** OM paragraph or annexure row, portal check, PIN directory. */
  readonly source: string;
  readonly params: Params;
  readonly suggestion: Suggestion | null;
  /** Best first. Empty where there is a suggestion or nothing to offer. */
  readonly candidates: readonly string[];
  /** Other requests concerned: a duplicate's earlier one, the other sharer. Ids of the desk. */
  readonly others: readonly number[];
}

export function verdictOf(findings: Iterable<{ readonly severity: Severity }>): Verdict {
  let verdict: Verdict = 'clear';
  for (const { severity } of findings) {
    if (severity === 'block') return 'block';
    if (severity === 'warn') verdict = 'check';
  }
  return verdict;
}
