import type { BatchMove } from '../../../shared/domain/batch-life';
import type { Batch, WrittenFile } from '../../../shared/domain/batch';
import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { RestorePoint } from '../../../shared/domain/restore-point';
import type { ErasedBatch, ErasedBesides } from '../../../shared/domain/retention';
import type { TwoPeople } from '../../../shared/domain/two-people';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { RuleId } from '../../../shared/rules/rule-ids';
import type { SavedView } from '../../../shared/domain/saved-view';
import type { Person } from '../protocol';
import type { Oversight } from '../state/oversight-state';
import { isNewerChunk } from './newer-chunk';
import type { PacketRecord } from './packet-records';

/** Ids from..to, both included: a bulk decision on a whole desk is a few numbers. */
export type IdRanges = readonly (readonly [number, number])[];

/** A value that came from outside, as it was typed there. */
export interface ValueChange {
  readonly request: number;
  readonly field: FieldName;
  readonly value: string;
}

interface Made {
  readonly at: string;
  readonly by: Person;
}

/** What the journal says. Never changed, only added to: every desk ever made must open. */
export type DeskRecord = Made &
  (
    | PacketRecord
    | {
        readonly type: 'created';
        readonly mdo: string;
        readonly sample: boolean;
        /** Version of the program; absent in the first desks, as below. */
        readonly program?: string;
      }
    | {
        readonly type: 'opened';
        readonly asOf: string;
        /** Absent: as every day. */
        readonly after?: 'recovery' | 'take-over' | 'copy';
        readonly program?: string;
      }
    /** A copy of the whole desk was saved in a file of this name. */
    | { readonly type: 'copied'; readonly file: string }
    /** Another passphrase, recovery key or keychain, or none; the old one opens the desk no more. */
    | {
        readonly type: 'keys-set';
        readonly what: 'passphrase' | 'recovery-key' | 'keychain' | 'keychain-off';
      }
    /** Seals the `chunks` chunk records that stand directly before it. */
    | {
        readonly type: 'imported';
        readonly chunks: number;
        readonly file: ImportedFile;
        /**
         * A newer version of a file: what it says otherwise of requests that were here before. In
         * one record with what is new, so that both are on the desk or neither.
         */
        readonly changes?: readonly ValueChange[];
      }
    | {
        readonly type: 'decided';
        readonly sets: readonly { readonly ids: IdRanges; readonly decision: Decision | null }[];
      }
    | {
        readonly type: 'corrected';
        readonly request: number;
        readonly field: FieldName;
        /** Null takes the correction back. */
        readonly value: string | null;
        /** The rule whose suggestion it was, null when typed. */
        readonly rule: RuleId | null;
      }
    | { readonly type: 'undone' }
    | { readonly type: 'redone' }
    | {
        readonly type: 'batched';
        readonly batch: Batch;
        readonly ids: IdRanges;
        /** Findings as they stood at sealing, by request; those without any are not named. */
        readonly findings: Readonly<Record<string, readonly Finding[]>>;
      }
    | {
        readonly type: 'batch-moved';
        readonly number: string;
        readonly to: BatchMove;
        readonly note: string;
      }
    /** Frees the requests of the batch; they keep their decisions. */
    | { readonly type: 'batch-voided'; readonly number: string; readonly reason: string }
    /** The batch's files were written for the first time. */
    | {
        readonly type: 'batch-written';
        readonly number: string;
        readonly files: readonly WrittenFile[];
      }
    /** The portal's answer to approved requests: those reopened are undecided and in no batch again. */
    | {
        readonly type: 'batch-answered';
        readonly kind: 'portal-result' | 'user-report';
        readonly file: string;
        readonly confirmed: IdRanges;
        readonly reopened: readonly { readonly request: number; readonly message: string }[];
      }
    /** One card of the transfers list ticked off on the portal, or the tick taken back. */
    | { readonly type: 'card-ticked'; readonly request: number; readonly done: boolean }
    /** A corrections sheet came back: the values taken, and the requests open again. */
    | {
        readonly type: 'corrections-taken';
        readonly file: string;
        readonly changes: readonly ValueChange[];
        readonly reopened: IdRanges;
      }
    | { readonly type: 'numbering-set'; readonly pattern: string }
    /**
     * The desk as it was after record `to`. Whoever reads the journal leaves out what lies between;
     * it stays in the journal and in the audit. `points` and `numbers` (of batches) hold also what
     * was left behind.
     */
    | {
        readonly type: 'restored';
        readonly to: number;
        readonly points: readonly RestorePoint[];
        readonly numbers: readonly string[];
        /** Version of the program that goes back. */
        readonly program?: string;
        /** As it was set: it does not go back. Absent in older journals. */
        readonly oversight?: Oversight;
      }
    /** How long values of closed batches are kept. A short period has a reason. */
    | {
        readonly type: 'retention-set';
        readonly before: number | null;
        readonly months: number | null;
        readonly reason: string;
      }
    /**
     * The values of the requests `ids` are gone from every record before this one, and with them
     * what a restore left behind. Written together with the journal without them.
     */
    | (ErasedBesides & {
        readonly type: 'erased';
        readonly batches: readonly ErasedBatch[];
        readonly ids: IdRanges;
        /** The period in force, and why it was short. */
        readonly months: number;
        readonly reason: string;
        /** Records that lost values by this. */
        readonly entries: number;
        /** Of all records without values there are now, see erased-digest.ts. */
        readonly digest: string;
      })
    /** Whether whoever approved may release. `waiting`: approved requests in no batch then. */
    | {
        readonly type: 'two-people-set';
        readonly before: TwoPeople;
        readonly after: TwoPeople;
        readonly reason: string;
        readonly waiting: number;
      }
    /** All saved views there are from now on. */
    | { readonly type: 'views-set'; readonly views: readonly SavedView[] }
    /** Rules switched or re-weighed, the portal's words for GDS, the deadline. */
    | { readonly type: 'rules-set'; readonly before: RuleChoices; readonly after: RuleChoices }
    /** Reference lists loaded from a spreadsheet and put in force. */
    | {
        readonly type: 'lists-replaced';
        /** Versions. */
        readonly before: string;
        readonly version: string;
        readonly file: string;
        readonly lists: ReferenceData;
        /** What the admin was shown before: entries by list, requests told differently. */
        readonly compared: readonly {
          readonly list: string;
          readonly added: number;
          readonly removed: number;
          readonly changed: number;
        }[];
        readonly touched: number;
      }
    /** An earlier edition put in force again; one the desk has not loaded is the program's own. */
    | {
        readonly type: 'lists-restored';
        readonly before: string;
        readonly version: string;
        readonly touched: number;
      }
  );

