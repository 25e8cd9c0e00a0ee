import type { LeftOutReason } from '../portal/left-out-reasons';
import type { Batch, BatchState, WrittenFile } from './batch';
import type { FieldName } from './field';
import type { Finding } from './finding';

/** One stage of a batch's way, with who and when. `note`: what the admin wrote, or the file that told. */
export interface BatchStep {
  readonly to: BatchState;
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** Where an admin can bring a batch by hand. */
export const BATCH_MOVES = ['signed', 'uploaded', 'answered', 'closed'] as const;
export type BatchMove = (typeof BATCH_MOVES)[number];

/** How far the approved requests of a batch are. approved = confirmed + reopened + open. */
export interface BatchProgress {
  readonly approved: number;
  /** The portal's result, a report or a tick on the card list says that it took effect. */
  readonly confirmed: number;
  /** Failed on the portal and taken back on the desk. */
  readonly reopened: number;
  readonly open: number;
  readonly returned: number;
  /** Returned requests whose corrections came back. */
  readonly cameBack: number;
  readonly transfers: number;
  readonly transfersDone: number;
}

/** A line of the register: the batch as it is now and how far it is. */
export interface ListedBatch extends Batch {
  readonly approved: number;
  readonly confirmed: number;
}

/** What is missing for the next stage, in the words of the window. */
export type BatchMissing =
  'files' | 'signature' | 'upload' | 'cards' | 'answer' | 'confirmation' | 'corrections' | 'close';

export interface BatchDetail {
  readonly batch: Batch;
  /** Oldest first; the first is the sealing. */
  readonly steps: readonly BatchStep[];
  /** As first written, null before that: the same files are written every time. */
  readonly files: readonly WrittenFile[] | null;
  readonly progress: BatchProgress;
  readonly missing: readonly BatchMissing[];
}

/** One card of the portal's Transfers tab, in the portal's own order and words: "04/01/2026", "Group C". */
export interface TransferCard {
  readonly request: number;
  readonly name: string;
  readonly requestedOn: string;
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly designation: string;
  readonly employeeId: string;
  readonly email: string;
  readonly mobile: string;
  /** What the toggle "Approve transfer" is set to. */
  readonly approve: boolean;
  /** At most 100 characters; '' where there is none. */
  readonly reason: string;
  readonly done: boolean;
}

/** What is told to one employee whose request was returned. */
export interface EmployeeMessage {
  readonly request: number;
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
  readonly office: string;
  /** Ready to send, English and then Hindi. */
  readonly text: string;
}

export interface Numbering {
  /** Holds {number}; may hold {code} and {year}. */
  readonly pattern: string;
  readonly example: string;
}

export const ANSWER_KINDS = ['corrections', 'portal-result', 'user-report'] as const;
/** Files that answer a batch instead of bringing requests. */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A changed cell of a corrections sheet, old beside new. */
export interface CorrectionItem {
  readonly request: number;
  readonly name: string;
  readonly office: string;
  readonly batch: string;
  readonly row: number;
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
  /** The returned request's findings on this field; `gone` once the new value stands. */
  readonly findings: readonly { readonly finding: Finding; readonly gone: boolean }[];
  /** Findings the new value brings. */
  readonly added: readonly Finding[];
}

/** One approved request the portal has answered. */
export interface PortalItem {
  readonly request: number;
  readonly name: string;
  readonly email: string;
  readonly batch: string;
  readonly outcome: 'confirmed' | 'failed' | 'not-verified';
  /** As the portal says it, '' where it says nothing. */
  readonly message: string;
}

export interface AnswerPreview {
  readonly preview: number;
  readonly file: string;
  readonly kind: AnswerKind;
  readonly corrections: readonly CorrectionItem[];
  /** Lines whose cell was left empty or says what stood there before. */
  readonly unchanged: number;
  readonly portal: readonly PortalItem[];
  /** Lines that belong to no batch of this desk, or to a request that is no longer in it. */
  readonly unmatched: number;
  /** Already known as confirmed. */
  readonly known: number;
  /** Approvals sent out after the report was made: it can say nothing of them. */
  readonly early: number;
}

export interface AnswerApplied {
  readonly corrected: number;
  readonly confirmed: number;
  readonly reopened: number;
}

/** Approved requests that the file for the portal will not carry, by reason. */
export interface LeftOutCount {
  readonly reason: LeftOutReason;
  readonly count: number;
}
