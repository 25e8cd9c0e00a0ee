import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownInLibreOffice, typeInLibreOffice } from '../fixtures/libre-office';
import { expect, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, startDesk } from './steps';

const HEADER =
  'Full Name,Email,Mobile Number,Group,Designation,Gender,Category,Date of Birth (dd-mm-yyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';

const place = (desk: Desk, name: string) =>
  desk.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

async function bring(desk: Desk, file: string): Promise<void> {
  await answerDialog(desk, [file]);
  await place(desk, 'Import');
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
}

type Decision = 'Approve' | 'Return' | 'Forward';

async function decide(desk: Desk, name: string, decision: Decision, to = ''): Promise<void> {
  await place(desk, 'Review');
  await grid(desk.page).getByText(name).first().click();
  await desk.page.getByRole('button', { name: decision, exact: true }).click();
  // Rows of the portal's queue lack what the rules ask for: approving them needs a reason too.
  const dialog = desk.page.getByRole('dialog');
  if (to !== '') await dialog.getByRole('combobox').first().selectOption(to);
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

/** What another program reads in the PDF, page by page. */
const pagesOf = (pdf: string): readonly string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

/** Poppler sets a gap after some vowel signs of Hindi, so words are looked for without any. */
const run = (text: string): string => text.replace(/\s+/g, '');

const OFFICE_HEADER =
  'Request Type,Full Name,Employee ID,Email,Mobile Number,Current MDO,Target MDO,Group,Designation,Date of Birth,Requested On,Office Name,Office PIN Code';

/** The portal's queue and an office's sheet, with each kind of request and of decision. */
async function decideEverything(desk: Desk, folder: string): Promise<void> {
  const files = {
    'pendingRequest.csv': [
      HEADER,
      'Asha Rao,asha.rao@example.in,9812345670,Group C,Postal Assistant (Post Office)',
      'Ravi Kumar,ravi.kumar@example.in,9812345671,Group C,Postal Assistant (Post Office)',
      'Imran Khan,imran.khan@example.in,9812345672,Group C,Postl Helper',
    ],
    'office.csv': [
      OFFICE_HEADER,
      'Transfer,Lakshmi Nair,10117951,lakshmi.nair@example.in,9812345673,Department of Posts,Karnataka Postal Circle,C,Postman,03-04-1987,04-01-2026,मैसूर प्रधान डाकघर,570001',
      'Transfer,Suresh Das,10117952,suresh.das@example.in,9812345674,Department of Posts,Karnataka Postal Circle,C,Postman,03-04-1986,03-01-2026,Tumakuru HO,572101',
      'Registration,John Mathew,10117953,john.mathew@example.in,9812345675,,,C,Postman,03-04-1989,,Hubballi HO,580020',
    ],
  };
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), `\uFEFF${lines.join('\n')}\n`);
    await bring(desk, path.join(folder, name));
    await addStaged(desk, name);
  }
  for (const name of ['Asha Rao', 'Ravi Kumar', 'Lakshmi Nair', 'John Mathew'])
    await decide(desk, name, 'Approve');
  await decide(desk, 'Imran Khan', 'Return');
  await decide(desk, 'Suresh Das', 'Forward', 'Kerala Postal Circle');
}

/** Requests on each sheet: the lines whose serial number is one. */
const numbered = (lines: readonly (readonly string[])[] = [], column = 0): number =>
  new Set(lines.map((line) => line[column] ?? '').filter((cell) => /^\d+$/.test(cell))).size;

function expectSheets(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const shown = shownInLibreOffice(names.map((name) => path.join(folder, name)));
  const approval = shown['approval-sheet.xlsx'];
  expect(
    Object.fromEntries(
      Object.entries(approval ?? {})
        .filter(([sheet]) => sheet !== 'Cover')
        .map(([sheet, lines]) => [sheet, numbered(lines)]),
    ),
  ).toEqual({
    'Approved transfers': 1,
    'Approved verifications': 2,
    'Approved registrations': 1,
    Returned: 1,
    'Forwarded by MDO': 1,
    Rejected: 0,
  });
  expect(approval?.['Approved transfers']?.flat()).toContain('मैसूर प्रधान डाकघर');
  expect(numbered(shown['transfer-worksheet.xlsx']?.['Transfers'])).toBe(2);
  expect(shown['transfer-worksheet.xlsx']?.['Transfers']?.flat()).toContain(
    'Switch "Approve transfer" on',
  );
  expect(numbered(shown['corrections.xlsx']?.['Corrections'], 1)).toBe(1);
  const [text = ''] = (shown['employee-texts.xlsx']?.['Texts'] ?? [])
    .flat()
    .filter((cell) => cell.startsWith('Dear'));
  expect(text).toMatch(/^Dear Imran Khan[\s\S]*प्रिय Imran Khan/);
  const [forwardHeader, ...forwarded] =
    shown['forward-to-Kerala Postal Circle.xlsx']?.['Requests'] ?? [];
  expect(forwardHeader).toContain('Full Name');
  expect(forwarded.flat()).toContain('Suresh Das');
  expect(forwarded).toHaveLength(1);
}

function expectPdf(folder: string): void {
  const pages = pagesOf(path.join(folder, 'approval-sheet.pdf'));
  pages.forEach((page, i) => {
    expect(page).toContain(`Page ${String(i + 1)} of ${String(pages.length)}`);
    expect(page).toMatch(/Seal [0-9a-f]{32}/);
    expect(page).toContain('Signature');
  });
  const all = pages.join('\n');
  for (const name of ['Asha Rao', 'Ravi Kumar', 'Imran Khan', 'Lakshmi Nair', 'Suresh Das'])
    expect(all).toContain(name);
  expect(all).toContain('Profile verifications approved / अनुमोदित सत्यापन: 2');
  expect(all).toContain('मैसूर प्रधान डाकघर');
  expect(run(all)).toContain('सुधारकेलिएलौटाएगए:1');
  expect(run(all)).toContain('अस्वीकृत');
}

