// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, root } from './folders.mjs';

const folder = path.join(root, 'node_modules/electron');
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 10 * 60_000;
/** How long a failed attempt is remembered, so that not every start waits for it. */
const REMEMBER_MS = 60 * 60_000;

/** Version package.json names, "45.4.1". */
export function officialVersion() {
  return String(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version);
}

/**
 * The executable of the `electron` package, null when it has not been downloaded. Since Electron 42
 * the package fetches it on demand, not at `npm ci`.
 */
export function officialBinary() {
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const binary = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/**
 * Downloads it with the package's own install script, if its server answers at all: behind a closed
 * network the script alone would keep the user waiting for minutes.
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function downloadOfficial() {
  const memory = path.join(cacheFolder(), `electron-${officialVersion()}-unreachable`);
  const remembered = await readFile(memory, 'utf8').catch(() => null);
  if (remembered !== null && Date.now() - Number(remembered) < REMEMBER_MS)
    return { reason: 'its server did not answer within the last hour' };
  const reason = (await probe()) ?? (await install());
  const binary = officialBinary();
  if (binary !== null) return { binary };
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(memory, String(Date.now()));
  return { reason: reason ?? 'its install script left no executable' };
}

/** Null when the download can be tried. */
async function probe() {
  // Node's fetch knows no proxy; the install script does.
  if (process.env['ELECTRON_GET_USE_PROXY']) return null;
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${officialVersion()}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok ? null : `${new URL(mirror).host} answered ${answer.status}`;
  } catch {
    return `${new URL(mirror).host} cannot be reached from here`;
  }
}

/** Null when the script ended well. @returns {Promise<string | null>} */
function install() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
    });
    child.on('error', () => resolve('its install script could not be started'));
    child.on('exit', (code) => resolve(code === 0 ? null : 'its download failed'));
  });
}
