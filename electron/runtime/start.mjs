// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { build } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { findElectron } from './find-electron.mjs';
import { root } from './folders.mjs';
import { run, say } from './say.mjs';
import { ensureSystem } from './system.mjs';

const HEADLESS =
  'npm run --silent review -- check data/samples/transfer-requests.xlsx --mdo "Karnataka Postal Circle" --format text';
/** Chromium's own notes about the machine (no D-Bus, no GPU …), which tell a clerk nothing. */
const CHROMIUM_NOTE = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING|INFO)/;

/** `npm start [-- --user-data-dir=PATH]`: everything the window needs, then the window. */
await run(async () => {
  const display = hasDisplay();
  ensureSystem(display ? ['window'] : ['window', 'display']);
  await build(['main', 'preload', 'renderer']);
  const { binary, why } = await findElectron();
  say(`Starting with ${why}.`);
  const env = { ...process.env };
  const virtual = display ? null : await startVirtualDisplay();
  if (virtual !== null) {
    env['DISPLAY'] = virtual.display;
    say(`This machine has no display. The window opens on a virtual one (${virtual.display}).`);
    say(`To check a file without a window: ${HEADLESS}`);
  }
  const args = [root, ...process.argv.slice(2)];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    args.push('--no-sandbox');
    say(
      'Started as root: Chromium runs without its sandbox. Use an ordinary account for real work.',
    );
  }
  const code = await open(binary, args, env);
  virtual?.stop();
  return code;
});

/**
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function open(binary, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!CHROMIUM_NOTE.test(line)) say(line);
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 0));
  });
}
