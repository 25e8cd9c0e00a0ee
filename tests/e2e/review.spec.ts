import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeQueue } from '../fixtures/make-queue';
import { expect, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, grid, PASSPHRASE, startDesk, trySample } from './steps';

const strip = (page: Page) => page.getByRole('group', { name: 'Counts' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

async function importQueue(desk: Desk, rows: number): Promise<void> {
  await startDesk(desk);
  const file = path.join(desk.userData, 'queue.csv');
  writeFileSync(file, writeQueue(rows));
  await answerDialog(desk, [file]);
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, 'queue.csv');
  await desk.page.getByRole('button', { name: 'Review', exact: true }).click();
  await details(desk.page).getByRole('heading').first().waitFor();
}

/** The id of the request in hand, as the panel tells it. */
const inHand = (page: Page) => details(page).getAttribute('data-request');

test('1,300 mixed requests are cleared from the keyboard alone', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const { keyboard } = page;
  await importQueue(desk, 1_300);
  await expect(strip(page)).toContainText('1,300 requests');

  // One by one: what is sound is approved, what is not is returned with its own reasons.
  for (let n = 0; n < 50; n += 1) {
    const before = await inHand(page);
    const blocked = (await page.locator('.details-head .block').count()) > 0;
    await keyboard.press(blocked ? 'r' : 'a');
    if (blocked) {
      await expect(page.getByRole('dialog').getByRole('textbox').first()).not.toHaveValue('');
      await keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await expect(details(page)).not.toHaveAttribute('data-request', before ?? '');
  }
  await expect(strip(page)).toContainText('50 decided');

  // All that match: the blocked are left out, and the number is typed.
  await keyboard.press('Control+a');
  await keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1,300 requests: 1,040 clear');
  await expect(dialog).toContainText('blocked ones are left out');
  await keyboard.press('Enter');
  await expect(dialog).toContainText('This is not the number of requests above.');
  await dialog.getByRole('textbox', { name: /Type the number/ }).focus();
  await keyboard.type('1040');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });

  // What is left, by the filters.
  await keyboard.press('g');
  await keyboard.press('Space');
  await expect(page.getByText('260 shown')).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.press('r');
  await keyboard.type('Correct the field named on the portal and apply again.');
  await keyboard.press('Control+Enter');
  await expect(strip(page)).toContainText('1,300 decided');

  // One step back, as one, and forward again.
  await keyboard.press('z');
  await expect(strip(page)).not.toContainText('1,300 decided');
  await keyboard.press('Shift+Z');
  await expect(strip(page)).toContainText('1,300 decided');
});

test('blocked requests of a selection are approved only with the box ticked and a reason', async ({
  desk,
}) => {
  await trySample(desk);
  const { page } = desk;
  await page.keyboard.press('Control+a');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: /^Approve/ }).click();
  await expect(dialog).toContainText('Write a reason.');
  await expect(strip(page)).toContainText('0 decided');
});

test('a bulk return tells each employee the findings of their own request', async ({ desk }) => {
  await trySample(desk);
  const { page } = desk;
  await page
    .getByRole('group', { name: 'Counts' })
    .getByRole('button', { name: /blocked/ })
    .click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /their own request/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect(details(page)).toContainText('Returned by');
  const told = async () => details(page).locator('.decided p').nth(1).innerText();
  const first = await told();
  const firstInHand = (await inHand(page)) ?? '';
  await page.keyboard.press('j');
  await expect(details(page)).not.toHaveAttribute('data-request', firstInHand);
  expect(await told()).not.toBe(first);
  await page.keyboard.press('z');
  await expect(strip(page)).toContainText('0 decided');
});

test('u applies the first suggestion, and z takes it back', async ({ desk }) => {
  const { page } = desk;
  await importQueue(desk, 10);
  await strip(page)
    .getByRole('button', { name: /blocked$/ })
    .click();
  await expect(details(page)).toHaveAttribute('data-request', '5');
  await page.keyboard.press('j');
  await expect(details(page)).toHaveAttribute('data-request', '10');
  await expect(details(page).getByRole('group', { name: 'Suggestion' })).toContainText('GDS');
  await page.keyboard.press('u');
  await expect(strip(page)).toContainText('1 blocked');
  await page.keyboard.press('z');
  await expect(strip(page)).toContainText('2 blocked');
});

