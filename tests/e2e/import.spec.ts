import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Desk } from './desk';
import { addStaged, answerDialog, startDesk, trySample } from './steps';

const TABLE = 'List of officials\nNaam,Code,Mobile,Email\nAsha Rao,X1,9812345670,a@example.in\n';

async function importPaths(desk: Desk, paths: readonly string[]): Promise<void> {
  await answerDialog(desk, paths);
  await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
}
const card = (desk: Desk, file: string) =>
  desk.page.getByRole('region', { name: file, exact: true });

test('a folder becomes a card per file, a mapping is remembered, and nothing is doubled', async ({
  desk,
  userData,
}) => {
  const folder = path.join(userData, 'sent');
  mkdirSync(path.join(folder, 'kerala'), { recursive: true });
  writeFileSync(path.join(folder, 'one.csv'), TABLE);
  writeFileSync(path.join(folder, 'kerala', 'two.csv'), TABLE.replaceAll('X1', 'Y2'));
  await startDesk(desk);
  await importPaths(desk, [folder]);
  const first = card(desk, 'one.csv');
  await expect(first).toContainText('Row 1 is a title, not a request.');
  await expect(card(desk, 'two.csv')).toBeVisible();
  await first.getByRole('combobox', { name: /^Column B, Code/ }).selectOption('employeeId');
  await expect(first.getByRole('button', { name: 'Add 1 request' })).toBeEnabled();
  await card(desk, 'two.csv').getByRole('button', { name: 'Discard' }).click();
  await addStaged(desk, 'one.csv');

  await importPaths(desk, [path.join(folder, 'kerala', 'two.csv')]);
  await expect(card(desk, 'two.csv')).toContainText('as you chose for an earlier file');
  await expect(
    card(desk, 'two.csv').getByRole('combobox', { name: /^Column B, Code/ }),
  ).toHaveValue('employeeId');
  await card(desk, 'two.csv').getByRole('button', { name: 'Discard' }).click();

  await importPaths(desk, [path.join(folder, 'one.csv')]);
  await expect(card(desk, 'one.csv')).toContainText('The same content was imported');
  await expect(
    card(desk, 'one.csv').getByRole('button', { name: 'Nothing new to take over' }),
  ).toBeDisabled();
  const shot = process.env['SCREENSHOT'];
  if (shot) await desk.page.screenshot({ path: shot, fullPage: true });
});

test('the register on Import tells how far each file is', async ({ desk }) => {
  await trySample(desk);
  await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
  const register = desk.page.getByRole('region', { name: 'Files on this desk' });
  await expect(register.getByRole('row', { name: /transfer-requests\.xlsx/ })).toContainText('60');
});
