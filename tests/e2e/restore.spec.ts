import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, sample, startDesk, totals } from './steps';

const FILE = 'transfer-requests.xlsx';
const REQUESTS = '60 requests';

/** A desk with the file's requests, opened once more, and one of them approved. */
async function decideAfterOpening(desk: Desk): Promise<void> {
  const { page } = desk;
  await startDesk(desk);
  await answerDialog(desk, [sample(FILE)]);
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, FILE);
  await page.keyboard.press('Control+l');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await toReview(page);
  await grid(page).getByRole('row').filter({ hasText: 'Ravi Joshi' }).first().click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(totals(page)).toContainText('1 decided');
}

async function toReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await grid(page).waitFor();
}

async function toRestore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
}

/** Restores the newest state kept before `what` and answers with the numbers it was asked with. */
async function restore(page: Page, what: RegExp): Promise<string> {
  await page
    .getByRole('region', { name: 'Earlier states of the desk' })
    .getByRole('row', { name: what })
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Go back to the state of/ });
  const decided = dialog.getByRole('row', { name: /^Decided/ });
  await decided.waitFor();
  const numbers = await decided.innerText();
  await dialog.getByRole('button', { name: 'Go back to this state' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return numbers.replaceAll(/\s+/g, ' ');
}

test('an earlier state is restored after its numbers were shown, and left again', async ({
  desk,
}) => {
  const { page } = desk;
  await decideAfterOpening(desk);
  await toRestore(page);
  expect(await restore(page, /the desk was opened/)).toBe('Decided 1 0');
  await expect(page.getByRole('status')).toContainText(`${REQUESTS}, 0 decided`);
  await toReview(page);
  await expect(totals(page)).toContainText(REQUESTS);
  await expect(totals(page)).toContainText('0 decided');

  await toRestore(page);
  expect(await restore(page, /going back to another state/)).toBe('Decided 0 1');
  await toReview(page);
  await expect(totals(page)).toContainText(REQUESTS);
  await expect(totals(page)).toContainText('1 decided');
});

test('going back before the import empties the list and stands in the audit', async ({ desk }) => {
  const { page } = desk;
  await decideAfterOpening(desk);
  await toRestore(page);
  await restore(page, /an import/);
  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('As after entry 3');
});
