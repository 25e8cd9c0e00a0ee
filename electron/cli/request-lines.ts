import { requestsOf } from '../../shared/domain/chunk-requests';
import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';
import { withPortalGds } from '../../shared/normalise/portal-gds';
import type { Reference } from '../../shared/reference/reference';

export const BEFORE_REQUEST = ',\n    ';
/** What follows the fields of a request in which nothing was found. */
export const NOTHING_FOUND = ',"verdict":"clear","findings":[]}';

export interface ChunkLines {
  /** All requests of the chunk as if nothing had been found, BEFORE_REQUEST before each. */
  readonly bytes: Buffer;
  /** By request: where its fields end and its verdict begins. */
  readonly ends: Uint32Array;
}

/**
 * The requests of `check --format json` up to their verdict. Made while the parse process is still
 * reading, column by column, since each distinct value is put into JSON once; kept as bytes, which
 * the garbage collector does not look at.
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
    const made = this.#make(path, chunk);
    this.#made.set(chunk, made);
    return made;
  }

  #make(path: string, chunk: RequestChunk): ChunkLines {
    const start = `${BEFORE_REQUEST}{"source":{"file":${JSON.stringify(path)},"sheet":${JSON.stringify(chunk.sheet)},"row":`;
    const columns = this.#asShown(chunk).map((column) => ({
      codes: column.codes,
      texts: column.value.map((value) =>
        value === '' ? '' : `,${JSON.stringify(column.field)}:${JSON.stringify(value)}`,
      ),
    }));
    const lines = chunk.kinds.map((kind, at) => {
      const parts = [start, String(chunk.rows[at] ?? 0), `},"kind":"${kind}","fields":{`];
      for (const { codes, texts } of columns) {
        const text = texts[codes[at] ?? 0] ?? '';
        if (text !== '') parts.push(parts.length === 3 ? text.slice(1) : text);
      }
      parts.push('}', NOTHING_FOUND);
      return parts.join('');
    });
    const bytes = Buffer.allocUnsafe(lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0));
    const ends = new Uint32Array(lines.length);
    let end = 0;
    lines.forEach((line, at) => {
      end += bytes.write(line, end);
      ends[at] = end - NOTHING_FOUND.length;
    });
    return { bytes, ends };
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
