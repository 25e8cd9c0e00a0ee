import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {} from '../../renderer/desk';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { DECIDE, importedFile } from '../store/support/desk-fixture';
import { chunksOf } from './chunks-of';
import { answerDialog, launch, PASSPHRASE, withDisplay } from './desk-window';
import { generateRequests } from './generate-requests';
import { localDay, prepareDesk, type Ask } from './prepared-desk';
import { watchMemory, type Peaks } from './process-memory';
import { countOf, type BenchLine } from './report';

/**
 * A whole batch by the real window, nine in ten approved and one in ten returned: all its files, the
 * PDF printed in parts, read back. With the peak of each process, which counts the code all share.
 */
export async function writtenByWindow(count: number): Promise<readonly BenchLine[]> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-export-'));
  const folder = path.join(userData, 'written');
  mkdirSync(folder);
  try {
    const number = await prepareDesk(
      { userData, passphrase: PASSPHRASE, asOf: localDay(Date.now()) },
      (ask) => sealBatch(ask, count),
    );
    const { seconds, memory } = await withDisplay((display) =>
      write({ userData, folder, number }, display),
    );
    const [own = ''] = readdirSync(folder);
    const pdf = statSync(path.join(folder, own, 'approval-sheet.pdf')).size;
    const of = `${countOf(count)}, by the window`;
    return [
      { label: `${of}: all files of the batch`, value: seconds, unit: 's' },
      { label: `${of}: the PDF for signature`, value: pdf / 1e6, unit: 'MB' },
      ...memory.map((line) => ({ ...line, label: `${of}: ${line.label}` })),
    ];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Answers with the number of the batch. */
function sealBatch(ask: Ask, count: number): string {
  const requests = generateRequests(count).map((each) => ({
    ...each,
    kind: 'verification' as const,
  }));
  const { import: number } = ask('import.begin', {});
  for (const chunk of chunksOf(requests))
    ask('import.chunk', { import: number, bytes: encodeChunk(chunk) });
  ask('import.commit', { import: number, file: importedFile('queue.xlsx', count) });
  const ids = requests.map(({ id }) => id);
  const isReturned = (id: number): boolean => id % 10 === 0;
  ask('decide.apply', {
    ...DECIDE,
    target: { ids: ids.filter((id) => !isReturned(id)) },
    decision: 'approve',
    reason: 'Seen in the service book',
    override: true,
  });
  ask('decide.apply', {
    ...DECIDE,
    target: { ids: ids.filter(isReturned) },
    decision: 'return',
    reason: 'Send the letter again',
  });
  return ask('batch.create', { includeUnconfirmed: false }).number;
}

interface Writing {
  readonly userData: string;
  readonly folder: string;
  readonly number: string;
}

async function write(
  { userData, folder, number }: Writing,
  display: string | undefined,
): Promise<{ readonly seconds: number; readonly memory: readonly BenchLine[] }> {
  const app = await launch(userData, display);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(5 * 60_000);
    await page.waitForURL('app://desk/index.html');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('navigation').waitFor();
    // What the page does ahead of anything asked is done.
    await page.waitForTimeout(3_000);
    await answerDialog(app, folder);
    const watch = watchMemory(app.process().pid ?? 0);
    const milliseconds = await page.evaluate(async (of) => {
      const began = performance.now();
      const written = await window.desk.batch.write({ number: of });
      if (!written.ok) throw new Error(written.error.code);
      return performance.now() - began;
    }, number);
    const metrics = await app.evaluate(({ app: own }) =>
      own.getAppMetrics().map(({ pid, name }) => ({ pid, name: name ?? '' })),
    );
    const store = metrics.find(({ name }) => name === 'store-process')?.pid ?? 0;
    const main = app.process().pid ?? 0;
    return { seconds: milliseconds / 1000, memory: memoryLines(watch.stop(), main, store) };
  } finally {
    await app.close();
  }
}

function memoryLines(peaks: Peaks, main: number, store: number): readonly BenchLine[] {
  const grown = (pid: number): number =>
    (peaks.last.get(pid) ?? NaN) - (peaks.first.get(pid) ?? NaN);
  const started = [...peaks.last].filter(([pid]) => !peaks.first.has(pid));
  const most = (type: string): number =>
    Math.max(0, ...started.filter(([pid]) => peaks.typeOf(pid) === type).map(([, peak]) => peak));
  const printers = started.filter(([pid]) => peaks.typeOf(pid) === 'renderer').length;
  const line = (label: string, value: number): BenchLine => ({ label, value, unit: 'MB' });
  return [
    line(
      `memory of a print process, at its most (${printers} of them, one after the other)`,
      most('renderer'),
    ),
    line('memory of the export process: joins the PDF, writes, reads back', most('utility')),
    line('memory of the main process, more than before', grown(main)),
    line('memory of the store process, more than before', grown(store)),
  ];
}
