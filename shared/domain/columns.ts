import type { FieldName } from './field';
import type { Layout, RequestKind } from './request';

/**
 * One field of many requests. A text that comes often stands once in `raw`, what it was normalised
 * to at the same place in `value` ('' = empty), so that both are done once; in a column where nearly
 * all texts differ one that comes twice may stand twice. `raw[0]` is always '', and no other is. This is what the parser hands over and the journal keeps: rows of
 * objects cost more to move than to judge.
 */
export interface FieldColumn {
  readonly field: FieldName;
  /** Excel letter, or null where the layout has no cells (portal JSON). */
  readonly column: string | null;
  readonly header: string;
  readonly raw: readonly string[];
  readonly value: readonly string[];
  /** Per request the place in `raw` and `value`. */
  readonly codes: Uint32Array;
}

/** A run of requests of one sheet, in row order. At most CHUNK_REQUESTS of them. */
export interface RequestChunk {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly rows: Uint32Array;
  readonly kinds: readonly RequestKind[];
  readonly fields: readonly FieldColumn[];
}

export const CHUNK_REQUESTS = 5_000;
