import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../renderer/desk';
import { writeQueue } from '../fixtures/make-queue';
import { answerDialog, launch, startDesk, withDisplay } from './desk-window';
import { countOf, type BenchLine, type BenchReport } from './report';

const SIZES = (process.env['REVIEW_SIZES'] ?? '50000,420000').split(',').map(Number);
const IMPORT_MS = 20 * 60_000;
/** After that it is measured whatever still goes on beside it. */
const REST_MOST_MS = 45_000;
const SEARCHES = [
  ...['Gowda', 'Mandya Sub Office 12', '10000123', 'imran', 'Inspector Posts', 'lakshmi n'],
  ...['indiapost.gov.in', 'asha', '57000', 'kumar', '98450123', 'Postman', 'reddy', 'Group A'],
  ...['fatima', 'sub office 399', 'zzz', 'mohan d nair', '6000', ''],
];
/** A clerk at full speed. */
const THINK_MS = 150;

/** The figures of issue 6, point 4, in the real window: from the key press to two frames later. */
export async function bench(): Promise<BenchReport> {
  const lines: BenchLine[] = [];
  await withDisplay(async (display) => {
    for (const size of SIZES) lines.push(...(await measure(size, display)));
  });
  return { name: 'review', lines };
}

async function measure(size: number, display: string | undefined): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-review-'));
  const lines: BenchLine[] = [];
  const add = (label: string, value: number, unit: string): void =>
    void lines.push({ label: `${countOf(size)}: ${label}`, value, unit });
  const times = (label: string, taken: readonly number[]): void => {
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? NaN;
    add(`${label}, p50`, at(0.5), 'ms');
    add(`${label}, p95`, at(0.95), 'ms');
  };
  const file = path.join(folder, 'queue.csv');
  writeFileSync(file, writeQueue(size));
  const app = await launch(folder, display);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(IMPORT_MS);
    await page.waitForURL('app://desk/index.html');
    add('import to list', await time(() => importFile(app, page, file)), 'ms');
    add('work beside it until the desk rests', await time(() => rest(app)), 'ms');
    await page.evaluate(installStopwatch);
    page.setDefaultTimeout(30_000);

    times('next request (J)', await press(page, 'j', 60));
    // Only what is approved without a question.
    await page.getByRole('group', { name: 'Counts' }).getByRole('button').nth(1).click();
    await page.waitForTimeout(1_000);
    times('decide and advance (A)', await press(page, 'a', 60));
    await page.getByRole('group', { name: 'Counts' }).getByRole('button').nth(0).click();
    await page.waitForTimeout(1_000);
    times('scroll to any place', await repeat(page, 30, scrollAnywhere));
    times('facet click', await repeat(page, 12, clickFacet));
    const before = await memory(app, page);
    await repeat(page, 150, scrollAnywhere);
    add('memory of the window before 150 scrolls', before, 'MB');
    add('memory of the window after them', await memory(app, page), 'MB');
    times('search', await search(page));
    times('sort by a column', await sort(page));
    add('bulk approve of all clear', await approveClear(page), 'ms');
    add('undo of it', await undoBulk(page), 'ms');
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

async function importFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await startDesk(page);
  await answerDialog(app, file);
  await page.getByRole('button', { name: 'Import files' }).first().click();
  await page.getByRole('button', { name: /^Add / }).click();
  await page.getByRole('button', { name: /^Add / }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.locator('.details[data-request]').waitFor();
}

interface Stopwatch {
  /** From the next key press or click until `done` holds and two frames have passed. */
  readonly start: (done: string) => void;
  readonly taken: () => Promise<number>;
}
declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Runs in the page. The time of an event is when the key went down, not when it was heard. */
function installStopwatch(): void {
  const DONE: Readonly<Record<string, () => unknown>> = {
    advanced: () => document.querySelector('.details')?.getAttribute('data-request'),
    counted: () =>
      [
        document.querySelector('.strip-sum')?.textContent,
        document.querySelector('.request-grid .ag-row[row-index="0"]')?.getAttribute('row-id'),
      ].join(' '),
  };
  let answer = Promise.resolve(0);
  window.stopwatch = {
    start: (name) => {
      const state = DONE[name];
      const before = state?.();
      answer = new Promise((resolve) => {
        const begin = (event: Event): void => {
          for (const type of ['keydown', 'click', 'input'])
            window.removeEventListener(type, begin, true);
          const look = (): void => {
            if (state?.() === before) requestAnimationFrame(look);
            else
              requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)),
              );
          };
          requestAnimationFrame(look);
        };
        for (const type of ['keydown', 'click', 'input'])
          window.addEventListener(type, begin, true);
      });
    },
    taken: () => answer,
  };
}

