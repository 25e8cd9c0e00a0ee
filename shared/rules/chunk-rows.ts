import type { FieldColumn, RequestChunk } from '../domain/columns';
import { FIELD_NAMES, type FieldName, type Fields } from '../domain/field';
import type { ColumnOf, RequestKind, RequestSource, ReviewRequest } from '../domain/request';
import { employeeIdKey, type SharedKey } from './entry';
import { hashOf } from './mark-table';
import { JUDGED_FIELDS, type JudgedField, type ValueWords } from './value-words';

/** A column of a chunk with what its distinct values say, worked out once for all requests. */
interface ReadColumn {
  readonly column: FieldColumn;
  readonly words: Int32Array;
}

export interface KeyColumn {
  readonly codes: Uint32Array;
  /** As they stand in the queue index. */
  readonly keys: readonly string[];
  readonly hashes: Int32Array;
}

const NUMBER_OF = Object.fromEntries(FIELD_NAMES.map((field, at) => [field, at])) as Readonly<
  Record<FieldName, number>
>;

/** The requests of one chunk, read from its columns when somebody asks. */
export class ChunkRows {
  readonly columns: ColumnOf;
  /** By the number of the field. */
  readonly #fields: readonly (FieldColumn | undefined)[];

  constructor(
    readonly chunk: RequestChunk,
    readonly firstId: number,
    /** By request, see ValueWords.together. */
    readonly words: Int32Array,
    readonly keys: Readonly<Record<SharedKey, KeyColumn | null>>,
  ) {
    const fields = Array.from<FieldColumn | undefined>({ length: FIELD_NAMES.length });
    const columns: Partial<Record<FieldName, string>> = {};
    for (const column of chunk.fields) {
      fields[NUMBER_OF[column.field]] = column;
      if (column.column !== null) columns[column.field] = column.column;
    }
    this.#fields = fields;
    this.columns = columns;
  }

  keyOf(key: SharedKey, at: number): string {
    const column = this.keys[key];
    return column?.keys[column.codes[at] ?? 0] ?? '';
  }

  /** Undefined where nothing stands there. */
  value(field: number, at: number): string | undefined {
    const column = this.#fields[field];
    return column?.value[column.codes[at] ?? 0] || undefined;
  }

  /** Undefined where the file has no such column. */
  raw(field: number, at: number): string | undefined {
    const column = this.#fields[field];
    return column === undefined ? undefined : (column.raw[column.codes[at] ?? 0] ?? '');
  }
}

/** `fields` or `raw` of one request, read from the columns. A field that is not there is undefined. */
class RowFields {
  constructor(
    readonly rows: ChunkRows,
    readonly at: number,
    readonly isRaw: boolean,
  ) {}
}

for (const field of FIELD_NAMES) {
  const number = NUMBER_OF[field];
  Object.defineProperty(RowFields.prototype, field, {
    get(this: RowFields) {
      return this.isRaw ? this.rows.raw(number, this.at) : this.rows.value(number, this.at);
    },
  });
}

/** A request as the rules see it, without an object for each of its values. */
export class RowRequest implements ReviewRequest {
  constructor(
    private readonly rows: ChunkRows,
    readonly id: number,
  ) {}

  get #at(): number {
    return this.id - this.rows.firstId;
  }

  get kind(): RequestKind {
    return this.rows.chunk.kinds[this.#at] ?? 'verification';
  }

  get layout(): ReviewRequest['layout'] {
    return this.rows.chunk.layout;
  }

  get source(): RequestSource {
    const { file, sheet, rows } = this.rows.chunk;
    return { file, sheet, row: rows[this.#at] ?? 0 };
  }

  get columns(): ColumnOf {
    return this.rows.columns;
  }

  get fields(): Fields {
    // The getters of all fields stand on its prototype.
    return new RowFields(this.rows, this.#at, false) as Fields;
  }

  get raw(): Fields {
    return new RowFields(this.rows, this.#at, true) as Fields;
  }
}

/** Reads chunks; what it worked out for a list of values serves all parts of a chunk that share it. */
export class ChunkReader {
  readonly #words = new WeakMap<readonly string[], ReadColumn & { readonly layout: string }>();
  readonly #keys = new WeakMap<readonly string[], Omit<KeyColumn, 'codes'>>();

  constructor(private readonly values: ValueWords) {}

  read(chunk: RequestChunk, firstId: number): ChunkRows {
    const count = chunk.kinds.length;
    const words = new Int32Array(count);
    const byField = new Map(chunk.fields.map((column) => [column.field, column]));
    let always = 0;
    for (const field of JUDGED_FIELDS) {
      const column = byField.get(field);
      if (column === undefined) {
        always |= this.values.ofBlank(field, chunk.layout, false);
        continue;
      }
      const { codes } = column;
      const says = this.#wordsOf(field, column, chunk);
      for (let at = 0; at < count; at++) words[at] = (words[at] ?? 0) | (says[codes[at] ?? 0] ?? 0);
    }
    for (let at = 0; at < count; at++)
      words[at] = this.values.together(
        (words[at] ?? 0) | always,
        chunk.kinds[at] ?? 'verification',
      );
    const keyColumn = (key: SharedKey): KeyColumn | null => {
      const column = byField.get(key);
      return column === undefined ? null : { codes: column.codes, ...this.#keysOf(key, column) };
    };
    return new ChunkRows(chunk, firstId, words, {
      employeeId: keyColumn('employeeId'),
      email: keyColumn('email'),
      mobile: keyColumn('mobile'),
    });
  }

  #wordsOf(field: JudgedField, column: FieldColumn, { layout }: RequestChunk): Int32Array {
    const known = this.#words.get(column.value);
    if (
      known !== undefined &&
      known.column.field === field &&
      known.column.raw === column.raw &&
      known.layout === layout
    )
      return known.words;
    const blank = this.values.ofBlank(field, layout, true);
    const words = new Int32Array(column.value.length);
    for (let code = 0; code < words.length; code++) {
      const value = column.value[code] ?? '';
      words[code] =
        value === '' ? blank : this.values.of(field, value, column.raw[code] ?? '', layout);
    }
    this.#words.set(column.value, { column, words, layout });
    return words;
  }

  #keysOf(key: SharedKey, { value }: FieldColumn): Omit<KeyColumn, 'codes'> {
    const known = this.#keys.get(value);
    if (known !== undefined) return known;
    const keys = key === 'employeeId' ? value.map(employeeIdKey) : value;
    const hashes = new Int32Array(keys.length);
    for (let code = 0; code < keys.length; code++) hashes[code] = hashOf(keys[code] ?? '');
    const read = { keys, hashes };
    this.#keys.set(value, read);
    return read;
  }
}
