import path from 'node:path';
import { expect, ROOT, startProgram, test } from './desk';
import { grid, trySample } from './steps';

test('a newcomer sees flagged sample requests after one click', async ({ desk }) => {
  await trySample(desk);
  await expect(grid(desk.page).getByText('Blocked').first()).toBeVisible();
});

test('started with --sample the window shows flagged requests without a click', async ({
  userData,
}) => {
  const { app, page } = await startProgram(userData, ['--sample']);
  await expect(grid(page).getByText('Blocked').first()).toBeVisible();
  await app.close();
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

test('a file dropped on the window is staged under its name', async ({ desk }) => {
  await trySample(desk);
  await desk.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await desk.page
    .locator('#dropped')
    .setInputFiles(path.join(ROOT, 'data/samples/verification-requests.csv'));
  const staged = await desk.page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    await window.desk.dropFiles([...(input?.files ?? [])]);
    const answer = await window.desk.import.staged();
    return answer.ok ? answer.value.map((file) => file.name) : [];
  });
  expect(staged).toEqual(['verification-requests.csv']);
});
