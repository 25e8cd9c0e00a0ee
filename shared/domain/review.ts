import type { Decision, DecisionKind } from './decision';
import type { FieldName } from './field';
import type { Finding, Verdict } from './finding';
import type { RequestKind, RequestSource } from './request';
import type { RuleId } from '../rules/rule-ids';

export const FACETS = [
  'verdict',
  'flag',
  'kind',
  'currentMdo',
  'targetMdo',
  'designation',
  'group',
  'officeName',
  'file',
  'decision',
  'sharedWith',
] as const;
export type FacetName = (typeof FACETS)[number];

export const SORT_KEYS = [
  'id',
  'verdict',
  'kind',
  'name',
  'employeeId',
  'currentMdo',
  'targetMdo',
  'designation',
  'group',
  'mobile',
  'email',
  'officeName',
  'officePin',
  'file',
  'decision',
  'sharedWith',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Values of one facet are joined by "or", facets by "and"; `not` turns one facet round. */
export interface FacetFilter {
  readonly facet: FacetName;
  readonly values: readonly string[];
  readonly not: boolean;
}

export interface ViewQuery {
  readonly filters: readonly FacetFilter[];
  readonly search: string;
  readonly sort: readonly { readonly key: SortKey; readonly descending: boolean }[];
}

/** The word a facet and the grid use where a request has no decision yet. */
export type DecisionState = DecisionKind | 'undecided';

/** One row of the grid: only what the grid paints. */
export interface GridRow {
  readonly id: number;
  readonly verdict: Verdict;
  readonly kind: RequestKind;
  readonly name: string;
  readonly employeeId: string;
  readonly currentMdo: string;
  readonly targetMdo: string;
  readonly designation: string;
  readonly group: string;
  readonly mobile: string;
  readonly email: string;
  readonly officeName: string;
  readonly officePin: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly flags: readonly {
    readonly rule: RuleId;
    readonly field: FieldName | null;
    readonly severity: Finding['severity'];
  }[];
  readonly corrected: readonly FieldName[];
  readonly decision: DecisionState;
  /** Batch number once the request is in one, '' before. */
  readonly batch: string;
  /** With whom it is, '' while it is here; and since when, ISO 8601. */
  readonly sharedWith: string;
  readonly sharedAt: string;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Over the whole desk. requests = clear + check + block; `rows` = requests + setAside + erased. */
export interface DeskTotals {
  readonly rows: number;
  readonly setAside: number;
  /** Requests whose values were erased with their batch. */
  readonly erased: number;
  readonly requests: number;
  readonly clear: number;
  readonly check: number;
  readonly block: number;
  readonly decided: number;
  readonly batched: number;
}

export interface ViewSummary {
  /** Changes whenever the list of ids behind the view changes; pages are asked for by it. */
  readonly view: number;
  readonly count: number;
  readonly totals: DeskTotals;
  /** Each facet counted under all filters but its own; most frequent first, at most 200 values. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface FieldDetail {
  readonly field: FieldName;
  readonly raw: string | null;
  readonly cell: string | null;
  readonly value: string;
  /** The admin's own value, kept beside the original; null where nothing was corrected. */
  readonly corrected: string | null;
}

export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export interface RequestDetail {
  readonly row: GridRow;
  readonly source: RequestSource;
  readonly fields: readonly FieldDetail[];
  readonly findings: readonly Finding[];
  readonly decision: Decision | null;
  readonly others: readonly GridRow[];
  readonly history: readonly HistoryEntry[];
}

/** Which requests an action is for: named ones, or all that a query matches. */
export type Target =
  | { readonly ids: readonly number[] }
  | { readonly query: ViewQuery; readonly except: readonly number[] };

/** What a decision would do, shown before it is made. */
export interface TargetPreview {
  readonly requests: number;
  readonly clear: number;
  readonly check: number;
  readonly block: number;
  readonly decided: number;
  readonly batched: number;
  /** With another desk: what comes back may differ. */
  readonly out: number;
}

export interface DecideResult {
  readonly changed: number;
  /** Left out: blocked without a reason to override, or already in a batch. */
  readonly leftOut: number;
}
