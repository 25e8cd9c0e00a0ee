import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from 'xlsx';
import { expect, test, type Desk } from './desk';
import { answerDialog, totals, trySample } from './steps';

async function openSettings(desk: Desk, part: 'Rules' | 'Reference lists'): Promise<void> {
  await desk.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await desk.page.getByRole('button', { name: part, exact: true }).click();
}

const rule = (desk: Desk, title: string) =>
  desk.page.getByRole('combobox', { name: `${title}: what it does` });

async function answerSaveDialog({ app }: Desk, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/** Saves the lists in force from the window, as an admin would, and returns the file. */
async function saveLists(desk: Desk): Promise<string> {
  const file = path.join(desk.userData, 'lists.xlsx');
  await answerSaveDialog(desk, file);
  await desk.page.getByRole('button', { name: 'Save the present lists as a spreadsheet' }).click();
  await expect(desk.page.getByRole('status')).toContainText('The lists are saved in lists.xlsx.');
  return file;
}

/** Writes a cell of a saved workbook, as Excel would. */
function edit(file: string, sheet: string, cell: string, text: string): void {
  const book = read(readFileSync(file));
  const worksheet = book.Sheets[sheet];
  if (!worksheet) throw new Error(`No sheet ${sheet}`);
  utils.sheet_add_aoa(worksheet, [[text]], { origin: cell });
  writeFileSync(file, write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer);
}

async function load(desk: Desk, file: string): Promise<void> {
  await answerDialog(desk, [file]);
  await desk.page.getByRole('button', { name: 'Load lists from a spreadsheet' }).click();
}

test('a rule is changed after its effect was shown, and the change is on record', async ({
  desk,
}) => {
  await trySample(desk);
  await openSettings(desk, 'Rules');
  await rule(desk, 'Group does not fit the designation').selectOption('For information');
  await desk.page.getByRole('button', { name: 'See what this would do' }).click();
  const dialog = desk.page.getByRole('dialog', { name: '1 change to the rules' });
  await expect(dialog).toContainText(/requests? will no longer be blocked/);
  await dialog.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(desk.page.getByRole('status')).toContainText(
    '1 change applied. Rule set in force: 2026.1+1.',
  );
  await expect(desk.page.getByRole('region', { name: 'Changes made on this desk' })).toContainText(
    'Group does not fit the designation',
  );
});

test('going back to the catalogue gives back the verdicts', async ({ desk }) => {
  await trySample(desk);
  const before = (await totals(desk.page).textContent())?.match(/\d+ blocked/)?.[0] ?? 'no count';
  await openSettings(desk, 'Rules');
  for (const button of ['off', 'reset']) {
    if (button === 'off') await rule(desk, 'No mobile number').selectOption('Off');
    else await desk.page.getByRole('button', { name: 'Reset all to the catalogue' }).click();
    await desk.page.getByRole('button', { name: 'See what this would do' }).click();
    await desk.page.getByRole('button', { name: 'Apply 1 change' }).click();
    await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  }
  await desk.page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(totals(desk.page)).toContainText(before);
});

test('lists saved, changed and loaded are shown before they are in force, and can be brought back', async ({
  desk,
}) => {
  await trySample(desk);
  await openSettings(desk, 'Reference lists');
  const file = await saveLists(desk);
  edit(file, 'Designations', 'B103', 'Chief Learning Officer');
  edit(file, 'Designations', 'C103', 'A');
  edit(file, 'About', 'B2', 'OM of 01.04.2027');
  await load(desk, file);
  const preview = desk.page.getByRole('region', { name: 'What lists.xlsx would change' });
  await expect(preview).toContainText('Designations 1 added');
  await expect(preview).toContainText('Chief Learning Officer');
  await preview.getByRole('button', { name: 'Put these lists in force' }).click();
  const versions = desk.page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByRole('row', { name: /OM of 01\.04\.2027/ })).toContainText('in force');

  await versions.getByRole('button', { name: 'Bring back 2025-12-30.1' }).click();
  await desk.page
    .getByRole('region', { name: 'What bringing back 2025-12-30.1 would change' })
    .getByRole('button', { name: 'Bring back 2025-12-30.1' })
    .click();
  await expect(versions.getByRole('row', { name: /2025-12-30\.1/ })).toContainText('in force');
});

test('a fault in the spreadsheet is told with its cell and changes nothing', async ({ desk }) => {
  await trySample(desk);
  await openSettings(desk, 'Reference lists');
  const file = await saveLists(desk);
  edit(file, 'Designations', 'C5', 'E');
  await load(desk, file);
  await expect(desk.page.getByRole('region', { name: 'lists.xlsx was not loaded' })).toContainText(
    'Designations, cell C5 says “E”. Write one of: A, B, C, A/B, B/C, GDS.',
  );
});
