import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

const FILE = 'transfer-requests.xlsx';

/** A desk with the sample transfers, some of them approved. */
async function approved(desk: Desk): Promise<void> {
  const { page } = desk;
  await startDesk(desk);
  await answerDialog(desk, [sample(FILE)]);
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, FILE);
  await page.evaluate(async () => {
    const ids = Array.from({ length: 20 }, (_, i) => i + 1);
    await window.desk.decide.apply({
      target: { ids },
      decision: 'approve',
      reason: 'Papers seen',
      portalReason: '',
      forwardTo: null,
      override: true,
    });
  });
}

async function toOversight(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Keeping and releasing' }).click();
}

test('a closed batch is erased after its numbers were shown, with a certificate', async ({
  desk,
  userData,
}) => {
  const { page } = desk;
  await approved(desk);
  await page.evaluate(async () => {
    const made = await window.desk.batch.create({ includeUnconfirmed: true });
    if (!made.ok) throw new Error(made.error.code);
    const { number } = made.value;
    await window.desk.batch.move({ number, to: 'closed', note: 'All seen on the portal' });
  });
  await toOversight(page);
  await page
    .getByRole('combobox', { name: 'Keep the values of a closed batch for' })
    .selectOption('No time: due as soon as it is closed');
  await page.getByRole('button', { name: 'Set the period' }).click();
  await expect(page.getByRole('alert')).toContainText('needs a written reason');
  await page.getByRole('textbox', { name: 'Reason for less than one year' }).fill('Court order');
  await page.getByRole('button', { name: 'Set the period' }).click();

  await page.getByRole('checkbox', { name: /^Choose KAR/ }).check();
  await page.getByRole('button', { name: 'Erase the chosen batches' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase the values of 1 batch for ever?' });
  await expect(dialog).toContainText('Requests erased');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Erase 20 requests for ever' }).click();
  await expect(page.getByRole('status')).toContainText('20 requests are erased');
  await expect(page.getByRole('main')).toContainText('60 requests imported = 40 here + 20 erased');

  const target = path.join(userData, 'certificate.txt');
  await desk.app.evaluate(({ dialog: dialogs }, filePath) => {
    dialogs.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await page.getByRole('button', { name: /^Save the certificate of/ }).click();
  await expect(page.getByRole('status')).toContainText('Saved as certificate.txt');
  expect(readFileSync(target, 'utf8')).toContain('Court order');

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(totals(page)).toContainText('40 requests');
  await page.getByRole('button', { name: 'Batches', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Register of batches' })).toContainText(
    'erased on',
  );
  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('main')).toContainText('is in its place and unchanged');
});

test('whoever approved cannot create the batch; the one who opens the desk next can', async ({
  desk,
}) => {
  const { page } = desk;
  await approved(desk);
  await toOversight(page);
  await page
    .getByRole('combobox', { name: 'Who releases what was approved' })
    .selectOption('Another person, by name');
  await page.getByRole('button', { name: 'Set who releases' }).click();
  await expect(page.getByRole('status')).toContainText('Who releases is set');

  await page.getByRole('button', { name: 'Batches', exact: true }).click();
  await page.getByRole('button', { name: 'Create batch', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Meena Rao');
  await expect(dialog).toContainText('You approved all that waits');
  await expect(dialog.getByRole('button', { name: /^Create batch/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Meena Rao');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Suresh Kumar');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await grid(page).waitFor();
  await page.getByRole('button', { name: 'Batches', exact: true }).click();
  await page.getByRole('button', { name: 'Create batch', exact: true }).click();
  await expect(dialog).toContainText('Meena Rao');
  await desk.app.evaluate(({ dialog: dialogs }) => {
    dialogs.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  await dialog.getByRole('button', { name: /^Create batch/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Suresh Kumar' })).toHaveCount(1);
});
