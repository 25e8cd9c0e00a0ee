import { CHUNK_REQUESTS, type FieldColumn, type RequestChunk } from '../../shared/domain/columns';
import type { FieldName } from '../../shared/domain/field';
import type { Layout, RequestKind } from '../../shared/domain/request';

/** A column of the file that became a field. */
export interface ChunkColumn {
  readonly field: FieldName;
  /** Place among the cells of a row. */
  readonly at: number;
  /** Excel letter, null where the layout has no cells. */
  readonly column: string | null;
  readonly header: string;
  readonly normalise: (raw: string) => string;
}

/** Texts of one chunk are held to this many characters: a message must stay under 8 MB. */
const CHUNK_CHARACTERS = 1_800_000;
/** Distinct texts remembered per column over a whole file; names and mobiles would fill memory. */
const REMEMBERED = 20_000;

interface Dictionary {
  readonly column: ChunkColumn;
  codes: Map<string, number>;
  raw: string[];
  readonly cells: Uint32Array;
  readonly known: Map<string, string>;
}

/** Turns rows into chunks of dictionary columns; every distinct text is normalised once a chunk or less. */
export class ChunkBuilder {
  readonly #dictionaries: readonly Dictionary[];
  readonly #rows = new Uint32Array(CHUNK_REQUESTS);
  #kinds: RequestKind[] = [];
  #characters = 0;
  requests = 0;

  constructor(
    private readonly source: {
      readonly file: string;
      readonly sheet: string;
      readonly layout: Layout;
    },
    columns: readonly ChunkColumn[],
    private readonly kind: RequestKind,
    private readonly emit: (chunk: RequestChunk) => void,
  ) {
    this.#dictionaries = columns.map((column) => ({
      column,
      codes: new Map([['', 0]]),
      raw: [''],
      cells: new Uint32Array(CHUNK_REQUESTS),
      known: new Map([['', '']]),
    }));
  }

  add(row: number, cells: readonly string[]): void {
    const at = this.#kinds.length;
    this.#rows[at] = row;
    let kind = this.kind;
    for (const dictionary of this.#dictionaries) {
      const text = cells[dictionary.column.at] ?? '';
      let code = dictionary.codes.get(text);
      if (code === undefined) {
        code = dictionary.raw.length;
        dictionary.codes.set(text, code);
        dictionary.raw.push(text);
        this.#characters += text.length;
      }
      dictionary.cells[at] = code;
      if (dictionary.column.field === 'kind' && text !== '')
        kind = asKind(this.#normalised(dictionary, text)) ?? kind;
    }
    this.#kinds.push(kind);
    this.requests++;
    if (this.#kinds.length === CHUNK_REQUESTS || this.#characters > CHUNK_CHARACTERS) this.flush();
  }

  flush(): void {
    const count = this.#kinds.length;
    if (count === 0) return;
    const fields: readonly FieldColumn[] = this.#dictionaries.map((dictionary) => ({
      field: dictionary.column.field,
      column: dictionary.column.column,
      header: dictionary.column.header,
      raw: dictionary.raw,
      value: dictionary.raw.map((text) => this.#normalised(dictionary, text)),
      codes: dictionary.cells.slice(0, count),
    }));
    this.emit({ ...this.source, rows: this.#rows.slice(0, count), kinds: this.#kinds, fields });
    this.#kinds = [];
    this.#characters = 0;
    for (const dictionary of this.#dictionaries) {
      dictionary.codes = new Map([['', 0]]);
      dictionary.raw = [''];
    }
  }

  #normalised(dictionary: Dictionary, text: string): string {
    const known = dictionary.known.get(text);
    if (known !== undefined) return known;
    const value = dictionary.column.normalise(text);
    if (dictionary.known.size < REMEMBERED) dictionary.known.set(text, value);
    return value;
  }
}

function asKind(text: string): RequestKind | null {
  return text === 'transfer' || text === 'verification' || text === 'registration' ? text : null;
}
