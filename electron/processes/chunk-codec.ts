import type { FieldColumn, RequestChunk } from '../../shared/domain/columns';
import { REQUEST_KINDS } from '../../shared/domain/request';
import { decodeFirstChunk } from './chunk-codec-1';
import {
  Packing,
  unpackNumbers,
  unpackTexts,
  widthFor,
  type TextsHead,
  type Width,
} from './packed-texts';

interface FieldHead extends Pick<FieldColumn, 'field' | 'column' | 'header'> {
  readonly raw: TextsHead;
  /** Only the values that differ from their raw text. */
  readonly value: TextsHead;
  /** Bytes of a code. */
  readonly width: Width;
}

/** Of the chunks written here; those of version 1 are read too. */
export const CHUNK_VERSION = 2;

interface Head {
  readonly version: typeof CHUNK_VERSION;
  readonly chunk: Omit<RequestChunk, 'rows' | 'kinds' | 'fields'>;
  readonly count: number;
  readonly fields: readonly FieldHead[];
}

/** One for all chunks: they are encoded one after the other. */
const packing = new Packing();

/**
 * Little-endian bytes of a chunk: u32 length of the JSON head, the head, row numbers as u32, a byte
 * per request for its kind, then of each field the raw texts, which of them have another value (u32
 * places) and those values, and the codes at the width the head names. The same bytes go from the
 * parser through main to the journal, so nobody on the way has to look inside.
 */
export function encodeChunk(chunk: RequestChunk): Uint8Array {
  const { rows, kinds, fields, ...rest } = chunk;
  const heads: FieldHead[] = [];
  packing.begin();
  packing.numbers(rows, 4);
  packing.bytes(Uint8Array.from(kinds, (kind) => REQUEST_KINDS.indexOf(kind)));
  for (const { field, column, header, raw, value, codes } of fields) {
    const places = changedPlaces(raw, value);
    const texts = packing.texts(raw);
    packing.numbers(places, 4);
    const values = packing.texts(Array.from(places, (place) => value[place] ?? ''));
    const width = widthFor(raw.length);
    packing.numbers(codes, width);
    heads.push({ field, column, header, raw: texts, value: values, width });
  }
  const head: Head = { version: CHUNK_VERSION, chunk: rest, count: rows.length, fields: heads };
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return packing.takeBehind(Buffer.concat([length, json]));
}

function changedPlaces(raw: readonly string[], value: readonly string[]): Uint32Array {
  const places: number[] = [];
  for (let i = 0; i < raw.length; i++) if (raw[i] !== value[i]) places.push(i);
  return Uint32Array.from(places);
}

/** Throws on bytes that are no chunk of a version up to this one: they come from our own processes only. */
export function decodeChunk(bytes: Uint8Array): RequestChunk {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonLength = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString('utf8', 4, 4 + jsonLength)) as
    Head | { readonly version: 1 };
  if (head.version === 1) return decodeFirstChunk(buffer);
  // Bytes that were authenticated and are of another version were written by a newer program.
  if (head.version !== CHUNK_VERSION)
    throw new Error(`Unknown chunk version ${String(head satisfies never)}`);
  let at = 4 + jsonLength;
  const numbers = (count: number, width: Width): Uint32Array => {
    const read = unpackNumbers(buffer, at, count, width);
    at += count * width;
    return read;
  };
  const texts = (of: TextsHead): string[] => {
    const { texts: read, end } = unpackTexts(buffer, at, of);
    at = end;
    return read;
  };
  const rows = numbers(head.count, 4);
  const kinds = Array.from(numbers(head.count, 1), (code) => {
    const kind = REQUEST_KINDS[code];
    if (kind === undefined) throw new Error(`Unknown kind ${String(code)}`);
    return kind;
  });
  const fields = head.fields.map(({ field, column, header, raw: of, value: other, width }) => {
    const raw = texts(of);
    const places = numbers(other.count, 4);
    const values = texts(other);
    const value = places.length === 0 ? raw : raw.slice();
    places.forEach((place, i) => (value[place] = values[i] ?? ''));
    return { field, column, header, raw, value, codes: numbers(head.count, width) };
  });
  return { ...head.chunk, rows, kinds, fields };
}
