export const DECISIONS = ['approve', 'return', 'forward', 'reject'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export interface Decision {
  readonly kind: DecisionKind;
  /** The full reason; required to reject, to return, and to approve what is blocked. */
  readonly reason: string;
  /** At most 100 characters, no HTML: what the portal's reason box takes. '' where none is needed. */
  readonly portalReason: string;
  /** The MDO a forward goes to, null otherwise. */
  readonly forwardTo: string | null;
  /** True when a blocked request was approved with a reason. */
  readonly override: boolean;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export const PORTAL_REASON_MAX = 100;

/** Above this many a decision would hold too many sentences for one record of the journal. */
export const OWN_REASONS_MAX = 20_000;
