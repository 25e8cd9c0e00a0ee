import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, removeFolder, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

async function saveCopy(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await desk.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await desk.page.getByRole('button', { name: 'Locking and recovery' }).click();
  await desk.page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(desk.page.getByText('The copy is saved and was read back')).toBeVisible();
}

async function placeCopy({ page }: Desk, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Put this copy in place?' });
  await dialog.getByRole('textbox', { name: 'Passphrase of the copy' }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Put it in place' }).click();
}

test('a saved copy is opened on another computer and files handed over are read there', async ({
  desk,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-copy-'));
  const copy = path.join(folder, 'desk.mdodesk');
  await startDesk(desk);
  await answerDialog(desk, [sample('verification-requests.csv')]);
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, 'verification-requests.csv');
  await saveCopy(desk, copy);

  // As a double click on the file does it.
  const other = await startProgram(path.join(folder, 'other'), [copy]);
  await placeCopy(other, 'guessed wrongly');
  await expect(other.page.getByText('This is not the passphrase of this desk')).toBeVisible();
  await placeCopy(other, PASSPHRASE);
  await grid(other.page).waitFor();
  await expect(totals(other.page)).toContainText('60 requests');

  // A second start hands its file to the window that is open, and ends.
  await startProgram(path.join(folder, 'other'), [sample('transfer-requests.xlsx')]).catch(
    () => undefined,
  );
  await expect(other.page.getByRole('region', { name: 'transfer-requests.xlsx' })).toBeVisible();
  await other.app.close();
  removeFolder(folder);
});
