import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../renderer/desk';
import { answerDialog, launch, startDesk, withDisplay } from './desk-window';
import { largeFile } from './large-files';
import { installPeers, peerVersions } from './peers-folder';
import { watchMemory, type Peaks } from './process-memory';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANY_ROWS = 420_000;
const PEERS = ['xlsx', 'LibreOffice, to .csv, lines'] as const;
/** Until parser, store and window have made themselves ready, on slow computers too. */
const RESTED_MS = 15_000;

/** Milliseconds from the drop. */
interface Way {
  readonly firstRows: number;
  readonly ready: number;
  readonly painted: number;
  readonly gapInWindow: number;
  readonly gapInMain: number;
}

/** Megabytes. */
interface Memory {
  readonly mainAndParser: number;
  readonly store: number;
}

/**
 * From the file in the window to painted findings: chosen, read, mapped, judged, "Add" pressed as
 * soon as it can be, acknowledged on disk, first rows with their flags on the screen. In the same
 * run and taking turns: what `xlsx` at its fastest and LibreOffice need only to read the same file.
 */
export async function bench(): Promise<BenchReport> {
  installPeers();
  const lines: BenchLine[] = [];
  await withDisplay(async (display) => {
    for (const rows of sizes([5_000, 50_000, MANY_ROWS]))
      for (const strings of ['shared', 'inline'] as const) {
        const file = await largeFile(rows, strings);
        const ways: Way[] = [];
        const peers = new Map<string, number[]>(PEERS.map((peer) => [peer, []]));
        for (let round = 0; round < rounds(rows < MANY_ROWS ? 5 : 3); round++) {
          ways.push(await walk(file, rows, display, rested));
          for (const [peer, taken] of peers) taken.push(readBy(peer, file));
        }
        // Once more for the memory: whoever looks at it all the time takes time from what is timed.
        const memory = await walk(file, rows, display, memoryOf);
        lines.push(...linesOf(`${countOf(rows)}, ${strings} strings`, ways, peers, memory));
        if (rows === MANY_ROWS || strings === 'inline') continue;
        const { painted } = await walk(file, rows, display, followed);
        const label = `${countOf(rows)}, ${strings} strings: the same at once after the desk was made`;
        lines.push({ label, unit: 's', value: painted / 1000 });
      }
  });
  return { name: 'pipeline', lines, versions: peerVersions() };
}

function linesOf(
  of: string,
  ways: readonly Way[],
  peers: ReadonlyMap<string, readonly number[]>,
  { mainAndParser, store }: Memory,
): readonly BenchLine[] {
  const line = (label: string, unit: string, pick: (way: Way) => number): BenchLine =>
    lineOf(`${of}: ${label}`, unit, ways.map(pick));
  const painted = line('dropped to painted findings, all on disk', 's', (w) => w.painted / 1000);
  return [
    line('dropped to the first rows of the file', 's', ({ firstRows }) => firstRows / 1000),
    line('dropped to “Add”: read, mapped, judged', 's', ({ ready }) => ready / 1000),
    painted,
    ...[...peers].map(([peer, taken]): BenchLine => {
      const read = lineOf(`${of}: ${peer}, reading only`, 's', taken);
      const share = (painted.value / read.value).toFixed(2);
      return { ...read, label: `${read.label} (ours, the whole way: ${share} of it)` };
    }),
    line('longest gap of the window', 'ms', ({ gapInWindow }) => gapInWindow),
    line('longest gap of the main process', 'ms', ({ gapInMain }) => gapInMain),
    lineOf(`${of}: peak of main and parser together`, 'MB', [mainAndParser]),
    lineOf(`${of}: peak of the store`, 'MB', [store]),
  ];
}

