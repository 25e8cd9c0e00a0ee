import { type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk';

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
