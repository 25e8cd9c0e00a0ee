import type { DecisionState } from './review';
import type { FieldName } from './field';
import type { RequestKind } from './request';

/** Ending of the files that carry requests to another desk and decisions back. */
export const PACKET_ENDING = '.mdopacket';

/** How requests are shared out among people. */
export const SHARE_WAYS = ['office', 'flag', 'evenly'] as const;
export type ShareWay = (typeof SHARE_WAYS)[number];

export const PEOPLE_MAX = 30;
/** Letters of a name. */
export const PERSON_MAX = 60;
/** Requests in one packet. */
export const PACKET_REQUESTS_MAX = 100_000;

/** One part of a share-out before it is made. */
export interface SharePart {
  /** '' for the part that stays on this desk. */
  readonly person: string;
  readonly requests: number;
  /** Offices or flags in it, the largest first, at most five; empty when cut evenly. */
  readonly groups: readonly { readonly name: string; readonly requests: number }[];
  readonly groupCount: number;
}

/** requests = the sum of the parts; the others that the target names are left out, each counted once. */
export interface SharePlan {
  readonly requests: number;
  readonly parts: readonly SharePart[];
  readonly decided: number;
  /** With somebody already, or here for somebody else. */
  readonly out: number;
}

export interface SharedFiles {
  readonly folder: string;
  readonly files: readonly {
    readonly name: string;
    readonly person: string;
    readonly requests: number;
  }[];
}

/** One packet in the register: `out` went from this desk, `in` came to it. */
export interface PacketEntry {
  /** Hex. */
  readonly packet: string;
  readonly direction: 'out' | 'in';
  /** With whom it is, or from whom it came. */
  readonly person: string;
  readonly at: string;
  readonly requests: number;
  /** Out: how many came back with a decision. In: how many are decided here. */
  readonly done: number;
  readonly state: 'out' | 'part-back' | 'back' | 'taken-back' | 'here' | 'sent-back';
  /** When the last answer came or went, '' before. */
  readonly answeredAt: string;
}

interface Looked {
  readonly preview: number;
  readonly file: string;
  readonly by: string;
  readonly at: string;
  readonly requests: number;
}

/** What is in a packet, shown before any of it is taken. */
export type PacketPreview =
  | (Looked & {
      readonly kind: 'work';
      readonly person: string;
      readonly kinds: Readonly<Record<RequestKind, number>>;
      readonly files: number;
      readonly offices: number;
      readonly corrected: number;
      /** Its sender judges by other rules or lists. */
      readonly otherRules: boolean;
    })
  | (Looked & {
      readonly kind: 'return';
      /** Decisions that can be taken as they are. */
      readonly take: number;
      readonly same: number;
      /** Settled when an earlier answer was merged. */
      readonly settled: number;
      readonly undecided: number;
      readonly conflicts: number;
      /** Conflicts in which theirs could stand. */
      readonly takeable: number;
    });

export type ConflictWhy =
  'decided' | 'changed' | 'batched' | 'answered' | 'blocked' | 'forward-unknown';

export interface ConflictSide {
  readonly decision: DecisionState;
  readonly forwardTo: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One request on which this desk and the other one differ. */
export interface MergeConflict {
  readonly request: number;
  readonly name: string;
  readonly office: string;
  readonly why: ConflictWhy;
  /** The batch it is in, '' where in none. */
  readonly batch: string;
  /** False where only ours can stand. */
  readonly canTake: boolean;
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
  /** Values that differ. */
  readonly fields: readonly {
    readonly field: FieldName;
    readonly ours: string;
    readonly theirs: string;
  }[];
}

export interface PacketAccepted {
  /** Requests of a work packet that are on this desk now. */
  readonly added: number;
  /** Decisions taken from an answer. */
  readonly taken: number;
  /** Conflicts in which ours stands. */
  readonly kept: number;
}
