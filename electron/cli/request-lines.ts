import { requestsOf } from '../../shared/domain/chunk-requests';
import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';
import { REQUEST_KINDS } from '../../shared/domain/request';
import { withPortalGds } from '../../shared/normalise/portal-gds';
import type { Reference } from '../../shared/reference/reference';
import { jsonTexts, type JsonTexts } from './json-texts';

const BEFORE_REQUEST = ',\n    ';
/** What follows the fields of a request in which nothing was found. */
export const NOTHING_FOUND = ',"verdict":"clear","findings":[]}';

const ROW_DIGITS = 10;
const FIELDS_END = Buffer.from(`}${NOTHING_FOUND}`);
const KINDS = new Map(
  REQUEST_KINDS.map((kind) => [kind, Buffer.from(`},"kind":"${kind}","fields":{`)]),
);
const NO_KIND = Buffer.alloc(0);

export interface ChunkLines {
  /** All requests of the chunk as if nothing had been found, BEFORE_REQUEST before each. */
  readonly bytes: Buffer;
  /** By request: where its fields end and its verdict begins. */
  readonly ends: Uint32Array;
}

interface Column extends JsonTexts {
  /** With the comma before it. */
  readonly name: Buffer;
  readonly codes: Uint32Array;
}

/**
 * The requests of `check --format json` up to their verdict. Made while the parse process is still
 * reading, column by column, since each distinct value is put into JSON once; put together as bytes,
 * which the garbage collector does not look at.
 */
export class RequestLines {
  readonly #made = new WeakMap<RequestChunk, ChunkLines>();

  constructor(
    private readonly reference: Reference,
    private readonly portalGdsWords: readonly string[],
  ) {}

  of(path: string, chunk: RequestChunk): ChunkLines {
    const before = this.#made.get(chunk);
    if (before !== undefined) return before;
    const made = linesOf(path, chunk, this.#asShown(chunk));
    this.#made.set(chunk, made);
    return made;
  }

  /** The portal's own files write GDS in other words, which depends on the designation too. */
  #asShown(chunk: RequestChunk): readonly FieldColumn[] {
    if (!chunk.layout.startsWith('portal-')) return chunk.fields;
    const groups = requestsOf(chunk, 1).map(
      (request) => withPortalGds(this.reference, this.portalGdsWords, request).fields.group ?? '',
    );
    return chunk.fields.map((column) =>
      column.field === 'group'
        ? { ...column, value: groups, codes: Uint32Array.from(groups, (_, at) => at) }
        : column,
    );
  }
}

function linesOf(path: string, chunk: RequestChunk, fields: readonly FieldColumn[]): ChunkLines {
  const start = Buffer.from(
    `${BEFORE_REQUEST}{"source":{"file":${JSON.stringify(path)},"sheet":${JSON.stringify(chunk.sheet)},"row":`,
  );
  const columns = fields.map(({ field, value, codes }) => ({
    ...jsonTexts(value),
    name: Buffer.from(`,${JSON.stringify(field)}:`),
    codes,
  }));
  const count = chunk.kinds.length;
  const bytes = Buffer.allocUnsafe(bytesAtMost(start, count, columns));
  const ends = new Uint32Array(count);
  let end = 0;
  for (let at = 0; at < count; at++) {
    end = copy(start, 0, start.length, bytes, end);
    const row = String(chunk.rows[at] ?? 0);
    for (let i = 0; i < row.length; i++) bytes[end++] = row.charCodeAt(i);
    const kind = KINDS.get(chunk.kinds[at] ?? 'transfer') ?? NO_KIND;
    end = copy(kind, 0, kind.length, bytes, end);
    // The first has no comma before it.
    let skip = 1;
    for (const { codes, starts, texts, name } of columns) {
      const code = codes[at] ?? 0;
      const from = starts[code] ?? 0;
      const to = (starts[code + 1] ?? 0) - 1;
      if (to - from <= EMPTY) continue;
      end = copy(name, skip, name.length, bytes, end);
      end = copy(texts, from, to, bytes, end);
      skip = 0;
    }
    end = copy(FIELDS_END, 0, FIELDS_END.length, bytes, end);
    ends[at] = end - NOTHING_FOUND.length;
  }
  return { bytes: bytes.subarray(0, end), ends };
}

/** Bytes of `""`: a field without a value is left out. */
const EMPTY = 2;

function bytesAtMost(start: Buffer, count: number, columns: readonly Column[]): number {
  const kind = Math.max(...[...KINDS.values()].map(({ length }) => length));
  let sum = count * (start.length + ROW_DIGITS + kind + FIELDS_END.length);
  for (const { codes, starts, name } of columns)
    for (const code of codes) sum += name.length + (starts[code + 1] ?? 0) - (starts[code] ?? 0);
  return sum;
}

/** Texts are so short that a call of the copying of Node takes longer. Answers where they end. */
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  let next = at;
  for (let i = start; i < end; i++) to[next++] = from[i] ?? 0;
  return next;
}
