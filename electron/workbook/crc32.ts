import * as zlib from 'node:zlib';

const table = new Uint32Array(256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  table[n] = c >>> 0;
}

function slow(bytes: Uint8Array, start: number): number {
  let crc = ~start >>> 0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}

/** Checksum of a zip's entries, carried on from `start`. Node has its own from 20.15 on, Electron 25 has not. */
export const crc32: (bytes: Uint8Array, start: number) => number =
  typeof zlib.crc32 === 'function' ? (bytes, start) => zlib.crc32(bytes, start) : slow;
