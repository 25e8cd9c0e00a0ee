import { decodeChunk } from '../../processes/chunk-codec';
import { createNormaliser } from '../../../shared/normalise/normalise';
import type { Reference } from '../../../shared/reference/reference';
import { erasedDigest } from '../journal/erased-digest';
import type { JournalContent } from '../journal/read-journal';
import { decodeEntry, type JournalEntry } from '../journal/records';
import type { SnapshotHead } from '../snapshot/snapshot-file';
import { DeskState, type Effect } from '../state/desk-state';
import type { ChunkToPlace } from '../state/request-table';
import { listsInForce } from './in-force';
import { RestorePoints } from './restore-points';

export interface Replayed {
  readonly state: DeskState;
  readonly points: RestorePoints;
  /** What happened after the snapshot, null where a restore lies between. */
  readonly since: readonly Effect[] | null;
}

/**
 * The state the records amount to. Chunks without the record that seals them never happened.
 * `snapshot` tells how many requests a chunk has, so that it need not be read yet.
 */
export function replay(
  { records }: Pick<JournalContent, 'records'>,
  reference: Reference,
  snapshot: SnapshotHead | null,
): Replayed {
  const state = emptyState(reference);
  const points = new RestorePoints();
  const counts = new Map(snapshot?.chunks);
  const entries = records.map(({ plain }) => decodeEntry(plain));
  const since: Effect[] = [];
  const path = pathOf(entries);
  let waiting: ChunkToPlace[] = [];
  for (const sequence of path) {
    const entry = entries[sequence - 1];
    if (!entry) continue;
    if (entry.kind === 'chunk') {
      waiting.push(chunkToPlace(entry.bytes, sequence, counts.get(sequence)));
      continue;
    }
    const { record } = entry;
    const sealed = 'chunks' in record ? waiting.slice(-record.chunks || Infinity) : [];
    points.before(record, sequence - 1, state);
    const effect = state.apply(record, sealed);
    const erasure = record.type === 'erased' ? state.oversight.erasures.at(-1) : undefined;
    if (erasure) {
      erasure.sequence = sequence;
      erasure.head = records[sequence - 1]?.hash.toString('hex') ?? '';
    }
    if (snapshot && sequence > snapshot.sequence) since.push(effect);
    waiting = [];
  }
  // The record of an erasing was lost to damage: what is blank must not look like a request.
  if (erasedDigest(records) !== (state.oversight.digest || null)) eraseBlank(state, records);
  const isOnPath = !snapshot || path.includes(snapshot.sequence);
  const isBehind = since.some(({ restored }) => restored);
  return { state, points, since: isOnPath && !isBehind ? since : null };
}

/** Requests without any value, in chunks that lost some. */
function eraseBlank({ table }: DeskState, records: JournalContent['records']): void {
  for (const { firstId, count, sequence, chunk } of table.chunks) {
    if (!records[sequence - 1]?.erased) continue;
    for (let at = 0; at < count; at++)
      if (chunk.fields.every(({ codes }) => codes[at] === 0)) table.erase([firstId + at]);
  }
}

function chunkToPlace(
  bytes: Uint8Array,
  sequence: number,
  known: number | undefined,
): ChunkToPlace {
  if (known !== undefined) return { count: known, sequence, read: () => decodeChunk(bytes) };
  const chunk = decodeChunk(bytes);
  return { count: chunk.kinds.length, sequence, read: () => chunk };
}

/** Sequences that count: what a restore went back over is still in the journal, and does not. */
export function pathOf(entries: readonly JournalEntry[]): readonly number[] {
  const path: number[] = [];
  for (let sequence = entries.length; sequence >= 1;) {
    path.push(sequence);
    const entry = entries[sequence - 1];
    const isRestored = entry?.kind === 'record' && entry.record.type === 'restored';
    sequence = isRestored ? entry.record.to : sequence - 1;
  }
  return path.reverse();
}

export function emptyState(reference: Reference): DeskState {
  const state: DeskState = new DeskState((layout, field, typed) =>
    createNormaliser(listsInForce(state.settings, reference), { layout })(field, typed),
  );
  return state;
}