/** The office opens the corrections, fills in the cell, tries another, and sends the workbook back. */
function fillIn(corrections: string, returned: string): void {
  const shown = shownInLibreOffice([corrections])['corrections.xlsx']?.['Corrections'] ?? [];
  const row = shown.findIndex(([key]) => key?.endsWith('|designation')) + 1;
  const heading = shown.findIndex(([key]) => key?.startsWith('Key')) + 1;
  const sheet = 'Corrections';
  typeInLibreOffice(
    corrections,
    [
      { sheet, cell: `L${String(row)}`, text: 'Postal Assistant (Post Office)' },
      { sheet, cell: `A${String(row)}`, text: 'a slip of the hand' },
      { sheet, cell: `L${String(heading)}`, text: 'another' },
    ],
    returned,
  );
}

test('a batch goes out, its corrections and the portal’s result come back, and it is closed', async ({
  desk,
  userData,
}) => {
  test.setTimeout(300_000);
  await startDesk(desk);
  await decideEverything(desk, userData);
  const first = await batch(desk, path.join(userData, 'first'));
  expectSheets(first);
  expectPdf(first);

  // The same bytes a second time, by the program started anew.
  await desk.app.close();
  const again = await startProgram(userData);
  await again.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await again.page.getByRole('button', { name: 'Unlock' }).click();
  await place(again, 'Batches');
  await answerDialog(again, [userData]);
  await again.page
    .getByRole('button', { name: /^Save files: / })
    .first()
    .click();
  await expect(again.page.getByText(/is saved in/).first()).toBeVisible({ timeout: 60_000 });
  const copy = path.join(userData, path.basename(first));
  for (const name of readdirSync(first))
    expect(
      readFileSync(path.join(copy, name)).equals(readFileSync(path.join(first, name))),
      name,
    ).toBe(true);

  const returned = path.join(userData, 'corrections from the office.xlsx');
  fillIn(path.join(first, 'corrections.xlsx'), returned);
  await bring(again, returned);
  await again.page.getByRole('button', { name: 'Look at what came back' }).click();
  await expect(again.page.getByText(/: gone/).first()).toBeVisible();
  await again.page.getByRole('button', { name: 'Take 1 corrections' }).click();
  await expect(again.page.getByText('1 corrections taken').first()).toBeVisible();

  await decide(again, 'Imran Khan', 'Approve');
  await batch(again, path.join(userData, 'second'));

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
  await bring(again, result);
  await again.page.getByRole('button', { name: 'Look at what came back' }).click();
  await expect(again.page.getByText(/transfer has not been approved yet/)).toBeVisible();
  await again.page.getByRole('button', { name: 'Confirm 1 and open 1 again' }).click();
  await expect(again.page.getByText('1 confirmed, 1 open again').first()).toBeVisible();

  // The transfer is done on its card, the registration confirmed by a later report.
  await place(again, 'Batches');
  await again.page.getByRole('button', { name: /^Open .*0001$/ }).click();
  await expect(again.page.getByText('1 of 4 confirmed')).toBeVisible();
  await again.page.getByRole('button', { name: 'Show transfer cards' }).click();
  const card = again.page.getByRole('region', { name: 'Transfers, one card at a time' });
  await expect(card).toContainText('Switch “Approve transfer” on');
  await expect(card).toContainText('04/01/2026');
  await card.getByRole('checkbox', { name: 'Done on the portal' }).click();
  await expect(again.page.getByText('2 of 4 confirmed')).toBeVisible();

  const report = path.join(userData, 'UserReport.csv');
  writeFileSync(
    report,
    'Full_Name,Designation,Email,Phone_Number,MDO_Name,Group,Employee_Id,Profile_Status,Report_Last_Generated_On\n' +
      [
        'Asha Rao,Postal Assistant (Post Office),asha.rao@example.in,9812345670,VERIFIED',
        'Lakshmi Nair,Postman,lakshmi.nair@example.in,9812345673,NOT-VERIFIED',
        'John Mathew,Postman,john.mathew@example.in,9812345675,VERIFIED',
      ]
        .map((line) => line.split(','))
        .map(
          ([name, post, email, phone, status]) =>
            `${[name, post, email, phone].join(',')},Karnataka Postal Circle,Group C,,${String(status)},2099-01-01 06:30:00\n`,
        )
        .join(''),
  );
  await bring(again, report);
  await again.page.getByRole('button', { name: 'Look at what came back' }).click();
  await expect(again.page.getByText(/still has the profile as not verified/)).toBeVisible();
  await again.page.getByRole('button', { name: /^Confirm 1 and open 0 again/ }).click();
  await expect(again.page.getByText('1 confirmed, 0 open again').first()).toBeVisible();

  await place(again, 'Batches');
  await again.page.getByRole('button', { name: 'All batches' }).click();
  await expect(again.page.getByRole('row', { name: /0001/ })).toContainText('3 of 4');
  await again.page.getByRole('button', { name: /^Open .*0001$/ }).click();
  await again.page.getByRole('button', { name: 'Close the batch' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Close the batch' }).click();
  await expect(again.page.getByRole('heading', { name: /Closed/ })).toBeVisible();
  await again.app.close();
});
