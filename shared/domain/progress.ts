import type { RuleId } from '../rules/rule-ids';
import type { DecisionKind } from './decision';
import type { RequestKind } from './request';

/** Days since the employee asked. */
export const AGE_BUCKETS = ['0-3', '4-7', '8-14', '15-30', '31+', 'unknown'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

interface OfficeNumbers {
  readonly received: number;
  readonly returned: number;
  readonly pending: number;
}

/** How the desk stands, for the head of the circle. received = decided + pending everywhere. */
export interface ProgressReport {
  readonly mdo: string;
  /** ISO date of the review. */
  readonly asOf: string;
  /** ISO date by which nobody may be under "Department of Posts". */
  readonly deadline: string;
  readonly received: number;
  readonly decided: number;
  readonly pending: number;
  /** Received, decided and erased with their batch: in none of the other numbers. */
  readonly erased: number;
  /** Sums to `decided`. */
  readonly decisions: Readonly<Record<DecisionKind, number>>;
  readonly batches: number;
  /** Approved requests in batches, and those of them the portal has confirmed. */
  readonly sentOut: number;
  readonly confirmed: number;
  /** Sums to `received` and `pending`. */
  readonly kinds: readonly {
    readonly kind: RequestKind;
    readonly received: number;
    readonly pending: number;
  }[];
  /** Most pending first; '' where no office is named. With `otherOffices` sums to the whole. */
  readonly offices: readonly ({ readonly office: string } & OfficeNumbers)[];
  readonly otherOffices: OfficeNumbers & { readonly offices: number };
  /** Of the pending; sums to `pending`. */
  readonly ages: readonly { readonly bucket: AgeBucket; readonly count: number }[];
  /** Most frequent first; a request can have several. */
  readonly faults: readonly { readonly rule: RuleId; readonly requests: number }[];
  /**
   * Requests of people whose profile is under "Department of Posts":
   * received = moved + approved + sentBack + pending; all but `moved` are still there.
   */
  readonly underParent: {
    readonly received: number;
    /** Approved, and the portal has confirmed it. */
    readonly moved: number;
    /** Approved, not confirmed yet. */
    readonly approved: number;
    /** Returned, forwarded or rejected. */
    readonly sentBack: number;
    readonly pending: number;
    /** Of those still there, most first. With `otherOffices` sums to them. */
    readonly offices: readonly { readonly office: string; readonly requests: number }[];
    readonly otherOffices: { readonly offices: number; readonly requests: number };
  };
}
