import { expect, test } from './desk';
import { grid, trySample } from './steps';

test('a newcomer sees flagged sample requests after one click', async ({ desk }) => {
  await trySample(desk);
  await expect(grid(desk.page).getByText('Blocked').first()).toBeVisible();
});

test('the sample desk counts every row of its files', async ({ desk }) => {
  await trySample(desk);
  await expect(
    desk.page.getByText(/^\d+ rows imported = \d+ requests \+ \d+ set aside$/),
  ).toBeVisible();
});

test('removing the sample desk leads back to the first start', async ({ desk }) => {
  await trySample(desk);
  await desk.page.getByRole('button', { name: 'Remove the sample desk' }).click();
  await expect(desk.page.getByRole('combobox', { name: 'Your MDO' })).toBeVisible();
});
