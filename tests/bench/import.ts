import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeLargeXlsx } from '../fixtures/make-large';
import type { BenchLine, BenchReport } from './report';

interface Run {
  readonly seconds: number;
  readonly cells: number;
  readonly megabytes: number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

function runIn(reader: string, file: string): Run {
  const out = execFileSync(
    process.execPath,
    ['--max-old-space-size=8192', path.join(ROOT, 'tests/bench/import-child.mjs'), reader, file],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(out) as Run;
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
        cells: list[0]?.cells ?? 0,
        megabytes: median(list.map((run) => run.megabytes)),
      },
    ]),
  );
}

/**
 * 22 columns to cells, each reader in a process of its own: ours, `xlsx` at its fastest, and the
 * floor (inflate and one plain pass). `IMPORT_ROWS=50000` leaves the 420,000 rows out.
 */
export async function bench(): Promise<BenchReport> {
  const folder = path.join(ROOT, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const lines: BenchLine[] = [];
  const only = Number(process.env['IMPORT_ROWS'] ?? 0);
  for (const rows of [50_000, 420_000].filter((n) => only === 0 || n === only))
    for (const strings of ['shared', 'inline'] as const) {
      const file = path.join(folder, `${rows}-${strings}.xlsx`);
      if (!existsSync(file)) await writeLargeXlsx(file, rows, strings);
      // `xlsx` gives an empty sheet for 420,000 rows of inline strings: nothing to compare with.
      const readers =
        rows > 50_000 && strings === 'inline'
          ? ['ours', 'requests', 'floor']
          : ['ours', 'requests', 'floor', 'xlsx'];
      const runs = compare(file, readers, rows > 50_000 ? 1 : 3);
      const of = `${rows} rows, ${strings} strings`;
      for (const [reader, run] of runs) {
        lines.push({ label: `${of}, ${reader}`, value: run.seconds, unit: 's' });
        lines.push({ label: `${of}, ${reader}, cells`, value: run.cells, unit: 'cells' });
        lines.push({ label: `${of}, ${reader}, peak`, value: run.megabytes, unit: 'MB' });
      }
      const seconds = (reader: string): number => runs.get(reader)?.seconds ?? NaN;
      lines.push({
        label: `${of}, ours to floor`,
        value: seconds('ours') / seconds('floor'),
        unit: 'times',
      });
      if (runs.has('xlsx'))
        lines.push({
          label: `${of}, xlsx to ours`,
          value: seconds('xlsx') / seconds('ours'),
          unit: 'times',
        });
    }
  return { name: 'import', lines };
}
