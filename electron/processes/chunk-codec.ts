import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';

interface Head {
  readonly version: 1;
  readonly chunk: Omit<RequestChunk, 'rows' | 'fields'>;
  readonly count: number;
  readonly fields: readonly (Omit<FieldColumn, 'codes'> & { readonly width: 1 | 2 | 4 })[];
}

const widthFor = (distinct: number): 1 | 2 | 4 =>
  distinct <= 256 ? 1 : distinct <= 65_536 ? 2 : 4;

/**
 * Little-endian bytes of a chunk: u32 length of the JSON head, the head, row numbers as u32, then
 * each field's codes at the width its head names. The same bytes go from the parser through main
 * to the journal, so nobody on the way has to look inside.
 */
export function encodeChunk(chunk: RequestChunk): Uint8Array {
  const { rows, fields, ...rest } = chunk;
  const head: Head = {
    version: 1,
    chunk: rest,
    count: rows.length,
    fields: fields.map(({ codes: _codes, ...field }) => ({
      ...field,
      width: widthFor(field.raw.length),
    })),
  };
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const size = head.fields.reduce(
    (sum, f) => sum + f.width * rows.length,
    4 + json.length + 4 * rows.length,
  );
  const out = Buffer.allocUnsafe(size);
  let at = out.writeUInt32LE(json.length, 0);
  at += json.copy(out, at);
  for (const row of rows) at = out.writeUInt32LE(row, at);
  fields.forEach((field, i) => {
    const width = head.fields[i]?.width ?? 4;
    for (const code of field.codes) at = out.writeUIntLE(code, at, width);
  });
  return out;
}

/**
 * Every system the program runs on is little-endian, so the bytes are taken as numbers as they
 * stand. Throws on bytes that are no chunk of this version: they come from our own processes only.
 */
export function decodeChunk(bytes: Uint8Array): RequestChunk {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonLength = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString('utf8', 4, 4 + jsonLength)) as Head;
  if (head.version !== 1) throw new Error(`Unknown chunk version ${String(head.version)}`);
  let at = 4 + jsonLength;
  const read = (width: 1 | 2 | 4): Uint32Array => {
    const size = head.count * width;
    // A copy of its own, since numbers must lie at a multiple of their width.
    const own = new Uint8Array(buffer.subarray(at, at + size)).buffer;
    at += size;
    if (width === 4) return new Uint32Array(own);
    return Uint32Array.from(width === 2 ? new Uint16Array(own) : new Uint8Array(own));
  };
  const rows = read(4);
  const fields = head.fields.map(({ width, ...field }) => ({ ...field, codes: read(width) }));
  return { ...head.chunk, rows, fields };
}
