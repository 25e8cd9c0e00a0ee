import { CHUNK_REQUESTS, type FieldColumn, type RequestChunk } from '../../shared/domain/columns';
import { FIELD_NAMES, type FieldName } from '../../shared/domain/field';
import type { ReviewRequest } from '../../shared/domain/request';

/** Requests of one sheet as the reader would hand them over: in columns, each distinct text once. */
export function chunksOf(
  requests: readonly ReviewRequest[],
  size = CHUNK_REQUESTS,
): readonly RequestChunk[] {
  const chunks: RequestChunk[] = [];
  for (let from = 0; from < requests.length; from += size)
    chunks.push(chunkOf(requests.slice(from, from + size)));
  return chunks;
}

function chunkOf(requests: readonly ReviewRequest[]): RequestChunk {
  const [first] = requests;
  return {
    file: first?.source.file ?? '',
    sheet: first?.source.sheet ?? '',
    layout: first?.layout ?? 'sheet',
    rows: Uint32Array.from(requests, ({ source }) => source.row),
    kinds: requests.map(({ kind }) => kind),
    fields: FIELD_NAMES.filter((field) => requests.some(({ raw }) => raw[field] !== undefined)).map(
      (field) => columnOf(field, requests),
    ),
  };
}

function columnOf(field: FieldName, requests: readonly ReviewRequest[]): FieldColumn {
  const known = new Map([['', 0]]);
  const raw = [''];
  const value = [''];
  const codes = Uint32Array.from(requests, (request) => {
    const text = request.raw[field] ?? '';
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, raw.length);
    value.push(request.fields[field] ?? '');
    return raw.push(text) - 1;
  });
  const column = requests[0]?.columns[field] ?? null;
  return { field, column, header: field, raw, value, codes };
}