export type JournalEntry =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'record'; readonly record: DeskRecord };

const JSON_BYTE = 1;
const CHUNK_BYTE = 2;

export function encodeRecord(record: DeskRecord): Buffer {
  return Buffer.concat([Buffer.of(JSON_BYTE), Buffer.from(JSON.stringify(record), 'utf8')]);
}

export function encodeChunkRecord(chunk: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(CHUNK_BYTE), chunk]);
}

/** The journal holds what this version does not know. */
export class NewerJournal extends Error {}

/** Throws NewerJournal on what this version did not write: it was authenticated, so a newer one did. */
export function decodeEntry(plain: Buffer): JournalEntry {
  if (plain[0] === CHUNK_BYTE) {
    const bytes = plain.subarray(1);
    // It may be read long after opening: what cannot be read is found now.
    if (isNewerChunk(bytes)) throw new NewerJournal('Unknown chunk');
    return { kind: 'chunk', bytes };
  }
  if (plain[0] !== JSON_BYTE) throw new NewerJournal(`Unknown record ${String(plain[0])}`);
  return { kind: 'record', record: JSON.parse(plain.toString('utf8', 1)) as DeskRecord };
}

/** `ids` must be sorted. */
export function toRanges(ids: Iterable<number>): IdRanges {
  const ranges: [number, number][] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === id) last[1] = id;
    else ranges.push([id, id]);
  }
  return ranges;
}

export function fromRanges(ranges: IdRanges): Uint32Array {
  const ids = new Uint32Array(ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0));
  let at = 0;
  for (const [from, to] of ranges) for (let id = from; id <= to; id++) ids[at++] = id;
  return ids;
}
