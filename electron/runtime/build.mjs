// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from './folders.mjs';
import { run, say, Stop } from './say.mjs';

/** @typedef {'main' | 'preload' | 'renderer'} Part */

const CONFIG = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
/** Sources each part is made of. The command line needs `main` only. */
const SOURCES = /** @type {const} */ ({
  main: ['electron', 'shared', 'data/reference', 'data/migrations', ...CONFIG],
  preload: ['electron/preload.ts', 'shared', ...CONFIG],
  renderer: ['renderer', 'shared', 'docs/guide', ...CONFIG],
});
const out = path.join(root, 'out');
const lock = path.join(out, '.building');
const LOCK_WAIT_MS = 200;
/** A build takes seconds; a lock as old as this was left by a killed one. */
const LOCK_STALE_MS = 5 * 60_000;

/**
 * Builds the parts whose sources have changed since they were last built, one build at a time.
 * Throws Stop with the reason when the sources do not build.
 * @param {readonly Part[]} parts
 * @param {{ readonly always?: boolean }} [options]
 */
export async function build(parts, { always = false } = {}) {
  if (!always && parts.every(isFresh)) return;
  await locked(async () => {
    const stale = parts.filter((part) => always || !isFresh(part));
    if (stale.length === 0) return;
    if (process.stderr.isTTY) say(`Building ${stale.join(', ')}.`);
    process.env['NODE_ENV_ELECTRON_VITE'] = 'production';
    const { resolveConfig } = await import('electron-vite');
    const { build: bundle } = await import('vite');
    const { config } = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production');
    for (const part of stale) {
      const fingerprint = fingerprintOf(part);
      await rm(stampOf(part), { force: true });
      await bundle(config?.[part]).catch((error) => {
        throw new Stop(`The ${part} part of the program does not build: ${error.message}`);
      });
      await writeFile(stampOf(part), fingerprint);
    }
  });
}

/** @param {Part} part */
const stampOf = (part) => path.join(out, `.built-${part}`);

/** @param {Part} part */
function isFresh(part) {
  const built = path.join(out, part);
  if (!existsSync(built) || !existsSync(stampOf(part))) return false;
  return readFileSync(stampOf(part), 'utf8') === fingerprintOf(part);
}

/**
 * Names, sizes and times of all sources: cheap, and notices a deleted file too.
 * @param {Part} part
 */
function fingerprintOf(part) {
  const hash = createHash('sha256');
  for (const source of SOURCES[part])
    for (const line of linesOf(path.join(root, source))) hash.update(line);
  return hash.digest('hex');
}

/** @param {string} file @returns {Generator<string>} */
function* linesOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    yield `${file} ${stat.size} ${stat.mtimeMs}\n`;
    return;
  }
  for (const name of readdirSync(file).sort()) yield* linesOf(path.join(file, name));
}

/** @param {() => Promise<void>} work */
async function locked(work) {
  await mkdir(out, { recursive: true });
  for (;;) {
    const handle = await open(lock, 'wx').catch(() => null);
    if (handle !== null) {
      await handle.close();
      break;
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LOCK_STALE_MS) await rm(lock, { force: true });
    await wait(LOCK_WAIT_MS);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(async () => {
    await build(['main', 'preload', 'renderer'], { always: true });
    return 0;
  });
