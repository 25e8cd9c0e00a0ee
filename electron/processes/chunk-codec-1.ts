import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';

interface Head {
  readonly version: 1;
  readonly chunk: Omit<RequestChunk, 'rows' | 'fields'>;
  readonly count: number;
  readonly fields: readonly (Omit<FieldColumn, 'codes'> & { readonly width: 1 | 2 | 4 })[];
}

/**
 * The bytes of a chunk as the first desks keep them: u32 length of the JSON head, the head with all
 * texts in it, row numbers as u32, then each field's codes at the width its head names.
 */
export function decodeFirstChunk(buffer: Buffer): RequestChunk {
  const jsonLength = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString('utf8', 4, 4 + jsonLength)) as Head;
  let at = 4 + jsonLength;
  const read = (width: 1 | 2 | 4): Uint32Array => {
    const numbers = new Uint32Array(head.count);
    for (let i = 0; i < head.count; i++) numbers[i] = buffer.readUIntLE(at + i * width, width);
    at += head.count * width;
    return numbers;
  };
  const rows = read(4);
  const fields = head.fields.map(({ width, ...field }) => ({ ...field, codes: read(width) }));
  return { ...head.chunk, rows, fields };
}