async function press(page: Page, key: string, times: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await page.evaluate(() => window.stopwatch.start('advanced'));
    await page.keyboard.press(key);
    taken.push(await page.evaluate(() => window.stopwatch.taken()));
    await page.waitForTimeout(THINK_MS);
  }
  return taken;
}

async function repeat(
  page: Page,
  times: number,
  act: (page: Page, place: number) => Promise<number>,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) taken.push(await act(page, (i * 0.618) % 1));
  return taken;
}

/** Until every row on screen at that place is there, not only its skeleton. */
function scrollAnywhere(page: Page, place: number): Promise<number> {
  return page.evaluate(
    (part) =>
      new Promise<number>((resolve) => {
        const body = document.querySelector('.request-grid .ag-body-viewport');
        const start = performance.now();
        if (body) body.scrollTop = (body.scrollHeight - body.clientHeight) * part;
        const look = (): void => {
          const rows = document.querySelectorAll('.request-grid .ag-row');
          if (rows.length === 0 || document.querySelector('.request-grid .row-reading'))
            requestAnimationFrame(look);
          else
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - start)),
            );
        };
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
    place,
  );
}

/** Alternately a verdict and the first flag, on and off. */
async function clickFacet(page: Page, place: number): Promise<number> {
  const box = page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('checkbox')
    .nth(place < 0.5 ? 0 : 1);
  await page.evaluate(() => window.stopwatch.start('counted'));
  await box.click();
  return page.evaluate(() => window.stopwatch.taken());
}

async function search(page: Page): Promise<readonly number[]> {
  const taken: number[] = [];
  const box = page.getByRole('textbox', { name: 'Search' });
  for (const text of SEARCHES) {
    await page.evaluate(() => window.stopwatch.start('counted'));
    await box.fill(text);
    // Two searches in a row may find the same.
    taken.push(await Promise.race([page.evaluate(() => window.stopwatch.taken()), after(2_000)]));
  }
  await box.blur();
  return taken.filter((each) => !Number.isNaN(each));
}

/** By columns of few and of many different values, up and down. */
async function sort(page: Page): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const name of ['Name', 'Employee ID', 'Verdict', 'Name', 'Employee ID', 'Verdict']) {
    await page.evaluate(() => window.stopwatch.start('counted'));
    await page.getByRole('columnheader', { name, exact: true }).click();
    // A list that begins with the same request is painted anew all the same.
    taken.push(await Promise.race([page.evaluate(() => window.stopwatch.taken()), after(2_000)]));
  }
  return taken.filter((each) => !Number.isNaN(each));
}

const after = (milliseconds: number): Promise<number> =>
  new Promise((resolve) => setTimeout(() => resolve(NaN), milliseconds));

async function undoBulk(page: Page): Promise<number> {
  const counts = page.getByRole('group', { name: 'Counts' });
  const before = await counts.innerText();
  return time(async () => {
    await page.keyboard.press('z');
    await page.waitForFunction(
      (text) => document.querySelector('.strip')?.textContent !== text,
      before.replaceAll('\n', ''),
    );
  });
}

/** Until the store has nothing more to make ready: judging ahead, ranks, the snapshot. */
async function rest(app: ElectronApplication): Promise<void> {
  const until = performance.now() + REST_MOST_MS;
  for (let quiet = 0; quiet < 3 && performance.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const busy = await app.evaluate(
      ({ app: own }) =>
        own.getAppMetrics().find(({ name }) => name === 'store-process')?.cpu.percentCPUUsage ?? 0,
    );
    quiet = busy < 3 ? quiet + 1 : 0;
  }
}

async function approveClear(page: Page): Promise<number> {
  await page
    .getByRole('group', { name: 'Counts' })
    .getByRole('button', { name: /clear$/ })
    .click();
  await page.waitForTimeout(1_000);
  await page.getByRole('checkbox', { name: /^Select all/ }).click();
  await page.locator('.action-bar').getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const count = dialog.getByRole('textbox', { name: /number/i });
  await dialog.waitFor();
  const asked = await dialog.getByRole('button', { name: /^Approve/ }).innerText();
  if ((await count.count()) > 0) await count.fill(asked.replace(/\D/g, ''));
  return time(async () => {
    await dialog.getByRole('button', { name: /^Approve/ }).click();
    await dialog.waitFor({ state: 'detached' });
  });
}

async function memory(app: ElectronApplication, page: Page): Promise<number> {
  await page.requestGC();
  const kilobytes = await app.evaluate(({ app: own, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    return own.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
  });
  return kilobytes / 1024;
}

async function time(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
