import zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

function ownCrc32(bytes: Uint8Array, before: number): number {
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = (TABLE[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

// Node 18 has none of its own.
const { crc32: native } = zlib as { readonly crc32?: typeof ownCrc32 };

/** CRC-32 of ZIP, over pieces: start with 0 and hand in the last answer. */
export const crc32: typeof ownCrc32 = native ?? ownCrc32;
