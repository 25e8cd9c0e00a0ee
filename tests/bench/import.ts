import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeLargeCsv, writeLargeXlsx } from '../fixtures/make-large';
import { installPeers } from './peers-folder';
import type { BenchLine, BenchReport } from './report';

interface Run {
  readonly seconds: number;
  /** Processor seconds of the reader's own process; a native reader's program is not in them. */
  readonly cpu: number;
  readonly cells: number;
  readonly megabytes: number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A reader that gives up on a file is told from a slow one by its NaN. */
const FAILED: Run = { seconds: NaN, cpu: NaN, cells: 0, megabytes: NaN };

function runIn(reader: string, file: string): Run {
  try {
    const out = execFileSync(
      process.execPath,
      ['--max-old-space-size=8192', path.join(ROOT, 'tests/bench/import-child.mjs'), reader, file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return JSON.parse(out) as Run;
  } catch {
    return FAILED;
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Readers take turns, so that a busy machine slows all of them alike. */
function compare(
  file: string,
  readers: readonly string[],
  rounds: number,
): ReadonlyMap<string, Run> {
  const runs = new Map(readers.map((reader) => [reader, [] as Run[]]));
  for (let round = 0; round < rounds; round++)
    for (const reader of readers) runs.get(reader)?.push(runIn(reader, file));
  return new Map(
    [...runs].map(([reader, list]) => [
      reader,
      {
        seconds: median(list.map((run) => run.seconds)),
        cpu: median(list.map((run) => run.cpu)),
        cells: list[0]?.cells ?? 0,
        megabytes: median(list.map((run) => run.megabytes)),
      },
    ]),
  );
}

const OURS = ['ours', 'requests', 'floor'] as const;
/** At 420,000 rows one round each, and only those that need no many minutes. */
const FEW = ['xlsx', 'read-excel-file', 'hucre', 'xlsx-to-csv, native, lines'];
const MANY = [...FEW, 'exceljs, streaming', 'LibreOffice, to .csv, lines'];
const OUTSIDE = (reader: string): boolean => reader.includes('lines');

/**
 * 22 columns to cells, each reader in a process of its own, taking turns: ours, the floor (inflate
 * and one plain pass), `xlsx` at its fastest, and the other readers of npm, which the bench installs
 * into its cache. `IMPORT_ROWS=50000` leaves the 420,000 rows out, `IMPORT_PEERS=0` the others.
 */
export async function bench(): Promise<BenchReport> {
  const folder = path.join(ROOT, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const withPeers = process.env['IMPORT_PEERS'] !== '0';
  if (withPeers) installPeers();
  const only = Number(process.env['IMPORT_ROWS'] ?? 0);
  const lines: BenchLine[] = [];
  for (const rows of [50_000, 420_000].filter((n) => only === 0 || n === only)) {
    for (const strings of ['shared', 'inline'] as const) {
      const file = path.join(folder, `${rows}-${strings}.xlsx`);
      if (!existsSync(file)) await writeLargeXlsx(file, rows, strings);
      const peers = withPeers ? (rows > 50_000 ? FEW : MANY) : ['xlsx'];
      // `xlsx` gives an empty sheet for 420,000 rows of inline strings, read-excel-file throws.
      const able = peers.filter(
        (peer) => rows === 50_000 || strings === 'shared' || OUTSIDE(peer) || peer === 'hucre',
      );
      const runs = compare(file, [...OURS, ...able], rows > 50_000 ? 1 : 3);
      lines.push(...report(`${rows} rows, ${strings} strings`, runs, 'ours', 'floor'));
    }
    if (withPeers) lines.push(...csvLines(folder, rows));
  }
  return { name: 'import', lines };
}

/** The same rows as .csv. */
function csvLines(folder: string, rows: number): readonly BenchLine[] {
  const file = path.join(folder, `${rows}.csv`);
  if (!existsSync(file)) writeLargeCsv(file, rows);
  const readers = ['csv: ours', 'csv: udsv', 'csv: papaparse', 'csv: csv-parse', 'xlsx'];
  return report(`${rows} rows, .csv`, compare(file, readers, rows > 50_000 ? 1 : 3), 'csv: ours');
}

function report(
  of: string,
  runs: ReadonlyMap<string, Run>,
  ours: string,
  floor?: string,
): readonly BenchLine[] {
  const lines: BenchLine[] = [];
  for (const [reader, run] of runs)
    lines.push(
      { label: `${of}, ${reader}`, value: run.seconds, unit: 's' },
      { label: `${of}, ${reader}, processor`, value: run.cpu, unit: 's' },
      { label: `${of}, ${reader}, cells`, value: run.cells, unit: 'cells' },
      { label: `${of}, ${reader}, peak`, value: run.megabytes, unit: 'MB' },
    );
  const ratio = (label: string, a: string, b: string): void => {
    const [above, below] = [runs.get(a), runs.get(b)];
    if (!above || !below) return;
    lines.push({ label: `${of}, ${label}`, value: above.seconds / below.seconds, unit: 'times' });
    if (!OUTSIDE(a))
      lines.push({
        label: `${of}, ${label}, processor`,
        value: above.cpu / below.cpu,
        unit: 'times',
      });
  };
  if (floor !== undefined) ratio('ours to floor', ours, floor);
  for (const reader of runs.keys())
    if (reader !== ours && reader !== floor && reader !== 'requests')
      ratio(`${reader} to ours`, reader, ours);
  return lines;
}
