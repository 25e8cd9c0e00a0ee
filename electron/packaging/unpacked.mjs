// @ts-check
import path from 'node:path';
import { root } from '../runtime/folders.mjs';

const FOLDERS = /** @type {Readonly<Record<string, string>>} */ ({
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
  darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
});
const EXECUTABLES = /** @type {Readonly<Record<string, string>>} */ ({
  linux: 'mdo-review-desk',
  win32: 'MDO Review Desk.exe',
  darwin: 'MDO Review Desk.app/Contents/MacOS/MDO Review Desk',
});

/** Where electron-builder puts the unpacked program of this machine. */
export function unpackedFolder() {
  return path.join(root, 'dist', FOLDERS[process.platform] ?? 'linux-unpacked');
}

/** The executable of this machine's system below an unpacked folder. */
export function executableIn(/** @type {string} */ folder) {
  return path.join(folder, EXECUTABLES[process.platform] ?? 'mdo-review-desk');
}