/** Seconds of the reader alone; NaN where it gives up or finds nothing. */
function readBy(peer: string, file: string): number {
  try {
    const out = execFileSync(
      process.execPath,
      ['--max-old-space-size=8192', path.join(ROOT, 'tests/bench/import-child.mjs'), peer, file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const { seconds, cells } = JSON.parse(out) as { seconds: number; cells: number };
    return cells > 0 ? seconds : NaN;
  } catch {
    return NaN;
  }
}

interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly rows: number;
}

/** The file in the window of a new desk, up to where it can be dropped; `measure` drops it. */
async function walk<T>(
  file: string,
  rows: number,
  display: string | undefined,
  measure: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-pipeline-'));
  const app = await launch(folder, display);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(10 * 60_000);
    await page.waitForURL('app://desk/index.html');
    await startDesk(page);
    await answerDialog(app, file);
    const button = page.getByRole('button', { name: 'Import files' }).first();
    await button.waitFor();
    return await measure({ app, page, rows });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** At once after the desk was made. */
async function followed({ app, page, rows }: Opened): Promise<Way> {
  await app.evaluate(watchLoop);
  const seen = await page.evaluate(followWay, countOf(rows));
  const gapInMain = await app.evaluate(
    () => (globalThis as { longestGap?: number }).longestGap ?? NaN,
  );
  return { ...seen, gapInMain };
}

/** The desk has been open for a while, and has made itself ready for a first file. */
async function rested(opened: Opened): Promise<Way> {
  await opened.page.waitForTimeout(RESTED_MS);
  return followed(opened);
}

async function memoryOf(opened: Opened): Promise<Memory> {
  await opened.page.waitForTimeout(RESTED_MS);
  const memory = watchMemory(opened.app.process().pid ?? 0);
  await followed(opened);
  return peaksOf(opened.app, memory.stop());
}

/** Runs in the main process: how long it was away from its messages. */
function watchLoop(): void {
  const kept = globalThis as { longestGap?: number };
  kept.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    kept.longestGap = Math.max(kept.longestGap ?? 0, now - last - 5);
    last = now;
  }, 5);
}

/**
 * Runs in the page: presses "Import files", then "Add" as soon as it is there. It looks when the page
 * changes, not at each frame, so that the page is not kept busy by being watched.
 */
function followWay(
  count: string,
): Promise<Pick<Way, 'firstRows' | 'ready' | 'painted' | 'gapInWindow'>> {
  const named = (name: RegExp): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find(
      (button) => name.test(button.textContent) && !button.disabled,
    );
  return new Promise((resolve) => {
    const start = performance.now();
    const since = (): number => performance.now() - start;
    let [firstRows, ready, gapInWindow, isPainted] = [NaN, NaN, 0, false];
    let last = start;
    const beat = setInterval(() => {
      const now = performance.now();
      gapInWindow = Math.max(gapInWindow, now - last - 10);
      last = now;
    }, 10);
    const look = (): void => {
      if (isPainted) return;
      if (Number.isNaN(firstRows) && document.querySelector('main td') !== null)
        firstRows = since();
      if (Number.isNaN(ready)) {
        const add = named(/^Add /);
        if (add === undefined) return;
        ready = since();
        setTimeout(() => add.click());
      }
      const strip = document.querySelector('.strip')?.textContent ?? '';
      isPainted =
        strip.replaceAll(',', '').includes(count.replaceAll(',', '')) &&
        document.querySelector('.request-grid .ag-row .cell-block, .request-grid .ag-row .chip') !==
          null;
      if (!isPainted) return;
      // Two frames: what was drawn is on the screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          clearInterval(beat);
          resolve({ firstRows, ready, painted: since(), gapInWindow });
        }),
      );
    };
    const changes = { childList: true, subtree: true, characterData: true, attributes: true };
    new MutationObserver(look).observe(document.body, changes);
    named(/Import files/)?.click();
  });
}

/** Peaks of main, of the store, and of the parser, which ends with its file. */
async function peaksOf(app: ElectronApplication, { last }: Peaks): Promise<Memory> {
  const main = app.process().pid ?? 0;
  const still = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ pid, name }) => ({ pid, name: name ?? '' })),
  );
  const isOther = (pid: number): boolean =>
    still.some((one) => one.pid === pid && one.name !== 'parser-process' && one.pid !== main);
  const store = still.find(({ name }) => name === 'store-process')?.pid ?? 0;
  const parsers = [...last].filter(([pid]) => pid !== main && !isOther(pid));
  return {
    mainAndParser: (last.get(main) ?? 0) + Math.max(0, ...parsers.map(([, peak]) => peak)),
    store: last.get(store) ?? NaN,
  };
}
