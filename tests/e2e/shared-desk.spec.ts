import { mkdtempSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, removeFolder, startProgram, test } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

let share: string;
let second: string;
test.beforeEach(() => {
  share = mkdtempSync(path.join(os.tmpdir(), 'mdo-share-'));
  second = mkdtempSync(path.join(os.tmpdir(), 'mdo-review-desk-'));
});
test.afterEach(() => {
  for (const folder of [share, second]) removeFolder(folder);
});

const unlock = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ravi Patil');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
};

test('two people open one desk on a share in turn: the second is told who has it, and reads', async ({
  userData,
}) => {
  const desk = [`--desk-folder=${path.join(share, 'desk')}`];
  const meena = await startProgram(userData, desk);
  await startDesk(meena);
  await answerDialog(meena, [sample('transfer-requests.xlsx')]);
  await meena.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(meena, 'transfer-requests.xlsx');

  const ravi = await startProgram(second, desk);
  await unlock(ravi.page);
  await expect(ravi.page.getByRole('alert')).toContainText('Meena Rao on ');
  await expect(ravi.page.getByRole('alert')).toContainText('has had this desk open since');
  await ravi.page.getByRole('button', { name: 'Open for reading only' }).click();
  await expect(grid(ravi.page).getByRole('row').filter({ hasText: 'Ravi Joshi' })).toBeVisible();

  await meena.page.getByRole('button', { name: 'Review', exact: true }).click();
  await grid(meena.page).getByRole('row').filter({ hasText: 'Ravi Joshi' }).first().click();
  await meena.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(meena.page)).toContainText('1 decided');
  await meena.app.close();

  await ravi.page.keyboard.press('Control+l');
  await unlock(ravi.page);
  await expect(totals(ravi.page)).toContainText('1 decided');
  await expect(ravi.page.getByRole('region', { name: /you can look, not decide/ })).toHaveCount(0);
  await ravi.app.close();
});

test('a share that is not connected is never taken for a first start', async ({ userData }) => {
  const desk = [`--desk-folder=${path.join(share, 'desk')}`];
  const first = await startProgram(userData, desk);
  await startDesk(first);
  await first.page.locator('.recovery-key').waitFor();
  await first.app.close();
  renameSync(share, `${share}-away`);
  const without = await startProgram(userData, desk);
  await expect(without.page.getByRole('alert')).toContainText('cannot be reached');
  await expect(without.page.getByRole('combobox', { name: 'Your MDO' })).toHaveCount(0);
  await without.app.close();
  renameSync(`${share}-away`, share);
  const again = await startProgram(userData, desk);
  await expect(again.page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible();
  await again.app.close();
});
