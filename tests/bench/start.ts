import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { FULL_COST } from '../../electron/store/envelope/wrap';
import { PASSPHRASE, withDisplay } from './desk-window';
import { largeFile } from './large-files';
import { startPiped } from './piped-window';
import { importInto, localDay, prepareDesk } from './prepared-desk';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds; from the start of the process, or from what is named. */
interface Start {
  readonly locked: number;
  /** From "Unlock". */
  readonly rows: number;
  /** From the key. */
  readonly key: number;
}

/**
 * From the start of the process to a review screen that answers, on desks that were closed as in the
 * evening: the window asks for the passphrase; the passphrase is there and "Unlock" is pressed; the
 * first rows with their flags are on the screen; J, pressed at that moment, shows the next request.
 * The first start of a desk is on the day after it was judged, the others on the same day. The
 * files are in the memory of the system, as at the second start of a day.
 */
export async function bench(): Promise<BenchReport> {
  const lines: BenchLine[] = [];
  const derivations = Array.from({ length: 5 }, await keyDerivation());
  const derivation = lineOf('key derivation (scrypt), in the same Electron', 'ms', derivations);
  lines.push(derivation);
  await withDisplay(async (display) => {
    for (const rows of sizes([2_000, 50_000, 420_000])) {
      const userData = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-start-'));
      try {
        const asOf = localDay(Date.now() - DAY_MS);
        const file = await largeFile(rows, 'shared');
        await prepareDesk({ userData, passphrase: PASSPHRASE, asOf }, (ask) =>
          importInto(ask, file),
        );
        const nextDay = await start(userData, display);
        const starts: Start[] = [];
        for (let round = 0; round < rounds(5); round++) starts.push(await start(userData, display));
        lines.push(...linesOf(countOf(rows), starts, nextDay, derivation.value));
      } finally {
        rmSync(userData, { recursive: true, force: true });
      }
    }
  });
  return { name: 'start', lines };
}

function linesOf(
  of: string,
  starts: readonly Start[],
  nextDay: Start,
  derivation: number,
): readonly BenchLine[] {
  const line = (label: string, unit: string, pick: (start: Start) => number): BenchLine =>
    lineOf(`${of}: ${label}`, unit, starts.map(pick));
  const sum = ({ locked, rows }: Start): number => (locked + rows) / 1000;
  const day: BenchLine = {
    label: `${of}: the same on the next day`,
    unit: 's',
    value: sum(nextDay),
  };
  return [
    line('process to the window that asks for the passphrase', 's', ({ locked }) => locked / 1000),
    line('“Unlock” to first rows with flags', 's', ({ rows }) => rows / 1000),
    line('the same without key derivation', 's', ({ rows }) => (rows - derivation) / 1000),
    line('first key (J) answered', 'ms', ({ key }) => key),
    line('process to first rows, without the time it takes to type', 's', sum),
    day,
  ];
}

async function start(userData: string, display: string | undefined): Promise<Start> {
  const window = await startPiped(userData, display);
  const shown = await window.run(formShown, null);
  await window.type(PASSPHRASE);
  const rows = await window.run(unlock, null);
  // Heard of before it is pressed: keys go another way into the page than what is run there.
  await window.run(listenForKey, null);
  await window.press('j');
  const key = await window.run(() => globalThis.keyAnswered, null);
  await window.close();
  return { locked: shown - window.started, rows, key };
}

/** Runs in the page: when the window that asks for the passphrase was on the screen, since 1970. */
function formShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const box = document.querySelector<HTMLInputElement>('.unlock input.secret');
      if (!box || document.hidden) return void setTimeout(look, 4);
      box.focus();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
      );
    };
    look();
  });
}

/** Runs in the page: presses "Unlock" as soon as it can be pressed, and looks each frame. */
function unlock(): Promise<number> {
  return new Promise((resolve, reject) => {
    let began = NaN;
    const look = (): void => {
      const button = document.querySelector<HTMLButtonElement>('.unlock button[type="submit"]');
      if (Number.isNaN(began) && button?.disabled === false) {
        began = performance.now();
        button.click();
      }
      const refused = document.querySelector('.unlock [aria-invalid="true"]');
      if (refused) return reject(new Error(document.body.innerText));
      const flagged = '.request-grid .ag-row .cell-block, .request-grid .ag-row .chip';
      if (!document.querySelector(flagged)) return void requestAnimationFrame(look);
      // Two frames: what was drawn is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
    };
    requestAnimationFrame(look);
  });
}

declare global {
  /** In the page: milliseconds from the next key to the next request in the details, painted. */
  var keyAnswered: Promise<number>;
}

/** Runs in the page. */
function listenForKey(): void {
  const shown = (): string | null | undefined =>
    document.querySelector('.details')?.getAttribute('data-request');
  const first = document
    .querySelector('.request-grid .ag-row[row-index="0"]')
    ?.getAttribute('row-id');
  globalThis.keyAnswered = new Promise((resolve) => {
    const pressed = ({ timeStamp }: Event): void => {
      const look = (): void => {
        // The details of the first may still be on their way.
        if ([undefined, null, first].includes(shown())) return void requestAnimationFrame(look);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - timeStamp)),
        );
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', pressed, { capture: true, once: true });
  });
}

/** The same call as the store makes, in the runtime it is made in: that of Node takes another time. */
async function keyDerivation(): Promise<() => number> {
  const { binary } = await findElectron();
  const { N, r, p } = FULL_COST;
  const script = `const { scryptSync } = require('node:crypto');
    const began = performance.now();
    scryptSync('five quiet parcels went home', Buffer.alloc(16), 32, { N: ${N}, r: ${r}, p: ${p}, maxmem: ${256 * N * r} });
    console.log(performance.now() - began);`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return () => Number(execFileSync(binary, ['-e', script], { env, encoding: 'utf8' }));
}
