import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { hasDisplay, startVirtualDisplay } from '../../electron/runtime/display.mjs';
import { findElectron } from '../../electron/runtime/find-electron.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const PASSPHRASE = 'five quiet parcels went home';

/** Runs `use` where a window can open; `display` is that of a virtual screen, if one was needed. */
export async function withDisplay<T>(use: (display: string | undefined) => Promise<T>): Promise<T> {
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  try {
    return await use(virtual?.display);
  } finally {
    virtual?.stop();
  }
}

/** The built program in the real Electron, on the desk in `folder`. */
export async function launch(
  folder: string,
  display: string | undefined,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: (await findElectron()).binary,
    args: [
      ROOT,
      `--user-data-dir=${folder}`,
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) } as Record<
      string,
      string
    >,
  });
}

/** First start: MDO, name, passphrase. */
export async function startDesk(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Your MDO' }).selectOption('Karnataka Postal Circle');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Meena Rao');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Repeat passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Start' }).click();
}

/** The next open dialog answers with this file. */
export async function answerDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    },
    [file],
  );
}
