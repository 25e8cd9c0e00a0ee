import type { RequestChunk } from '../../../shared/domain/columns';
import type { PlacedChunk } from '../state/request-table';

/** Requests judged at a time, a few milliseconds. */
export const PIECE = 250;

/** The same requests in pieces that do not keep anybody waiting. */
export function* partsOf(placed: PlacedChunk): Generator<PlacedChunk> {
  const { chunk, firstId, sequence } = placed;
  for (let from = 0; from < placed.count; from += PIECE) {
    const to = Math.min(placed.count, from + PIECE);
    const part: RequestChunk = {
      ...chunk,
      rows: chunk.rows.subarray(from, to),
      kinds: chunk.kinds.slice(from, to),
      fields: chunk.fields.map((field) => ({ ...field, codes: field.codes.subarray(from, to) })),
    };
    yield { firstId: firstId + from, count: to - from, chunk: part, sequence };
  }
}
