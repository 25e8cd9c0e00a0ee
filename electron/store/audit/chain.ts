import { erasedDigest } from '../journal/erased-digest';
import { fileHeader } from '../journal/read-journal';
import { hashOf, openRecord, readHeader, sha256 } from '../journal/record-codec';

export interface Chain {
  /** By sequence; place 0 is the hash of the file's header. */
  readonly heads: readonly string[];
  /** Bytes up to which the chain holds. */
  readonly size: number;
  readonly isWhole: boolean;
}

/** The hashes of the journal's records as the file now says, up to the first that does not fit. */
export function chainOf(journal: Buffer, deskId: Buffer): Chain {
  const expected = fileHeader(deskId);
  if (!journal.subarray(0, expected.length).equals(expected))
    return { heads: [], size: 0, isWhole: false };
  let head = sha256(expected);
  const heads = [head.toString('hex')];
  let at = expected.length;
  while (at < journal.length) {
    const header = readHeader(journal, at);
    const end = at + (header?.size ?? 0);
    const fits =
      header !== null &&
      header.sequence === heads.length &&
      header.previous.equals(head) &&
      end <= journal.length;
    if (!fits) return { heads, size: at, isWhole: false };
    head = hashOf(journal, at, header);
    heads.push(head.toString('hex'));
    at = end;
  }
  return { heads, size: at, isWhole: true };
}

/** Of the records without values, as the file now has them; null where there are none. */
export function digestOf(journal: Buffer, deskId: Buffer, key: Buffer): string | null {
  const erased: { sequence: number; plain: Buffer; erased: true }[] = [];
  let at = fileHeader(deskId).length;
  for (let header = readHeader(journal, at); header; header = readHeader(journal, at)) {
    const plain = header.first ? openRecord(key, journal, at, header) : null;
    if (header.first)
      erased.push({ sequence: header.sequence, plain: plain ?? Buffer.alloc(0), erased: true });
    at += header.size;
  }
  return erasedDigest(erased);
}

/** Number of the first record that cannot be opened with the key, null when all can. */
export function firstUnreadable(journal: Buffer, deskId: Buffer, key: Buffer): number | null {
  let at = fileHeader(deskId).length;
  for (let header = readHeader(journal, at); header; header = readHeader(journal, at)) {
    if (!openRecord(key, journal, at, header)) return header.sequence;
    at += header.size;
  }
  return null;
}
