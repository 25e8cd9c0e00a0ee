import { decodeChunk, encodeChunk } from '../../processes/chunk-codec';
import type { SavedView } from '../../../shared/domain/saved-view';
import { pathOf } from '../desk/replay';
import {
  decodeEntry,
  encodeChunkRecord,
  encodeRecord,
  type DeskRecord,
  type JournalEntry,
} from '../journal/records';
import type { JournalRecord } from '../journal/read-journal';
import { NamesOfErased } from './names-of-erased';
import { chunkWithout, fileWithout, recordWithout, type Gone } from './without-values';

export interface Redacted {
  /** New content by sequence, of the records that change. */
  readonly plains: ReadonlyMap<number, Buffer>;
  /** A saved view that says who an erased request is of. */
  readonly isNamed: (view: SavedView) => boolean;
  /** Requests that going back to an earlier state left behind, which had values until now. */
  readonly leftBehind: number;
}

interface Chunk {
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Ids its requests have on the desk; null where it never came to it, or was left behind. */
  readonly firstId: number | null;
}

/**
 * What the journal is without the values of the `erased` requests. What a restore went back over
 * loses all of its values: erasing takes the way back with it, so nobody could reach or erase them.
 * `counts`: requests of the chunks that are on the desk, by sequence.
 */
export function redact(
  records: readonly JournalRecord[],
  counts: ReadonlyMap<number, number>,
  erased: ReadonlySet<number>,
  batches: ReadonlySet<string>,
): Redacted {
  const entries = records.map(({ plain }) => decodeEntry(plain));
  const path = new Set(pathOf(entries));
  const chunks = placed(entries, path, counts);
  const names = new NamesOfErased();
  const on: Gone = {
    id: (id) => erased.has(id),
    batch: (number) => batches.has(number),
    view: (view) => names.areIn(view),
  };
  const left: Gone = { ...on, id: () => true, batch: () => true };
  const goneIn = (sequence: number): Gone => (path.has(sequence) ? on : left);
  const isGone = ({ firstId }: Chunk, place: number): boolean =>
    firstId === null || erased.has(firstId + place);
  const plains = new Map<number, Buffer>();
  const put = (sequence: number, plain: Buffer): void => {
    const before = records[sequence - 1]?.plain;
    if (!before?.equals(plain)) plains.set(sequence, plain);
  };
  for (const chunk of chunks)
    if (isTouched(chunk, isGone))
      names.addChunk(decodeChunk(chunk.bytes), (place) => isGone(chunk, place));
  // All names first: a view may stand before the correction that it names.
  entries.forEach((entry, i) => {
    if (entry.kind === 'record') names.addRecord(entry.record, goneIn(i + 1).id);
  });
  const putChunk = (chunk: Chunk, isTitleGone: (title: string) => boolean): void => {
    const read = decodeChunk(chunk.bytes);
    const after = chunkWithout(read, (place) => isGone(chunk, place), isTitleGone);
    put(chunk.sequence, encodeChunkRecord(encodeChunk(after)));
  };
  const chunkAt = new Map(chunks.map((chunk) => [chunk.sequence, chunk]));
  let waiting: Chunk[] = [];
  entries.forEach((entry, i) => {
    const sequence = i + 1;
    const chunk = chunkAt.get(sequence);
    if (chunk) waiting.push(chunk);
    if (entry.kind === 'chunk') return;
    const own = sealedBy(entry.record, waiting);
    for (const each of waiting) if (!own.includes(each)) putChunk(each, () => true);
    waiting = [];
    let after = recordWithout(entry.record, goneIn(sequence));
    if (
      (after.type === 'imported' || after.type === 'packet-opened') &&
      isAnyTouched(own, isGone)
    ) {
      const isWhole = own.every((each) => !isTouched(each, (one, place) => !isGone(one, place)));
      // A file may be named after the person in it.
      const isTitleGone = (title: string): boolean => isWhole || names.areInTitle(title);
      for (const each of own) putChunk(each, isTitleGone);
      after = { ...after, file: fileWithout(after.file, isTitleGone) };
    }
    put(sequence, encodeRecord(after));
  });
  for (const each of waiting) putChunk(each, () => true);
  const leftBehind = chunks
    .filter(({ firstId, sequence }) => firstId === null && plains.has(sequence))
    .reduce((sum, { count }) => sum + count, 0);
  return { plains, leftBehind, isNamed: on.view };
}

/** The chunks of the journal with the ids of their requests, as replaying it gives them. */
function placed(
  entries: readonly JournalEntry[],
  path: ReadonlySet<number>,
  counts: ReadonlyMap<number, number>,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const ids = new Map<number, number>();
  let nextId = 1;
  let waiting: { readonly sequence: number; readonly count: number }[] = [];
  entries.forEach((entry, i) => {
    const sequence = i + 1;
    if (entry.kind === 'chunk') {
      const count = counts.get(sequence) ?? decodeChunk(entry.bytes).kinds.length;
      chunks.push({ sequence, bytes: entry.bytes, count, firstId: null });
      if (path.has(sequence)) waiting.push({ sequence, count });
      return;
    }
    if (!path.has(sequence)) return;
    for (const own of sealedBy(entry.record, waiting)) {
      ids.set(own.sequence, nextId);
      nextId += own.count;
    }
    waiting = [];
  });
  return chunks.map((chunk) => ({ ...chunk, firstId: ids.get(chunk.sequence) ?? null }));
}

const sealedBy = <T>(record: DeskRecord, waiting: readonly T[]): readonly T[] =>
  'chunks' in record ? waiting.slice(-record.chunks || Infinity) : [];

const isAnyTouched = (
  chunks: readonly Chunk[],
  isGone: (chunk: Chunk, place: number) => boolean,
): boolean => chunks.some((chunk) => isTouched(chunk, isGone));

function isTouched(chunk: Chunk, isGone: (chunk: Chunk, place: number) => boolean): boolean {
  for (let place = 0; place < chunk.count; place++) if (isGone(chunk, place)) return true;
  return false;
}
