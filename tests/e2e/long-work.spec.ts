import type { LongWork } from '../../shared/domain/long-work';
import { expect, test, type Desk } from './desk';
import { trySample } from './steps';

/** As the store tells it of work that takes longer than a moment: on the sample desk none does. */
async function tell({ app }: Desk, working: LongWork | null): Promise<void> {
  await app.evaluate(({ BrowserWindow }, told) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('event:desk.working', told);
  }, working);
}

test('long work tells how far it is in the dialog that asked for it, and can be stopped there', async ({
  desk,
}) => {
  await trySample(desk);
  const { page } = desk;
  await page.keyboard.press('Control+a');
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tell(desk, { what: 'decide', share: 0.42, mayStop: true });
  await expect(dialog.getByRole('progressbar', { name: 'Deciding' })).toHaveAttribute(
    'value',
    '42',
  );
  await page.screenshot({ path: test.info().outputPath('dialog.png') });
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Stopping…' })).toBeDisabled();
  await tell(desk, null);
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
});

test('long work that no dialog asked for stands above the page, and the page can be used', async ({
  desk,
}) => {
  await trySample(desk);
  const { page } = desk;
  await expect(page.locator('.details[data-request="1"]')).toBeVisible();
  await tell(desk, { what: 'import', share: null, mayStop: true });
  const progress = page.getByRole('progressbar', { name: 'Adding the requests' });
  await expect(progress).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('.details[data-request="2"]')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('page.png') });
  await tell(desk, null);
  await expect(progress).toHaveCount(0);
});
