import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';
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

/** Half of what a chunk may hold: the store is busy earlier, and done sooner after the last row. */
const ROWS_OF_A_CHUNK = 2_500;
/** Texts of one chunk are held to this many characters: a message must stay under 8 MB. */
const CHUNK_CHARACTERS = 1_800_000;
/** Distinct texts remembered per column over a whole file; names and mobiles would fill memory. */
const REMEMBERED = 20_000;

/** Rows of a chunk after which a column whose texts are nearly all different is no longer looked up. */
const TRIED = 256;
const MOSTLY_DIFFERENT = 0.9;

interface Dictionary {
  readonly column: ChunkColumn;
  codes: Map<string, number>;
  raw: string[];
  readonly cells: Uint32Array;
  readonly known: Map<string, string>;
  /** Names, addresses and numbers: a text that comes twice stands twice, which costs less than looking. */
  mostlyDifferent: boolean;
}

/** Turns rows into chunks of dictionary columns; a text that comes often is normalised once a chunk or less. */
export class ChunkBuilder {
  readonly #dictionaries: readonly Dictionary[];
  readonly #rows = new Uint32Array(ROWS_OF_A_CHUNK);
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
      cells: new Uint32Array(ROWS_OF_A_CHUNK),
      known: new Map([['', '']]),
      mostlyDifferent: false,
    }));
  }

  add(row: number, cells: readonly string[]): void {
    const at = this.#kinds.length;
    this.#rows[at] = row;
    let kind = this.kind;
    for (const dictionary of this.#dictionaries) {
      const text = cells[dictionary.column.at] ?? '';
      dictionary.cells[at] = text === '' ? 0 : this.#code(dictionary, text);
      if (dictionary.column.field === 'kind' && text !== '')
        kind = asKind(this.#normalised(dictionary, text)) ?? kind;
    }
    this.#kinds.push(kind);
    this.requests++;
    const count = this.#kinds.length;
    if (count === TRIED)
      for (const dictionary of this.#dictionaries)
        dictionary.mostlyDifferent = dictionary.raw.length > TRIED * MOSTLY_DIFFERENT;
    if (count === ROWS_OF_A_CHUNK || this.#characters > CHUNK_CHARACTERS) this.flush();
  }

  #code(dictionary: Dictionary, text: string): number {
    const { raw } = dictionary;
    if (!dictionary.mostlyDifferent) {
      const known = dictionary.codes.get(text);
      if (known !== undefined) return known;
      dictionary.codes.set(text, raw.length);
    }
    this.#characters += text.length;
    return raw.push(text) - 1;
  }

  flush(): void {
    const count = this.#kinds.length;
    if (count === 0) return;
    const fields: readonly FieldColumn[] = this.#dictionaries.map((dictionary) => ({
      field: dictionary.column.field,
      column: dictionary.column.column,
      header: dictionary.column.header,
      raw: dictionary.raw,
      value: this.#values(dictionary),
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

  #values(dictionary: Dictionary): readonly string[] {
    const { raw, column } = dictionary;
    return dictionary.mostlyDifferent
      ? raw.map(column.normalise)
      : raw.map((text) => this.#normalised(dictionary, text));
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
