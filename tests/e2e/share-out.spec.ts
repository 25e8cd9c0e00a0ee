import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { axeFaults } from './axe-faults';
import { expect, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, MDO, PASSPHRASE } from './steps';

const HEADER =
  'Name,Employee ID,Email,Mobile Number,Current MDO,Target MDO,Group,Designation,Office';
const ROWS = [
  'Asha Rao,20117901,asha.rao@example.in,9812345670,Kerala Postal Circle,Karnataka Postal Circle,C,Postal Assistant (Post Office),Mysuru HO',
  'Ravi Kumar,20117902,ravi.kumar@example.in,9812345671,Kerala Postal Circle,Karnataka Postal Circle,C,Postal Assistant (Post Office),Mysuru HO',
  'Imran Khan,20117903,imran.khan@example.in,9812345672,Kerala Postal Circle,Karnataka Postal Circle,C,Postal Assistant (Post Office),Hubli HO',
];

const place = (desk: Desk, name: string) =>
  desk.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

/** First start under the name of one person. */
async function begin({ page }: Desk, userName: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Your MDO' }).selectOption(MDO);
  await page.getByRole('textbox', { name: 'Your name' }).fill(userName);
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Repeat passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('navigation').waitFor();
}

async function bring(desk: Desk, file: string): Promise<void> {
  await answerDialog(desk, [file]);
  await place(desk, 'Import');
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
}

/** Decides one request with a reason, whatever the dialog asks. */
async function decide(desk: Desk, name: string, decision: 'Return' | 'Reject'): Promise<void> {
  await place(desk, 'Review');
  await grid(desk.page).getByText(name).first().click();
  await desk.page.getByRole('button', { name: decision, exact: true }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(`${decision} by the test`);
  await dialog.getByRole('button', { name: new RegExp(`^${decision}`) }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What the row of a request shows: its pinned part and the rest are apart on the page. */
const shows = (desk: Desk, request: number, text: string) =>
  expect(
    grid(desk.page)
      .locator(`[row-id="${String(request)}"]`)
      .getByText(text)
      .first(),
  ).toBeVisible();

async function decided(desk: Desk, name: string, by: RegExp): Promise<void> {
  await grid(desk.page).getByText(name).first().click();
  await expect(desk.page.locator('.details .decided p').first()).toHaveText(by);
}

test('work goes to a second desk, is decided there, and comes back with a conflict that is shown', async ({
  desk: meena,
  userData,
}) => {
  test.setTimeout(240_000);
  const list = path.join(userData, 'list.csv');
  writeFileSync(list, `${HEADER}\n${ROWS.join('\n')}\n`);
  await begin(meena, 'Meena Gowda');
  await bring(meena, list);
  await addStaged(meena, 'list.csv');

  await place(meena, 'Review');
  await grid(meena.page).getByText('Asha Rao').first().waitFor();
  await meena.page.getByRole('button', { name: 'Share out…' }).click();
  const dialog = meena.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^To whom/ }).fill('Sita Das');
  const word = await dialog.getByRole('textbox', { name: /^The word/ }).inputValue();
  expect(word.split(' ')).toHaveLength(4);
  await expect(dialog.getByRole('rowheader', { name: 'Sita Das' })).toBeVisible();
  const faults = [...(await axeFaults(meena.page))];
  const folder = path.join(userData, 'out going');
  mkdirSync(folder);
  await answerDialog(meena, [folder]);
  await dialog.getByRole('button', { name: 'Share out 3 requests' }).click();
  await expect(dialog.getByText(word)).toBeVisible();
  await dialog.getByRole('button', { name: 'I have the word' }).click();
  await shows(meena, 1, 'with Sita Das');
  const made = readdirSync(folder)[0] ?? '';
  const packet = path.join(folder, made, readdirSync(path.join(folder, made))[0] ?? '');

  // Deciding what is with somebody else says so first.
  await grid(meena.page).getByText('Imran Khan').first().click();
  await meena.page.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(meena.page.getByRole('dialog').getByText(/is with another desk/)).toBeVisible();
  await meena.page.keyboard.press('Escape');
  await decide(meena, 'Imran Khan', 'Reject');

  // The second desk: a first start, and the packet.
  const there = path.join(userData, 'second');
  const sita = await startProgram(there);
  await begin(sita, 'Sita Das');
  await bring(sita, packet);
  const open = sita.page.getByRole('textbox', { name: /agreed by telephone/ });
  await open.fill('another word altogether');
  await sita.page.getByRole('button', { name: 'Open the packet' }).click();
  await expect(sita.page.getByText(/This is not the word of/)).toBeVisible();
  faults.push(...(await axeFaults(sita.page)));
  await open.fill(word);
  await sita.page.getByRole('button', { name: 'Open the packet' }).click();
  await sita.page.getByRole('button', { name: 'Add 3 requests' }).click();
  await decide(sita, 'Asha Rao', 'Return');
  await decide(sita, 'Imran Khan', 'Return');
  await place(sita, 'Batches');
  await sita.page.getByRole('button', { name: 'Send back to Meena Gowda' }).click();
  const answer = path.join(userData, 'answer.mdopacket');
  await sita.app.evaluate(({ dialog: asks }, filePath) => {
    asks.showSaveDialog = async () => ({ canceled: false, filePath });
  }, answer);
  faults.push(...(await axeFaults(sita.page)));
  await sita.page.getByRole('dialog').getByRole('button', { name: 'Send back…' }).click();
  await expect(sita.page.getByText(/2 decisions are in/).first()).toBeVisible();
  await sita.app.close();

  // Back here: one decision to take, one conflict, ours by default.
  await bring(meena, answer);
  await expect(meena.page.getByText(/^Answer of Sita Das/)).toBeVisible();
  await expect(meena.page.getByRole('radio', { name: 'Keep ours: Imran Khan' })).toBeChecked();
  await expect(meena.page.getByText('Return by the test').first()).toBeVisible();
  faults.push(...(await axeFaults(meena.page)));
  expect(faults).toEqual([]);
  await meena.page.getByRole('button', { name: 'Take 1 decision, keep ours in 1' }).click();
  await expect(meena.page.getByText(/decisions of Sita Das taken/).first()).toBeVisible();
  await place(meena, 'Review');
  await decided(meena, 'Asha Rao', /^Return.*Sita Das/);
  await decided(meena, 'Imran Khan', /^Reject.*Meena Gowda/);
  await shows(meena, 2, 'with Sita Das');
  await meena.page.getByRole('button', { name: /^Undo/ }).first().click();
  await shows(meena, 1, 'with Sita Das');
});
