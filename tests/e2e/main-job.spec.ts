import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, ROOT, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

const row = ({ page }: Desk, name: string) =>
  grid(page).getByRole('row').filter({ hasText: name }).first();

async function importSamples(desk: Desk): Promise<void> {
  await startDesk(desk);
  await answerDialog(desk, [sample('transfer-requests.xlsx'), sample('verification-requests.csv')]);
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, 'transfer-requests.xlsx');
  await addStaged(desk, 'verification-requests.csv');
  await desk.page.getByRole('button', { name: 'Review', exact: true }).click();
  await grid(desk.page).waitFor();
}

test('an admin imports, decides and finds it all again after closing', async ({
  desk,
  userData,
}) => {
  await importSamples(desk);
  await expect(totals(desk.page)).toContainText('120 requests');
  await row(desk, 'Ravi Joshi').click();
  await desk.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(desk.page)).toContainText('1 decided');
  await desk.app.close();

  const again = await startProgram(userData);
  await again.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await again.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(totals(again.page)).toContainText('120 requests');
  await expect(totals(again.page)).toContainText('1 decided');
  await again.app.close();
});

test('a decision that was shown survives a kill', async ({ desk, userData }) => {
  await importSamples(desk);
  await row(desk, 'Ravi Joshi').click();
  await desk.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(desk.page)).toContainText('1 decided');
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve));
  desk.app.process().kill('SIGKILL');
  await ended;

  const again = await startProgram(userData);
  await again.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await again.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(totals(again.page)).toContainText('1 decided');
  await again.app.close();
});

test('the Why region names cell, expectation and source, and one click applies the suggestion', async ({
  desk,
}) => {
  await importSamples(desk);
  await row(desk, 'Venkatesh Kamath').click();
  const why = desk.page.getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Group does not fit the designation');
  await expect(why).toContainText('Annexure III');
  await expect(why).toContainText('Transfers!E17');
  await why.getByRole('button', { name: /Use Group B/ }).click();
  await expect(why).not.toContainText('Group does not fit the designation');
});

test('a blocked request is approved only with a written reason', async ({ desk }) => {
  await importSamples(desk);
  await row(desk, 'Suresh Desai').click();
  await desk.page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog).toContainText('blocked');
  await dialog.getByRole('button', { name: /^Approve/ }).click();
  await expect(dialog.getByText(/reason/i).first()).toBeVisible();
  await expect(totals(desk.page)).toContainText('0 decided');
  await dialog.getByRole('textbox').first().fill('Posting order of 02-01-2026 seen');
  await dialog.getByRole('button', { name: /^Approve/ }).click();
  await expect(totals(desk.page)).toContainText('1 decided');
});

test('undo takes the last decision back', async ({ desk }) => {
  await importSamples(desk);
  await row(desk, 'Ravi Joshi').click();
  await desk.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(desk.page)).toContainText('1 decided');
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(totals(desk.page)).toContainText('0 decided');
});

test('a batch is sealed and its files are saved in the folder chosen', async ({
  desk,
  userData,
}) => {
  await importSamples(desk);
  await row(desk, 'Ravi Joshi').click();
  await desk.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(desk.page)).toContainText('1 decided');
  await answerDialog(desk, [userData]);
  await desk.page.getByRole('button', { name: 'Create batch', exact: true }).click();
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Create batch/ })
    .click();
  await expect(desk.page.getByText(/is saved in/).first()).toBeVisible();
  const folder = readdirSync(userData).find((name) => name.startsWith('KAR-')) ?? '';
  const files = readdirSync(path.join(userData, folder));
  expect(files).toContain('approval-sheet.xlsx');
  expect(readFileSync(path.join(userData, folder, 'manifest.txt'), 'utf8')).toContain(
    'approval-sheet.xlsx',
  );
});

for (const [what, file] of [
  ['an empty file', 'empty.xlsx'],
  ['a picture named .xlsx', 'picture.xlsx'],
] as const)
  test(`${what} is refused in one sentence and the desk stays as it was`, async ({ desk }) => {
    await importSamples(desk);
    await answerDialog(desk, [path.join(ROOT, 'tests/fixtures/files/refused', file)]);
    await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
    await desk.page.getByRole('button', { name: 'Import files' }).first().click();
    await expect(desk.page.getByRole('alert').first()).toContainText(file);
    await desk.page.getByRole('button', { name: 'Review', exact: true }).click();
    await expect(totals(desk.page)).toContainText('120 requests');
  });
