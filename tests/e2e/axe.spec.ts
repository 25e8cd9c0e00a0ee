import type { Page } from '@playwright/test';
import type { Theme } from '../../shared/domain/desk-status';
import type { Language } from '../../shared/domain/language';
import { axeFaults as faults } from './axe-faults';
import { expect, test } from './desk';
import { grid, trySample } from './steps';

async function look(page: Page, language: Language, theme: Theme): Promise<void> {
  await page.evaluate(
    async (wanted) => {
      const settings = await window.desk.window.settings();
      if (settings.ok) await window.desk.window.saveSettings({ ...settings.value, ...wanted });
    },
    { language, theme },
  );
  await page.reload();
}

for (const [language, theme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['en', 'contrast'],
  ['hi', 'light'],
] as const) {
  const says = `${language}, ${theme}`;

  test(`axe-core finds nothing on the first screen (${says})`, async ({ desk: { page } }) => {
    await look(page, language, theme);
    await page.locator('.welcome-form').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test(`axe-core finds nothing in any place (${says})`, async ({ desk }) => {
    const { page } = desk;
    await trySample(desk);
    await look(page, language, theme);
    await page.locator('.finding').first().waitFor();
    const found: Record<string, readonly string[]> = {};
    const names = await page
      .locator('[data-place]')
      .evaluateAll((places) => places.map((place) => place.getAttribute('data-place') ?? ''));
    for (const name of names) {
      await page.locator(`[data-place="${name}"]`).click();
      await page.locator('main > *').first().waitFor();
      found[name] = await faults(page);
    }
    await page.locator('[data-place="settings"]').click();
    const tabs = page.locator('.section-tab');
    for (let tab = 0; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      found[`settings ${String(tab)}`] = await faults(page);
    }
    expect(Object.values(found).flat()).toEqual([]);
  });

  test(`axe-core finds nothing in dialogs and menus (${says})`, async ({ desk }) => {
    const { page } = desk;
    await trySample(desk);
    await look(page, language, theme);
    await page.locator('.finding').first().waitFor();
    const found: string[] = [];
    for (const key of ['a', 'r', 'f', 'x']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      found.push(...(await faults(page)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const menu of await page.locator('.menu > summary').all()) {
      await menu.click();
      found.push(...(await faults(page)));
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: /^(Share out|काम बाँटें)…$/ }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Sita Das\nRavi Kumar');
    await page.getByRole('dialog').getByRole('rowheader').nth(1).waitFor();
    found.push(...(await faults(page)));
    await page.keyboard.press('Escape');
    await closeBatch(page);
    await page.locator('[data-place="settings"]').click();
    await page.locator('[data-section="oversight"]').click();
    await page.locator('[aria-labelledby="kept-batches"] input').check();
    await page.locator('[aria-labelledby="kept-batches"] .button-row button').click();
    await page.getByRole('dialog').locator('.fact').first().waitFor();
    found.push(...(await faults(page)));
    expect(found).toEqual([]);
  });
}

/** One that can be erased at once. */
async function closeBatch(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { decide, batch, retention } = window.desk;
    const words = { reason: 'Papers seen', portalReason: '', forwardTo: null, override: true };
    await decide.apply({ target: { ids: [1] }, decision: 'approve', ...words });
    const made = await batch.create({ includeUnconfirmed: true });
    if (!made.ok) throw new Error(made.error.code);
    await batch.move({ number: made.value.number, to: 'closed', note: 'Seen on the portal' });
    await retention.set({ months: 0, reason: 'A look at the dialog' });
  });
}

test('at 200 % zoom the list and the actions are still there', async ({ desk }) => {
  await trySample(desk);
  await desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(2);
  });
  await desk.page.reload();
  await expect(grid(desk.page)).toBeVisible();
  await expect(desk.page.getByRole('button', { name: 'Approve', exact: true })).toBeInViewport();
  await expect(desk.page.getByRole('button', { name: 'Create batch' })).toBeInViewport();
});
