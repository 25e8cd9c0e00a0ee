import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { trySample } from './steps';

async function openHelp(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('button', { name: part, exact: true }).click();
}

test('the guide is found by its words', async ({ desk }) => {
  await trySample(desk);
  await openHelp(desk.page, 'Guide');
  await desk.page.getByRole('textbox', { name: 'Search here' }).fill('bulk profile update');
  await expect(desk.page.getByText('Upload the file as it is.')).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'Erasing' })).toHaveCount(0);
});

test('every flag is explained in the program', async ({ desk }) => {
  await trySample(desk);
  await openHelp(desk.page, 'Flags');
  await desk.page.getByRole('textbox', { name: 'Search here' }).fill('Army Postal Service');
  await expect(
    desk.page.getByRole('heading', { name: 'Army Postal Service PIN', exact: true }),
  ).toBeVisible();
});

test('About names the version and one checksum of the whole program', async ({ desk }) => {
  await trySample(desk);
  await openHelp(desk.page, 'About');
  const { version } = await desk.app.evaluate(({ app }) => ({ version: app.getVersion() }));
  await expect(desk.page.getByText(version, { exact: true })).toBeVisible();
  await expect(desk.page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
});

test('a report is shown first and saved as it was shown', async ({ desk, userData }) => {
  await trySample(desk);
  await openHelp(desk.page, 'About');
  await desk.page.getByRole('button', { name: 'Show the report' }).click();
  const shown = await desk.page.locator('pre').textContent();
  const file = path.join(userData, 'report.txt');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await desk.page.getByRole('button', { name: 'Save this report' }).click();
  await expect(desk.page.getByText(/The report is saved in/)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(shown);
});

test('a report of the sample desk holds numbers and no person of it', async ({ desk }) => {
  await trySample(desk);
  await openHelp(desk.page, 'About');
  await desk.page.getByRole('button', { name: 'Show the report' }).click();
  const report = desk.page.locator('pre');
  await expect(report).toContainText(/Requests +\d+: \d+ clear/);
  // Names, numbers, addresses and files of the sample desk.
  await expect(report).not.toContainText(/Gowda|Joshi|@|\b\d{10}\b|\.xlsx|\.csv|Karnataka/);
});
