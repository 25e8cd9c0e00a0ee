import { isUtf8 } from 'node:buffer';
import type { EncodingLabel } from '../../shared/domain/imported-file';
import { Refusal } from './refusal';

export interface Encoding {
  /** Label of the WHATWG encoding standard. */
  readonly label: EncodingLabel;
  /** Bytes of the byte order mark. */
  readonly bom: number;
  /** False where neither a mark nor the bytes prove it. */
  readonly sure: boolean;
}

/** NULs at every other place are UTF-16 text, NULs elsewhere are no text at all. */
function nulPattern(bytes: Buffer): 'none' | 'le' | 'be' | 'binary' {
  let even = 0;
  let odd = 0;
  const seen = Math.min(bytes.length, 8192);
  for (let i = 0; i < seen; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return 'none';
  if (odd > seen / 8 && even * 20 < odd) return 'le';
  if (even > seen / 8 && odd * 20 < even) return 'be';
  return 'binary';
}

/** Mark first, then valid UTF-8, then UTF-16 by its NULs, then windows-1252, which fits anything. */
export function detectEncoding(bytes: Buffer, file: string): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes))
    return { label: 'utf-8', bom: 3, sure: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', bom: 2, sure: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', bom: 2, sure: true };
  const nuls = nulPattern(bytes);
  if (nuls === 'le') return { label: 'utf-16le', bom: 0, sure: false };
  if (nuls === 'be') return { label: 'utf-16be', bom: 0, sure: false };
  if (nuls === 'binary') throw new Refusal('file-unknown', { file });
  if (isUtf8(bytes)) return { label: 'utf-8', bom: 0, sure: true };
  return { label: 'windows-1252', bom: 0, sure: false };
}

/** As the admin says, without a mark that may stand before the text. */
export function chosenEncoding(bytes: Buffer, label: EncodingLabel): Encoding {
  const found = [
    { label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
    { label: 'utf-16le', mark: [0xff, 0xfe] },
    { label: 'utf-16be', mark: [0xfe, 0xff] },
  ].find((each) => each.label === label && each.mark.every((byte, i) => bytes[i] === byte));
  return { label, bom: found?.mark.length ?? 0, sure: true };
}

const PIECE = 1 << 20;

/** The text in pieces of about a megabyte, so that a large file is never one string. */
export function* decodePieces(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  for (let at = encoding.bom; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
}

export function decodeAll(bytes: Buffer, encoding: Encoding): string {
  return [...decodePieces(bytes, encoding)].join('');
}
