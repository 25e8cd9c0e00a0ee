// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../runtime/folders.mjs';

/** @typedef {{ readonly name: string, readonly version: string, readonly license: string, readonly folder: string }} ShippedPackage */
/** @typedef {{ readonly version: string, readonly license?: string, readonly dev?: boolean, readonly devOptional?: boolean, readonly name?: string }} Locked */

/**
 * Packages whose code a clerk's computer runs, by the lock file: all production ones, and Electron,
 * which only the build names.
 * @returns {readonly ShippedPackage[]} By name.
 */
export function shippedPackages() {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(/** @type {Record<string, Locked>} */ (lock.packages))
    .filter(
      ([folder, { dev, devOptional }]) =>
        folder !== '' && ((!dev && !devOptional) || folder === 'node_modules/electron'),
    )
    .map(([folder, { name, version, license }]) => ({
      name: name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? 'unknown',
      folder,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