test('own keys, columns, panes and a saved view are there after a restart', async ({
  desk,
  userData,
}) => {
  await importQueue(desk, 20);
  const { page } = desk;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByRole('button', { name: 'Change the key: Approve' }).click();
  await page.keyboard.press('r');
  await expect(page.getByRole('status').first()).toContainText('Return with reasons');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Change the key: Approve' }).click();
  await page.keyboard.press('q');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Mobile', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fold the filters away' }).click();
  await strip(page)
    .getByRole('button', { name: /blocked$/ })
    .click();
  await page.getByText('Views', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('Blocked only');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'Blocked only', exact: true }).waitFor();
  await page.waitForTimeout(500);
  await desk.app.close();

  const again = await startProgram(userData);
  await again.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await again.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(strip(again.page)).toContainText('20 requests');
  await expect(
    grid(again.page).getByRole('columnheader', { name: 'Mobile', exact: true }),
  ).toHaveCount(0);
  await expect(again.page.getByRole('button', { name: 'Show the filters' })).toBeVisible();
  await again.page.getByText('Views', { exact: true }).click();
  await again.page.getByRole('button', { name: 'Blocked only', exact: true }).click();
  await expect(again.page.getByText('4 shown')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await strip(again.page).getByRole('button', { name: '20 requests' }).click();
  await again.page.keyboard.press('q');
  // The request in hand is still the blocked one of the view.
  await expect(again.page.getByRole('dialog', { name: 'Approve' })).toBeVisible();
  await again.app.close();
});

test('the list holds nobody while another place is shown, and comes back where it was', async ({
  desk,
}) => {
  await importQueue(desk, 1_300);
  const { page } = desk;
  const { keyboard } = page;
  const cells = page.locator('.request-grid .ag-row [col-id="name"]');
  await page.locator('.request-grid [row-id="1"] [col-id="name"]').click();
  for (let n = 0; n < 60; n += 1) await keyboard.press('j');
  await expect(details(page)).toHaveAttribute('data-request', '61');
  await grid(page).evaluate((root) => root.setAttribute('data-made', 'once'));

  await page.getByRole('button', { name: 'Batches', exact: true }).click();
  await expect(cells.filter({ hasText: /\S/ })).toHaveCount(0);
  await expect(grid(page)).toHaveCount(0);
  // Whoever decides by keys elsewhere decides nothing here.
  await keyboard.press('a');

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(details(page)).toHaveAttribute('data-request', '61');
  await expect(page.locator('.request-grid [row-id="61"] [col-id="name"]')).toBeInViewport();
  await expect(page.locator('.request-grid [row-id="61"]').first()).toHaveClass(/row-in-hand/);
  await expect(grid(page)).toHaveAttribute('data-made', 'once');
  await expect(strip(page)).toContainText('0 decided');
  await keyboard.press('j');
  await expect(details(page)).toHaveAttribute('data-request', '62');
});

test('the usual columns come back and take neither the sort nor the place in the list', async ({
  desk,
}) => {
  await importQueue(desk, 400);
  const { page } = desk;
  const header = (name: string) => grid(page).getByRole('columnheader', { name, exact: true });
  const listed = page.locator('.request-grid .ag-body-viewport');
  await header('Name').click();
  await expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Flags', exact: true }).uncheck();
  await expect(header('Flags')).toHaveCount(0);
  await listed.evaluate((box) => box.scrollTo({ top: 3_000 }));
  const first = page.locator('.request-grid [row-index="100"] [col-id="name"]');
  await expect(first).toHaveText(/\S/);

  await page.getByRole('button', { name: 'Usual columns' }).click();
  await expect(header('Flags')).toHaveCount(1);
  await expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toBeInViewport();
});

test('a saved view shows in the list how it is sorted', async ({ desk }) => {
  await importQueue(desk, 20);
  const { page } = desk;
  const name = grid(page).getByRole('columnheader', { name: 'Name', exact: true });
  await name.click();
  await page.getByText('Views', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('By name');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'By name', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await name.click();
  await name.click();
  await expect(name).toHaveAttribute('aria-sort', 'none');
  await page.getByText('Views', { exact: true }).click();
  await page.getByRole('button', { name: 'By name', exact: true }).click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
});
