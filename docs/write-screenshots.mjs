// @ts-check
// Writes docs/screenshots/<screen>-<language>-<theme>.png of every screen from the running program
// with the sample desk. Run by `npm run screenshots [-- FOLDER [WIDTHxHEIGHT [THEMES]]]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { build } from '../electron/runtime/build.mjs';
import { hasDisplay, startVirtualDisplay } from '../electron/runtime/display.mjs';
import { findElectron } from '../electron/runtime/find-electron.mjs';
import { root } from '../electron/runtime/folders.mjs';

/** @typedef {import('playwright').Page} Page */

const LANGUAGES = ['en', 'hi'];
const [folder = path.join(root, 'docs/screenshots'), size = '1366x768', chosen = 'light,dark'] =
  process.argv.slice(2);
const [width = 1366, height = 768] = size.split('x').map(Number);
const THEMES = chosen.split(',');

await mkdir(folder, { recursive: true });
await build(['main', 'preload', 'renderer']);
const virtual = hasDisplay() ? null : await startVirtualDisplay();
const userData = mkdtempSync(path.join(os.tmpdir(), 'mdo-screenshots-'));
const { binary } = await findElectron();
const app = await _electron.launch({
  executablePath: binary,
  args: [
    root,
    `--user-data-dir=${userData}`,
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
  env: /** @type {Record<string, string>} */ ({
    ...process.env,
    ...(virtual && { DISPLAY: virtual.display }),
  }),
});

try {
  const page = await app.firstWindow();
  await page.waitForURL('app://desk/index.html');
  await app.evaluate(
    ({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height);
    },
    { width, height },
  );
  await everyLook(page, async (look) => {
    await page.locator('.welcome').waitFor();
    await take(page, 'welcome', look);
  });
  await page.locator('.welcome-or + .button').click();
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  await sealBatch(page);
  await everyLook(page, async (look) => {
    for (const place of await places(page)) {
      await page.locator(`[data-place="${place}"]`).click();
      if (place === 'import') await stage(page);
      if (place === 'review') await inHand(page);
      await take(page, place, look);
      if (place === 'batches') {
        await page.locator('main table .button').first().click();
        await page.locator('main h1').first().waitFor();
        await take(page, 'batch', look);
      }
      if (place === 'settings') {
        await page.locator('[data-section="restore"]').click();
        await page.locator('main table').waitFor();
        await take(page, 'restore', look);
        await page.locator('[data-section="general"]').click();
      }
      if (place !== 'review') continue;
      await page.keyboard.press('r');
      await page.getByRole('dialog').waitFor();
      await take(page, 'return', look);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
} finally {
  await app.close();
  virtual?.stop();
  rmSync(userData, { recursive: true, force: true });
}

/**
 * @param {Page} page
 * @param {(look: string) => Promise<void>} show
 */
async function everyLook(page, show) {
  for (const language of LANGUAGES)
    for (const theme of THEMES) {
      await page.evaluate(
        async ({ language, theme }) => {
          const { window: own } = /** @type {any} */ (window).desk;
          const { value } = await own.settings();
          await own.saveSettings({ ...value, language, theme });
        },
        { language, theme },
      );
      await page.reload();
      await page.locator('main, .welcome').first().waitFor();
      await show(`${language}-${theme}`);
    }
}

/**
 * Decides on the last requests of the sample and seals them, so that the register and the charts
 * have something to show and the first rows are still to be decided.
 * @param {Page} page
 */
async function sealBatch(page) {
  const sealed = await page.evaluate(async () => {
    const { batch, decide, review } = /** @type {any} */ (window).desk;
    const view = await review.open({ query: { filters: [], search: '', sort: [] } });
    const all = view.value.totals.requests;
    const rows = await review.page({ view: view.value.view, from: all - 60, to: all });
    /** @param {boolean} clear */
    const ids = (clear) =>
      rows.value
        .filter((/** @type {any} */ row) => (row.verdict === 'clear') === clear)
        .map((/** @type {any} */ row) => row.id);
    const reply = { reason: '', portalReason: '', forwardTo: null, override: false };
    await decide.apply({ ...reply, target: { ids: ids(true) }, decision: 'approve' });
    const told = { ...reply, reason: 'Please correct this and apply again.', ownReasons: 'en' };
    await decide.apply({ ...told, target: { ids: ids(false) }, decision: 'return' });
    return batch.create({ includeUnconfirmed: true });
  });
  if (!sealed.ok) throw new Error(`no batch: ${JSON.stringify(sealed.error)}`);
}

/** @param {Page} page @returns {Promise<readonly string[]>} */
async function places(page) {
  return page
    .locator('[data-place]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-place') ?? ''));
}

/** The first request with a fault, so that the panel has a story to tell. @param {Page} page */
async function inHand(page) {
  const row = page.locator('.ag-center-cols-container .ag-row').filter({
    has: page.locator('.cell-block'),
  });
  await row.first().locator('.ag-cell').nth(1).click();
  await page.locator('.finding').first().waitFor();
}

/** @param {Page} page */
async function stage(page) {
  if ((await page.locator('main [role="region"], main section.card, main .staged').count()) > 0)
    return;
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    },
    path.join(root, 'data/samples/transfer-requests.xlsx'),
  );
  await page.locator('main .button.primary').first().click();
  await page.locator('main table').first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} screen
 * @param {string} look
 */
async function take(page, screen, look) {
  // Two frames: what was asked for last is painted.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
  );
  await page.waitForTimeout(150);
  await page.screenshot({ path: path.join(folder, `${screen}-${look}.png`) });
}
