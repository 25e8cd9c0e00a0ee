import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type {} from '../../renderer/desk';
import { findElectron } from '../../electron/runtime/find-electron.mjs';

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

/** Starts the program in the real Electron on the desk in `userData`. `env`: besides that of the test. */
export async function startProgram(
  userData: string,
  extra: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const { executablePath, args } = await program();
  const app = await _electron.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      ...args,
      `--user-data-dir=${userData}`,
      ...extra,
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const page = await app.firstWindow();
  // The window may still be at its empty page: what is tested is the program's own.
  await page.waitForURL('app://desk/index.html');
  return { app, page, userData };
}

/** `userData` is fresh for each test; `desk` is the program at its first start. */
export const test = base.extend<{ readonly userData: string; readonly desk: Desk }>({
  // Playwright wants the pattern, also where nothing is taken from it.
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-review-desk-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  desk: async ({ userData }, use) => {
    const desk = await startProgram(userData);
    await use(desk);
    await desk.app.close();
  },
});

export { expect } from '@playwright/test';
