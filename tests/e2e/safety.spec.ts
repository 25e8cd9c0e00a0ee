import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startProgram, test, type Desk } from './desk';
import { addStaged, answerDialog, PASSPHRASE, sample, startDesk } from './steps';

const FILE = 'transfer-requests.xlsx';

async function import1(desk: Desk, file = FILE): Promise<void> {
  await answerDialog(desk, [sample(file)]);
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, file);
}

async function keepKey(page: Page): Promise<string> {
  const key = await page.locator('.recovery-key').innerText();
  await page.getByRole('checkbox', { name: 'I have kept it' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  return key;
}

const unlock = async (page: Page, passphrase = PASSPHRASE): Promise<void> => {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
};

test('one key locks the desk and empties the window', async ({ desk }) => {
  await startDesk(desk);
  await keepKey(desk.page);
  await desk.page.keyboard.press('Control+l');
  await expect(desk.page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible();
  expect(await desk.page.locator('[role="row"]').count()).toBe(0);
});

test('the desk locks when the screen of the computer is locked', async ({ desk }) => {
  await startDesk(desk);
  await keepKey(desk.page);
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(desk.page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible();
});

test('a forgotten passphrase is replaced by way of the recovery key', async ({ desk }) => {
  const { page } = desk;
  await startDesk(desk);
  const key = await keepKey(page);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: /Use the recovery key/ }).click();
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(key);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'New passphrase', exact: true })
    .fill('a quite new sentence');
  await page
    .getByRole('textbox', { name: 'Repeat the new passphrase' })
    .fill('a quite new sentence');
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByRole('region', { name: 'New passphrase' })).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await unlock(page, 'a quite new sentence');
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('when the part that keeps the desk stops, the window says what is saved and goes on', async ({
  desk,
}) => {
  const { app, page } = desk;
  await startDesk(desk);
  await keepKey(page);
  await import1(desk);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('grid').waitFor();
  const before = await page.getByRole('group', { name: 'Counts' }).innerText();
  const pid = await app.evaluate(
    ({ app: own }) => own.getAppMetrics().find((each) => each.name === 'store-process')?.pid ?? 0,
  );
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect(page.getByRole('alert')).toContainText('everything shown as saved is saved');
  await expect(page.locator('[role="row"]')).toHaveCount(0);
  await unlock(page);
  await expect(page.getByRole('group', { name: 'Counts' })).toHaveText(before, {
    useInnerText: true,
  });
});

test('a damaged journal says what was saved and is recovered when asked', async ({ userData }) => {
  const first = await startProgram(userData);
  await startDesk(first);
  await keepKey(first.page);
  await import1(first);
  await first.app.close();
  const journal = path.join(userData, 'desk/journal.log');
  const bytes = readFileSync(journal);
  const second = bytes.indexOf('MRJ1', bytes.indexOf('MRJ1', bytes.indexOf('MRJ1') + 4) + 4);
  bytes[second + 200] = (bytes[second + 200] ?? 0) ^ 1;
  writeFileSync(journal, bytes);

  const { app, page } = await startProgram(userData);
  await unlock(page);
  await expect(page.getByRole('alert')).toContainText('is damaged after entry 2');
  await page.getByRole('button', { name: 'Recover what can be read' }).click();
  await expect(page.getByRole('alert')).toContainText('2 entries up to');
  await app.close();
});

test('a lock of another PC is named and taken over only after a question', async ({ userData }) => {
  const first = await startProgram(userData);
  await startDesk(first);
  await keepKey(first.page);
  await import1(first);
  await first.app.close();
  writeFileSync(
    path.join(userData, 'desk/desk.lock'),
    JSON.stringify({
      id: 'x',
      pid: 1,
      host: 'COUNTER-7',
      user: 'Ravi',
      since: '2026-01-05T05:00:00Z',
    }),
  );
  const { app, page } = await startProgram(userData);
  await unlock(page);
  await expect(page.getByRole('alert')).toContainText('Ravi on the PC COUNTER-7');
  await page.getByRole('button', { name: 'Open for reading only' }).click();
  await expect(page.getByRole('region', { name: /you can look, not decide/ })).toBeVisible();
  await nothingChanges(page);
  await page.keyboard.press('Control+l');
  await unlock(page);
  await page.getByRole('button', { name: 'Take the desk over…' }).click();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await expect(page.getByRole('region', { name: /you can look, not decide/ })).toHaveCount(0);
  await app.close();
});

/** What changes the desk is off and says why, from the keyboard and with the mouse. */
async function nothingChanges(page: Page): Promise<void> {
  const reason = 'This desk is open for reading only. Nothing was changed.';
  const counts = page.getByRole('group', { name: 'Counts' });
  await expect(page.locator('.details[data-request]')).toBeVisible();
  for (const key of ['a', 'r', 'f', 'x', 'u', 'z', 'Shift+Z']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('status')).toContainText(reason);
    await page.getByRole('button', { name: 'Put the message away' }).click();
    await page.locator('.request-grid').click({ position: { x: 200, y: 60 } });
  }
  for (const name of ['Approve', 'Return', 'Forward', 'Reject', 'Undo', 'Redo', 'Create batch']) {
    const button = page.locator('.action-bar').getByRole('button', { name, exact: true });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAttribute('title', reason);
  }
  await expect(page.getByRole('button', { name: /^Correct / }).first()).toBeDisabled();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(counts).toContainText('0 decided');
}

test('an unreadable envelope is never taken for a first start', async ({ userData }) => {
  const first = await startProgram(userData);
  await startDesk(first);
  await keepKey(first.page);
  await first.app.close();
  for (const name of ['desk.json', 'desk-copy.json'])
    writeFileSync(path.join(userData, 'desk', name), '{');
  const { app, page } = await startProgram(userData);
  await expect(page.getByRole('alert')).toContainText('is damaged');
  await expect(page.getByRole('combobox', { name: 'Your MDO' })).toHaveCount(0);
  await app.close();
});

/** The clock of the program, which the test sets ahead; each look at it is counted. */
interface Ahead {
  minutes: number;
  looks: number;
}

test('the desk locks by itself when nobody uses it for ten minutes, not while somebody does', async ({
  desk,
}) => {
  const { app, page } = desk;
  await startDesk(desk);
  await keepKey(page);
  await app.evaluate(() => {
    const real = Date.now.bind(Date);
    const ahead: Ahead = { minutes: 0, looks: 0 };
    Object.assign(globalThis, { ahead });
    Date.now = () => {
      ahead.looks++;
      return real() + ahead.minutes * 60_000;
    };
  });
  const setAhead = (minutes: number) =>
    app.evaluate((_, to) => {
      const { ahead } = globalThis as unknown as { ahead: Ahead };
      Object.assign(ahead, { minutes: to, looks: 0 });
    }, minutes);
  const looks = () => app.evaluate(() => (globalThis as unknown as { ahead: Ahead }).ahead.looks);
  await setAhead(9);
  await page.keyboard.press('Shift');
  await setAhead(18);
  // Looked whether the time is up and found it was not: locking looks at the clock twice at once.
  await expect.poll(looks, { timeout: 30_000 }).toBeGreaterThan(2);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await setAhead(29);
  await expect(page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible({
    timeout: 20_000,
  });
});
