import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { DEFAULT_KEYMAP, type Command } from '../../renderer/keyboard/keymap';
import { writeQueue } from '../fixtures/make-queue';
import { expect, test, type Desk } from './desk';
import { addStaged, answerDialog, startDesk, trySample } from './steps';

const strip = (page: Page) => page.getByRole('group', { name: 'Counts' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const dialog = (page: Page) => page.getByRole('dialog');
const inHand = (page: Page, id: number) =>
  expect(details(page)).toHaveAttribute('data-request', String(id));
const decided = (page: Page, count: number) =>
  expect(strip(page)).toContainText(`${String(count)} decided`);

async function importTen(desk: Desk): Promise<void> {
  await startDesk(desk);
  const file = path.join(desk.userData, 'queue.csv');
  writeFileSync(file, writeQueue(10));
  await answerDialog(desk, [file]);
  await desk.page.getByRole('button', { name: 'Import files' }).first().click();
  await addStaged(desk, 'queue.csv');
  await desk.page.getByRole('button', { name: 'Review', exact: true }).click();
  await inHand(desk.page, 1);
}

/** Opens a question and leaves it unanswered. */
async function asks(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

/**
 * What each command has to show, from request 5 in hand and nothing decided. Requests 5 and 10 are
 * blocked, and 10 has a suggestion; the others are clear.
 */
const SHOWS: Readonly<Record<Command, (page: Page, press: () => Promise<void>) => Promise<void>>> =
  {
    next: async (page, press) => {
      await press();
      await inHand(page, 6);
    },
    previous: async (page, press) => {
      await press();
      await inHand(page, 4);
    },
    skip: async (page, press) => {
      await press();
      await inHand(page, 6);
      await decided(page, 0);
    },
    approve: async (page, press) => {
      await press();
      await asks(page, 'Approve');
      await page.keyboard.press('k');
      await inHand(page, 4);
      await press();
      await inHand(page, 5);
      await decided(page, 1);
      await page.keyboard.press('z');
      await decided(page, 0);
    },
    return: async (page, press) => {
      await press();
      await asks(page, 'Return to the employee');
    },
    forward: async (page, press) => {
      await press();
      await asks(page, 'Forward to another MDO');
    },
    reject: async (page, press) => {
      await press();
      await asks(page, 'Reject');
    },
    suggestion: async (page, press) => {
      await press();
      await expect(page.getByRole('status')).toContainText('no suggestion');
    },
    undo: async (page, press) => {
      await page.keyboard.press('j');
      await inHand(page, 6);
      await page.keyboard.press('a');
      await decided(page, 1);
      await press();
      await decided(page, 0);
    },
    redo: async (page, press) => {
      await page.keyboard.press('j');
      await inHand(page, 6);
      await page.keyboard.press('a');
      await decided(page, 1);
      await page.keyboard.press('z');
      await decided(page, 0);
      await press();
      await decided(page, 1);
      await page.keyboard.press('z');
      await decided(page, 0);
    },
    details: async (page, press) => {
      await press();
      await expect(details(page)).toHaveCount(0);
      await press();
      await expect(details(page)).toBeVisible();
    },
    select: async (page, press) => {
      await press();
      await expect(page.getByText('1 selected')).toBeVisible();
      await press();
      await expect(page.getByText('1 selected')).toHaveCount(0);
    },
    selectAll: async (page, press) => {
      await press();
      await expect(page.getByText('10 selected')).toBeVisible();
      await page.getByRole('button', { name: 'Clear the selection' }).click();
    },
    search: async (page, press) => {
      await press();
      await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
      await page.keyboard.press('Escape');
    },
    facets: async (page, press) => {
      await press();
      const filters = page.getByRole('complementary', { name: 'Filters' });
      await expect(filters.locator('input').first()).toBeFocused();
    },
    help: async (page, press) => {
      await press();
      await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
      await page.getByRole('button', { name: 'Review', exact: true }).click();
    },
  };

/** As Playwright names what `keyName` names. */
const pressed = (key: string): string =>
  key.replace('Ctrl+', 'Control+').replace('Shift+z', 'Shift+Z').replace(/^ $/, 'Space');

test('every key of the list does in the window what the list says', async ({ desk }) => {
  test.setTimeout(240_000);
  await importTen(desk);
  const { page } = desk;
  for (const [command, keys] of Object.entries(DEFAULT_KEYMAP))
    for (const key of keys)
      await test.step(`${command}: ${key}`, async () => {
        // Whatever was in hand and in focus: request 5.
        await page.locator('.request-grid [row-id="5"] [col-id="name"]').click();
        await inHand(page, 5);
        await SHOWS[command as Command](page, () => page.keyboard.press(pressed(key)));
      });
});

test('no key decides while somebody types or chooses', async ({ desk }) => {
  await trySample(desk);
  const { page } = desk;
  await inHand(page, 1);
  const letters = 'arfxsujkzg?/ ';
  const fields = [
    page.getByRole('textbox', { name: 'Search' }),
    page.getByRole('combobox', { name: 'Group by' }),
  ];
  for (const field of fields) {
    await field.focus();
    await page.keyboard.type('arfxuz');
    await expect(dialog(page)).toHaveCount(0);
  }
  await page.getByRole('combobox', { name: 'Group by' }).selectOption({ index: 0 });
  await page.getByRole('textbox', { name: 'Search' }).fill('');
  await page.getByText('Views', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).focus();
  await page.keyboard.type(letters);
  await expect(page.getByRole('textbox', { name: 'Name of this view' })).toHaveValue(letters);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Correct Name' }).click();
  const editor = details(page).getByRole('textbox');
  await editor.fill('');
  await page.keyboard.type(letters);
  await expect(editor).toHaveValue(letters);
  await page.keyboard.press('Escape');
  // In a dialog a letter is a letter, and "a" does not approve what lies behind.
  await page.locator('.request-grid [row-id="1"] [col-id="name"]').click();
  await page.keyboard.press('r');
  const reason = dialog(page).getByRole('textbox').first();
  await reason.fill('');
  await page.keyboard.type(letters);
  await expect(reason).toHaveValue(letters);
  await dialog(page).getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await inHand(page, 1);
  await decided(page, 0);
});

test('a key can be given to another command, and the old one does nothing more', async ({
  desk,
}) => {
  await importTen(desk);
  const { page } = desk;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByRole('button', { name: 'Change the key: Approve' }).click();
  await page.keyboard.press('q');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.locator('.request-grid [row-id="1"] [col-id="name"]').click();
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await inHand(page, 2);
  await decided(page, 0);
  await page.keyboard.press('q');
  await inHand(page, 3);
  await decided(page, 1);
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute(
    'aria-keyshortcuts',
    'Q',
  );
});

const focusedRegion = () =>
  document.activeElement?.closest('aside')?.getAttribute('aria-label') ??
  document.activeElement?.closest('[role="grid"]')?.getAttribute('aria-label') ??
  null;

test('the filters have the focus before the next key is heard', async ({ desk }) => {
  await importTen(desk);
  const { page } = desk;
  await page.locator('.request-grid [row-id="5"] [col-id="name"]').click();
  const region = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
    return document.activeElement?.closest('aside')?.getAttribute('aria-label');
  });
  expect(region).toBe('Filters');
});

test('the filters have the focus also where they were not drawn yet', async ({ desk }) => {
  await importTen(desk);
  const { page } = desk;
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  const region = await page.evaluate(async () => {
    const review = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === 'Review',
    );
    const seen = new Promise<Element | null>((resolve) => {
      const watch = new MutationObserver(() => {
        const filters = document.querySelector('aside[aria-label="Filters"]');
        if (!filters) return;
        watch.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
        resolve(document.activeElement);
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    review?.click();
    return (await seen)?.closest('aside')?.getAttribute('aria-label');
  });
  expect(region).toBe('Filters');
});

test('a list that is drawn again keeps the focus it had and takes none from elsewhere', async ({
  desk,
}) => {
  await importTen(desk);
  const { page } = desk;
  const counts = page.getByRole('group', { name: 'Counts' });
  /** Narrows the list by the mouse of nobody, so that the focus is not moved by the click. */
  const narrowed = async (name: RegExp) =>
    counts.getByRole('button', { name }).evaluate((button: HTMLElement) => button.click());
  await page.locator('.request-grid [row-id="10"] [col-id="name"]').click();
  await narrowed(/clear/);
  await expect(counts).toContainText('shown');
  await expect.poll(() => page.evaluate(focusedRegion)).toBe('Requests');

  // The very moment the cell in focus goes away, somebody goes to the filters.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      if (document.activeElement !== document.body) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
      document.body.dataset['wentAway'] = 'yes';
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await narrowed(/blocked/);
  await expect(page.locator('body')).toHaveAttribute('data-went-away', 'yes');
  await expect(page.locator('.request-grid .row-in-hand').first()).toBeVisible();
  expect(await page.evaluate(focusedRegion)).toBe('Filters');
});
