import type { Finding } from './finding';
import type { RuleId } from '../rules/rule-ids';

/** A file of the register: received = decided + pending. What was erased with its batch comes on top. */
export interface FileReport {
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly addedBy: string;
  readonly received: number;
  readonly decided: number;
  readonly pending: number;
  readonly batched: number;
  readonly erased: number;
}

/** One office and one fault, most requests first. */
export interface OfficeFault {
  readonly office: string;
  readonly rule: RuleId;
  readonly severity: Finding['severity'];
  readonly requests: number;
}

/** How many days undecided requests of an office have waited. */
export interface OfficeAge {
  readonly office: string;
  readonly pending: number;
  /** Days, of the one that has waited longest; null where no date is known. */
  readonly oldest: number | null;
}

/** Answered by the picture of the desk, which is made when first asked for. */
export type DeskReport =
  | { readonly state: 'being-made'; readonly done: number; readonly of: number }
  | {
      readonly state: 'made';
      readonly files: readonly FileReport[];
      /** At most 500. */
      readonly faults: readonly OfficeFault[];
      /** At most 500, longest waiting first. */
      readonly offices: readonly OfficeAge[];
    };
