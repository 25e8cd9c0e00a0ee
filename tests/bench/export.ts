import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writtenByWindow } from './export-window';
import { READERS } from './import-readers';
import { installPeers, writerVersions } from './peers-folder';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

const PDF_ROWS = 5_000;
/** Of export-peers.mjs. */
const PEERS = {
  xlsx: ['xlsx', 'exceljs, streaming', 'hucre, streaming', 'write-excel-file'],
  csv: ['xlsx', 'papaparse', 'csv-stringify', 'hucre, streaming'],
} as const;

type Format = 'xlsx' | 'csv';

interface Run {
  readonly seconds: number;
  /** More than before, when the batch lay in memory. */
  readonly megabytes: number;
  readonly bytes: number;
  /** Filled cells, or lines of a .csv: nobody wins by writing less. */
  readonly holds: number;
}

const FAILED: Run = { seconds: NaN, megabytes: NaN, bytes: NaN, holds: 0 };

/**
 * A batch of approved verifications, each writer in a process of its own, taking turns: the approval
 * sheet as .xlsx (ours with its cover, styles, filters and heights of rows, the others' without) and
 * the file for the portal as .csv. Then the whole batch of 5,000 with its PDF, by the real window.
 */
export async function bench(): Promise<BenchReport> {
  installPeers();
  const lines: BenchLine[] = [];
  for (const rows of sizes([2_000, 50_000, 420_000])) {
    // At 420,000 only ours: a batch of that size is nobody's, but it must not fail.
    const isLargest = rows === 420_000;
    for (const format of ['xlsx', 'csv'] as const) {
      const peers = isLargest ? [] : PEERS[format];
      const runs = await compare(format, rows, ['ours', ...peers], isLargest ? 1 : rounds(3));
      lines.push(...linesOf(`${countOf(rows)}, .${format}`, runs));
    }
  }
  lines.push(...(await writtenByWindow(PDF_ROWS)));
  return { name: 'export', lines, versions: writerVersions() };
}

type Runs = ReadonlyMap<string, readonly Run[]>;

async function compare(
  format: Format,
  rows: number,
  writers: readonly string[],
  turns: number,
): Promise<Runs> {
  const runs = new Map(writers.map((writer) => [writer, [] as Run[]]));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-export-'));
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const writer of writers)
        runs
          .get(writer)
          ?.push(await runOf(format, writer, rows, path.join(folder, `batch.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return runs;
}

async function runOf(format: Format, writer: string, rows: number, out: string): Promise<Run> {
  rmSync(out, { force: true });
  const child = path.join(import.meta.dirname, 'export-child.mjs');
  try {
    const said = execFileSync(
      process.execPath,
      ['--max-old-space-size=8192', child, format, writer, String(rows), out],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const run = JSON.parse(said) as Pick<Run, 'seconds' | 'megabytes'>;
    return { ...run, bytes: statSync(out).size, holds: await heldBy(format, out) };
  } catch {
    return FAILED;
  }
}

const heldBy = async (format: Format, file: string): Promise<number> =>
  format === 'csv'
    ? readFileSync(file, 'utf8').trimEnd().split('\n').length
    : ((await READERS['ours']?.(file)) ?? 0);

function linesOf(of: string, runs: Runs): readonly BenchLine[] {
  const secondsOf = (list: readonly Run[]): BenchLine =>
    lineOf(
      '',
      's',
      list.map(({ seconds }) => seconds),
    );
  const own = runs.get('ours') ?? [];
  const ownSeconds = secondsOf(own).value;
  return [...runs].map(([writer, list]) => {
    const line = secondsOf(list);
    const [first = FAILED] = list;
    const lacks = first.holds < 0.99 * (own[0]?.holds ?? 0);
    const told = [
      ...(writer === 'ours' || !(line.value > 0)
        ? []
        : [`${(line.value / ownSeconds).toFixed(1)} times ours`]),
      ...(first.bytes > 0 ? [`${(first.bytes / 1e6).toFixed(1)} MB`] : []),
      ...(first.megabytes > 0
        ? [`${Math.round(Math.max(...list.map(({ megabytes }) => megabytes)))} MB of memory`]
        : []),
      ...(lacks ? [`${countOf(first.holds)} of ${countOf(own[0]?.holds ?? 0)} only`] : []),
    ];
    return { ...line, label: `${of}: ${writer} (${told.join(', ')})` };
  });
}
