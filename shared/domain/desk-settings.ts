import type { ListChange, ListComparison } from '../reference/replace/compare-lists';
import type { ListFault } from '../reference/replace/list-faults';
import type { ListId } from '../reference/replace/list-sheet';
import type { DryRun } from '../rules/dry-run';
import type { ChoiceChange, RuleChoices } from '../rules/rule-choices';
import type { RuleId } from '../rules/rule-ids';

/** What a change would do to the requests that are in no batch yet. */
export interface Consequence extends DryRun {
  /** Approved without an override and blocked after the change: they stay approved. */
  readonly approvedThenBlocked: number;
}

/** The rules as they are in force on a desk. */
export interface RulesOverview {
  readonly choices: RuleChoices;
  /** As it stands in exports: "2026.1", or "2026.1+3" with the desk's third change. */
  readonly ruleSetVersion: string;
  /** ISO date of the lists in force, which holds where the desk sets none. */
  readonly listsDeadline: string;
  /** Requests each rule flags now; rules that flag none are left out. */
  readonly flagged: Readonly<Partial<Record<RuleId, number>>>;
  /** Latest first. */
  readonly history: readonly RulesHistoryEntry[];
}

export interface RulesHistoryEntry {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly changes: readonly ChoiceChange[];
}

export interface RulesPreview {
  /** Empty: nothing would change. */
  readonly changes: readonly ChoiceChange[];
  readonly consequence: Consequence;
}

/** One edition of the reference lists a desk knows. */
export interface ReferenceVersion {
  readonly version: string;
  /** Null: came with the program. */
  readonly loaded: { readonly at: string; readonly by: string; readonly file: string } | null;
  readonly counts: { readonly mdos: number; readonly designations: number };
  readonly parentDeadline: string;
}

export interface ReferenceVersions {
  readonly inForce: string;
  /** Latest first; the program's own last. */
  readonly versions: readonly ReferenceVersion[];
}

/** Entries of one list shown at most; the counts are of all. */
export const CHANGES_SHOWN = 200;
/** Faults of a workbook shown at most. */
export const FAULTS_SHOWN = 100;

export interface ListsCompared extends Omit<ListComparison, 'changes'> {
  readonly changes: readonly ListChange[];
}

/** What loading a workbook, or bringing a version back, would do. */
export type ReferencePreview =
  | {
      readonly kind: 'faults';
      readonly file: string;
      readonly faults: readonly ListFault[];
      /** Of all, shown or not. */
      readonly count: number;
    }
  /** The lists are those in force already. */
  | { readonly kind: 'same'; readonly file: string; readonly version: string }
  | {
      readonly kind: 'ready';
      /** Names this preview when it is applied; a later one takes its place. */
      readonly preview: number;
      readonly file: string;
      /** Name to offer for the new version; of one brought back its own. */
      readonly version: string;
      /** Lists whose sheet the file lacks: they stay. */
      readonly kept: readonly ListId[];
      readonly compared: readonly ListsCompared[];
      readonly consequence: Consequence;
    };
