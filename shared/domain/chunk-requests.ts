import type { FieldColumn, RequestChunk } from './columns';
import type { FieldName, Fields } from './field';
import type { ColumnOf, ReviewRequest } from './request';

/**
 * The requests of a chunk as the rules see them, with ids `firstId`, `firstId + 1`, …
 * `raw` has every field the file has a column for, also where the cell is blank; `fields` only
 * what is not empty after normalising.
 */
export function requestsOf(chunk: RequestChunk, firstId: number): readonly ReviewRequest[] {
  const columns = columnsOf(chunk.fields);
  return chunk.kinds.map((kind, i) => {
    const fields: Writable<Fields> = {};
    const raw: Writable<Fields> = {};
    for (const column of chunk.fields) {
      const code = column.codes[i] ?? 0;
      raw[column.field] = column.raw[code] ?? '';
      const value = column.value[code];
      if (value) fields[column.field] = value;
    }
    return {
      id: firstId + i,
      kind,
      layout: chunk.layout,
      source: { file: chunk.file, sheet: chunk.sheet, row: chunk.rows[i] ?? 0 },
      fields,
      raw,
      columns,
    };
  });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function columnsOf(fields: readonly FieldColumn[]): ColumnOf {
  const columns: Partial<Record<FieldName, string>> = {};
  for (const { field, column } of fields) if (column !== null) columns[field] = column;
  return columns;
}
