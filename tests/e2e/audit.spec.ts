import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, removeFolder, test } from './desk';
import { trySample } from './steps';

test('the Audit place tells what was done, verifies it and exports it', async ({ desk }) => {
  const { page } = desk;
  await trySample(desk);
  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  const table = page.getByRole('region', { name: 'Entries of the journal' });
  await expect(table).toContainText('transfer-requests.xlsx');
  // Day before month, whatever the system says: 05-01 is the fifth of January.
  expect(await page.evaluate(() => navigator.language)).toBe('en-GB');
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('status', { name: 'Result of the check' })).toContainText(
    'is in its place and unchanged',
  );

  const folder = mkdtempSync(path.join(os.tmpdir(), 'audit-'));
  const file = path.join(folder, 'audit.csv');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Saved as audit.csv.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('"File imported"');
  removeFolder(folder);
  const shots = process.env['MDO_SHOTS'];
  if (shots) await page.screenshot({ path: path.join(shots, 'audit.png') });
});
