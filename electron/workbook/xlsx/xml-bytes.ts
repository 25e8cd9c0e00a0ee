import { NotUnderstood } from '../refusal';

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COLON = 0x3a;
export const BANG = 0x21;
export const QUESTION = 0x3f;
export const ZERO = 0x30;

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Place of the next "<", -1 = none yet. Texts are short: a loop is done before a native search begins. */
export function nextTag(bytes: Buffer, from: number, end: number): number {
  const near = Math.min(end, from + 48);
  for (let at = from; at < near; at++) if (bytes[at] === LT) return at;
  return near === end ? -1 : bytes.indexOf(LT, near);
}

/** Past the ">" of a tag, quotes respected; -1 = incomplete. */
export function tagEnd(bytes: Buffer, from: number, end: number): number {
  let quote = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

/** Past a comment from its "<"; -1 = incomplete. No other markup declaration is understood. */
export function commentEnd(bytes: Buffer, start: number, end: number): number {
  const known = Math.min(4, end - start);
  if (bytes.toString('latin1', start, start + known) !== '<!--'.slice(0, known))
    throw new NotUnderstood('markup declaration or CDATA');
  const close = known < 4 ? -1 : bytes.indexOf('-->', start + 4);
  return close === -1 ? -1 : close + 3;
}

/** Past a processing instruction from its "<"; -1 = incomplete. It stands before the root alone. */
export function instructionEnd(
  bytes: Buffer,
  start: number,
  end: number,
  isBefore: boolean,
): number {
  const close = bytes.indexOf('?>', start);
  if (close === -1) return -1;
  const text = bytes.toString('latin1', start, Math.min(end, close));
  if (!isBefore || /encoding\s*=\s*["'](?!utf-?8["'])/i.test(text))
    throw new NotUnderstood('processing instruction or another encoding');
  return close + 2;
}
