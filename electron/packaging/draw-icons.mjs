// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node electron/packaging/draw-icons.mjs`: icon.svg as PNG in all sizes, as .ico for Windows and as
 * .icns for macOS. Needs ImageMagick; run by hand when the picture changes, the results are committed.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const icons = path.join(here, 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Sizes of an .icns that hold a PNG as it is. */
const ICNS = /** @type {const} */ ([
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]);

await mkdir(icons, { recursive: true });
/** @type {Map<number, Buffer>} */
const png = new Map();
for (const size of SIZES) {
  const file = path.join(icons, `${size}x${size}.png`);
  const density = String(Math.max(96, (96 * size) / 256) * 2);
  const source = path.join(here, 'icon.svg');
  const options = ['-background', 'none', '-density', density];
  execFileSync('convert', [
    ...options,
    source,
    '-resize',
    `${size}x${size}`,
    '-depth',
    '8',
    '-strip',
    `PNG32:${file}`,
  ]);
  png.set(size, await readFile(file));
}
await writeFile(path.join(icons, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
await writeFile(path.join(icons, 'icon.icns'), icns());

/** @param {number} size */
function drawn(size) {
  const bytes = png.get(size);
  if (bytes === undefined) throw new Error(`No picture of ${size} pixels`);
  return bytes;
}

/** @param {readonly number[]} sizes */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index;
    // A byte each: 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(drawn(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += drawn(size).length;
  }
  return Buffer.concat([head, ...sizes.map(drawn)]);
}

function icns() {
  const parts = ICNS.map(([type, size]) => chunk(type, drawn(size)));
  return chunk('icns', Buffer.concat(parts));
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + data.length, 4);
  return Buffer.concat([head, data]);
}
