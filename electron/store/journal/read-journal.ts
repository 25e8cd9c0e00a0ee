import { findHeader, hashOf, openRecord, readHeader, sha256 } from './record-codec';

/**
 * The journal file begins with 32 bytes: "MDOJRNL1", the desk's id (16 bytes), 8 zero bytes. Its
 * hash is what the first record follows, so a journal of another desk does not fit.
 */
export const FILE_HEADER_BYTES = 32;
const MAGIC = Buffer.from('MDOJRNL1', 'latin1');

export function fileHeader(deskId: Buffer): Buffer {
  return Buffer.concat([MAGIC, deskId, Buffer.alloc(8)], FILE_HEADER_BYTES);
}

export interface JournalRecord {
  readonly sequence: number;
  readonly plain: Buffer;
  /** Of the whole record, as the one after it names it. */
  readonly hash: Buffer;
  /** Values were erased from it; its hash is the one it had before. */
  readonly erased: boolean;
}

/**
 * - `whole`: every byte is accounted for.
 * - `torn`: the last record is not complete or not readable; nothing readable follows it.
 * - `damaged`: readable records follow what cannot be read, `after` of them; `lost` at least are gone.
 * - `foreign`: not the journal of this desk.
 */
export type JournalEnd =
  | { readonly kind: 'whole' }
  | { readonly kind: 'torn'; readonly bytes: number }
  | {
      readonly kind: 'damaged';
      readonly after: readonly JournalRecord[];
      readonly lost: number;
    }
  | { readonly kind: 'foreign' };

export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** Hash of the last good record: what the next one follows. */
  readonly head: Buffer;
  /** Bytes up to and with the last good record. */
  readonly size: number;
  readonly ending: JournalEnd;
}

export function readJournal(journal: Buffer, deskId: Buffer, key: Buffer): JournalContent {
  const expected = fileHeader(deskId);
  const start = sha256(expected);
  if (!journal.subarray(0, FILE_HEADER_BYTES).equals(expected))
    return { records: [], head: start, size: 0, ending: { kind: 'foreign' } };
  const records: JournalRecord[] = [];
  let head = start;
  let at = FILE_HEADER_BYTES;
  while (at < journal.length) {
    const header = readHeader(journal, at);
    const fits =
      header !== null && header.sequence === records.length + 1 && header.previous.equals(head);
    const plain = fits ? openRecord(key, journal, at, header) : null;
    if (!fits || !plain)
      return { records, head, size: at, ending: endingOf(journal, at, key, records.length) };
    head = hashOf(journal, at, header);
    records.push({
      sequence: header.sequence,
      plain,
      hash: head,
      erased: header.first !== null,
    });
    at += header.size;
  }
  return { records, head, size: at, ending: { kind: 'whole' } };
}

function endingOf(journal: Buffer, bad: number, key: Buffer, good: number): JournalEnd {
  const after: JournalRecord[] = [];
  let last = good;
  let at = bad;
  while (at >= 0 && at < journal.length) {
    const header = readHeader(journal, at);
    const plain = header ? openRecord(key, journal, at, header) : null;
    if (header && plain && header.sequence > last) {
      const hash = hashOf(journal, at, header);
      const erased = header.first !== null;
      after.push({ sequence: header.sequence, plain, hash, erased });
      last = header.sequence;
      at += header.size;
    } else at = findHeader(journal, at + 1);
  }
  return after.length === 0
    ? { kind: 'torn', bytes: journal.length - bad }
    : { kind: 'damaged', after, lost: Math.max(1, last - good - after.length) };
}
