// @ts-check
import { spawn } from 'node:child_process';

const READY_MS = 10_000;
const SCREEN = '1440x900x24';

/** True where windows can be shown. macOS and Windows always have a screen for a logged-in user. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  );
}

/**
 * Starts Xvfb on the first free number, which it picks itself.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // Without -noreset it begins anew when its last program goes, which may be while the next one comes.
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const late = setTimeout(() => reject(new Error('Xvfb did not start')), READY_MS);
    child.on('error', reject);
    child.on('exit', () => reject(new Error('Xvfb ended')));
    let number = '';
    child.stdio[3]?.on('data', (/** @type {Buffer} */ bytes) => {
      number += bytes.toString();
      if (!number.includes('\n')) return;
      clearTimeout(late);
      process.on('exit', () => child.kill());
      resolve({ display: `:${number.trim()}`, stop: () => void child.kill() });
    });
  });
}
