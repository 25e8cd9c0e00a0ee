import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type {} from '../../renderer/desk';
import { hasDisplay, startVirtualDisplay } from '../../electron/runtime/display.mjs';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { killProgram, startedInTime } from './hung-program';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A running program with a desk of its own that no other test sees. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
}

/** What is tested: the program named in MDO_PACKAGED, else the built one in the Electron found here. */
async function program(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const packaged = process.env['MDO_PACKAGED'];
  if (packaged) return { executablePath: packaged, args: [] };
  return { executablePath: (await findElectron()).binary, args: [ROOT] };
}

let screen: Promise<string | undefined> | null = null;

/**
 * What a program is started with. Where there is no screen each worker has one of its own, so that
 * windows of tests beside each other take no focus and no clipboard from one another.
 */
export async function programEnv(
  more: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  screen ??= hasDisplay()
    ? Promise.resolve(process.env['DISPLAY'])
    : startVirtualDisplay().then((virtual) => virtual.display);
  const DISPLAY = await screen;
  return { ...process.env, ...(DISPLAY && { DISPLAY }), ...more } as Record<string, string>;
}

/**
 * Starts the program in the real Electron on the desk in `userData`. `env`: besides that of the test.
 *
 * One start of some thousands, on one machine, was never answered by Playwright's launch, before a
 * test had touched the window. Such a start is ended and done again, once, and that is said; a
 * program that does not start fails as before.
 */
export async function startProgram(
  userData: string,
  extra: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const first = launch(userData, extra, env);
  const desk = await startedInTime(first);
  if (desk !== null) return desk;
  const killed = killProgram(userData).join(', ');
  process.stderr.write(`No answer from the program (${killed}): it is started once more.\n`);
  await first.catch(() => undefined);
  return launch(userData, extra, env);
}

async function launch(
  userData: string,
  extra: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Desk> {
  const { executablePath, args } = await program();
  const app = await _electron.launch({
    executablePath,
    env: await programEnv(env),
    args: [
      ...args,
      `--user-data-dir=${userData}`,
      ...extra,
      // A screen of ours has no graphics card: looking for one costs a process that fails each time.
      ...(hasDisplay() ? [] : ['--disable-gpu']),
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // Its own limit leaves a second failure behind, which would be the test's.
    timeout: 0,
  });
  const page = await app.firstWindow();
  // The window may still be at its empty page: what is tested is the program's own.
  await page.waitForURL('app://desk/index.html');
  return { app, page, userData };
}

/** A process that was told to end may write to its folder once more while that is removed. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** `userData` is fresh for each test; `desk` is the program at its first start. */
export const test = base.extend<{ readonly userData: string; readonly desk: Desk }>({
  // Playwright wants the pattern, also where nothing is taken from it.
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-review-desk-'));
    await use(folder);
    removeFolder(folder);
  },
  desk: async ({ userData }, use) => {
    const desk = await startProgram(userData);
    await use(desk);
    await desk.app.close();
  },
});

export { expect } from '@playwright/test';
