import type { FieldName } from '../domain/field';
import type { Severity, Suggestion } from '../domain/finding';
import type { Params, Sentence } from '../domain/language';
import type { Layout, RequestKind } from '../domain/request';
import type { Facts } from './facts';
import type { RuleId } from './rule-ids';

export const RULE_GROUPS = ['mdo', 'post', 'otp', 'profile', 'queue'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** What a check hands back; everything else of a finding follows from the rule and the request. */
export interface Hit {
  readonly field: FieldName | null;
  readonly expected: string;
  /** Only where it differs from the rule's own severity. */
  readonly severity?: Severity;
  /** Only where it is more exact than the rule's own source: "Annexure III, Inspector Posts". */
  readonly source?: string;
  readonly params?: Params;
  readonly suggestion?: Suggestion | null;
  readonly candidates?: readonly string[];
  readonly others?: readonly number[];
}

/** Cells that differ from a clean request of the kind; null = the file has no such column. */
export type ExampleCells = Readonly<Partial<Record<FieldName, string | null>>>;

export interface Example {
  readonly says: string;
  readonly kind?: RequestKind;
  readonly layout?: Layout;
  readonly us?: string;
  readonly asOf?: string;
  readonly cells: ExampleCells;
  /** Requests of the desk that stand before this one. */
  readonly before?: readonly EarlierRequest[];
}

export interface EarlierRequest {
  readonly kind?: RequestKind;
  /** Differences from the example's own request. */
  readonly cells: ExampleCells;
  readonly decided?: boolean;
  readonly batch?: BatchedDecision;
}

/** How an earlier batch decided a request. */
export interface BatchedDecision {
  readonly number: string;
  readonly decision: 'approve' | 'return' | 'forward' | 'reject';
  /** ISO date. */
  readonly at: string;
}

/** An example that must be flagged, by this rule and, besides, by no others than `also`. */
export interface FlaggedExample extends Example {
  readonly field: FieldName | null;
  readonly expected?: string;
  readonly source?: string;
  readonly severity?: Severity;
  readonly suggestion?: Suggestion;
  readonly candidates?: readonly string[];
  readonly also?: readonly RuleId[];
}

export interface RuleSentences {
  /** For the admin: what, why, what to do. */
  readonly admin: Sentence;
  /** For the employee: what to correct on the portal and where to click. */
  readonly employee: Sentence;
  /** At most 100 characters, no HTML: the portal's reason box. */
  readonly short: Sentence;
}

export interface Rule {
  readonly id: RuleId;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Where the rule comes from: OM paragraph or annexure row, portal check, PIN directory. */
  readonly source: string;
  readonly title: Sentence;
  readonly why: Sentence;
  readonly sentences: RuleSentences;
  readonly check: (facts: Facts) => Hit | readonly Hit[] | null;
  readonly examples: {
    readonly valid: readonly Example[];
    readonly invalid: readonly FlaggedExample[];
  };
}

export const defineRule = <const Id extends RuleId>(
  rule: Rule & { readonly id: Id },
): Rule & { readonly id: Id } => rule;
