import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils, write } from 'xlsx';
import { expect, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, startDesk } from './steps';

const HEADER =
  'Full Name,Email,Mobile Number,Group,Designation,Gender,Category,Date of Birth (dd-mm-yyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';

const place = (desk: Desk, name: string) =>
  desk.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

async function bring(desk: Desk, file: string): Promise<void> {
  await answerDialog(desk, [file]);
  await place(desk, 'Import');
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
}

async function decide(desk: Desk, name: string, decision: 'Approve' | 'Return'): Promise<void> {
  await place(desk, 'Review');
  await grid(desk.page).getByText(name).first().click();
  await desk.page.getByRole('button', { name: decision, exact: true }).click();
  // Rows of the portal's queue lack what the rules ask for: approving them needs a reason too.
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Seen in the service book');
  await dialog.getByRole('button', { name: new RegExp(`^${decision}`) }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function batch(desk: Desk, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await answerDialog(desk, [folder]);
  await place(desk, 'Batches');
  await desk.page.getByRole('button', { name: 'Create batch', exact: true }).click();
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Create batch/ })
    .click();
  await expect(desk.page.getByText(/is saved in/).first()).toBeVisible({ timeout: 60_000 });
  return path.join(folder, readdirSync(folder)[0] ?? '');
}

/** What another program reads in the PDF. */
const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

test('a batch goes out, its corrections and the portal’s result come back, and it is closed', async ({
  desk,
  userData,
}) => {
  test.setTimeout(240_000);
  const pending = path.join(userData, 'pendingRequest.csv');
  writeFileSync(
    pending,
    `${HEADER}\n${[
      'Asha Rao,asha.rao@example.in,9812345670,Group C,Postal Assistant (Post Office)',
      'Ravi Kumar,ravi.kumar@example.in,9812345671,Group C,Postal Assistant (Post Office)',
      'Imran Khan,imran.khan@example.in,9812345672,Group C,Postl Helper',
    ].join('\n')}\n`,
  );
  await startDesk(desk);
  await bring(desk, pending);
  await addStaged(desk, 'pendingRequest.csv');
  await decide(desk, 'Asha Rao', 'Approve');
  await decide(desk, 'Ravi Kumar', 'Approve');
  await decide(desk, 'Imran Khan', 'Return');

  const first = await batch(desk, path.join(userData, 'first'));
  const files = readdirSync(first);
  expect(files).toEqual(
    expect.arrayContaining(['approval-sheet.pdf', 'approval-sheet.xlsx', 'corrections.xlsx']),
  );
  const pdf = textOf(path.join(first, 'approval-sheet.pdf'));
  expect(pdf).toContain('Asha Rao');
  expect(pdf).toMatch(/Page 1 of \d/);

  // The same bytes a second time.
  await answerDialog(desk, [path.join(userData)]);
  await desk.page
    .getByRole('button', { name: /^Save files: / })
    .first()
    .click();
  const again = path.join(userData, path.basename(first));
  await expect.poll(() => readdirSync(userData)).toContain(path.basename(first));
  await expect(desk.page.getByText(/is saved in/).first()).toBeVisible();
  for (const name of files)
    expect(
      readFileSync(path.join(again, name)).equals(readFileSync(path.join(first, name))),
      name,
    ).toBe(true);

  // The office fills in the cell and sends the workbook back.
  const book = read(readFileSync(path.join(first, 'corrections.xlsx')), { cellStyles: true });
  const sheet = book.Sheets['Corrections'];
  if (!sheet) throw new Error('no corrections');
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const line = rows.findIndex((cells) => cells[0]?.endsWith('|designation'));
  sheet[`K${line + 1}`] = { t: 's', v: 'Postal Assistant (Post Office)' };
  const returned = path.join(userData, 'corrections from the office.xlsx');
  writeFileSync(returned, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await bring(desk, returned);
  await desk.page.getByRole('button', { name: 'Look at what came back' }).click();
  await expect(desk.page.getByText(/: gone/).first()).toBeVisible();
  await desk.page.getByRole('button', { name: 'Take 1 corrections' }).click();
  await expect(desk.page.getByText('1 corrections taken').first()).toBeVisible();

  await decide(desk, 'Imran Khan', 'Approve');
  await batch(desk, path.join(userData, 'second'));

  // The portal answers the first file: one done, one refused.
  const upload = readFileSync(path.join(first, 'portal-verifications.csv'), 'utf8')
    .trim()
    .split('\r\n');
  const result = path.join(userData, 'result.csv');
  writeFileSync(
    result,
    upload
      .map((text, i) => {
        if (i === 0) return `${text},Status,Error Details`;
        return text.startsWith('Asha')
          ? `${text},SUCCESSFUL,NA`
          : `${text},FAILED,The User belongs to a different MDO Organisation`;
      })
      .join('\r\n'),
  );
  await bring(desk, result);
  await desk.page.getByRole('button', { name: 'Look at what came back' }).click();
  await expect(desk.page.getByText(/transfer has not been approved yet/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'Confirm 1 and open 1 again' }).click();
  await expect(desk.page.getByText('1 confirmed, 1 open again').first()).toBeVisible();

  await place(desk, 'Batches');
  await desk.page.getByRole('button', { name: /^Open .*0001$/ }).click();
  await expect(desk.page.getByText('1 of 2 confirmed')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Close the batch' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Close the batch' }).click();
  await expect(desk.page.getByRole('heading', { name: /Closed/ })).toBeVisible();
});
