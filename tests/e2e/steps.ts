import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ROOT, type Desk } from './desk';

export const MDO = 'Karnataka Postal Circle';
export const PASSPHRASE = 'five quiet parcels went home';

export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Requests' });

export async function trySample({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Try with sample requests' }).click();
  await grid(page).waitFor();
}

/** First start: MDO, name, passphrase. */
export async function startDesk({ page }: Desk): Promise<void> {
  await page.getByRole('combobox', { name: 'Your MDO' }).selectOption(MDO);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Meena Rao');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Repeat passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Start' }).click();
}

/** Answers the next open dialogs with these paths, as if the user had chosen them. */
export async function answerDialog({ app }: Desk, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

export const sample = (name: string): string => path.join(ROOT, 'data/samples', name);

/** The strip above the grid: how many requests, clear, to check, blocked, decided. */
export const totals = (page: Page): Locator => page.getByRole('main');

/** Waits until the staged file is read and adds it to the desk. */
export async function addStaged({ page }: Desk, file: string): Promise<void> {
  const card = page.getByRole('region', { name: file, exact: true });
  await card.getByRole('button', { name: /^Add / }).click();
  await card.waitFor({ state: 'detached' });
}
