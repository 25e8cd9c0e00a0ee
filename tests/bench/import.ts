import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { largeFile } from './large-files';
import { installPeers, peerVersions } from './peers-folder';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

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

type Runs = ReadonlyMap<string, readonly Run[]>;

/** Readers take turns, so that a busy machine slows all of them alike. */
function compare(file: string, readers: readonly string[], turns: number): Runs {
  const runs = new Map(readers.map((reader) => [reader, [] as Run[]]));
  for (let turn = 0; turn < turns; turn++)
    for (const reader of readers) runs.get(reader)?.push(runIn(reader, file));
  return runs;
}

const OURS = ['ours', 'requests', 'floor'] as const;
/** At 420,000 rows one round each, and only those that need no many minutes. */
const FEW = ['xlsx', 'xlsx-to-csv, native, lines'];
const USUAL = [
  ...FEW,
  'hucre',
  'read-excel-file',
  'exceljs, streaming',
  'LibreOffice, to .csv, lines',
];
const MANY_ROWS = 420_000;
const CSV = ['csv: ours', 'csv: udsv', 'csv: papaparse', 'csv: csv-parse', 'xlsx'];

/** What the readers are in the table. */
const NAMES: Readonly<Record<string, string>> = {
  ours: 'ours, to cells',
  requests: 'ours, to requests: mapped and normalised, in chunks',
  floor: 'floor of the bench: inflate and one pass',
  xlsx: '`xlsx`, fastest options',
};

/**
 * 22 columns to cells, each reader in a process of its own, taking turns: ours, the floor (inflate
 * and one plain pass), `xlsx` at its fastest, and the other readers of npm, which the bench installs
 * into its cache. `BENCH_SIZES=50000` leaves the 420,000 rows out, `IMPORT_PEERS=0` the others.
 */
export async function bench(): Promise<BenchReport> {
  const withPeers = process.env['IMPORT_PEERS'] !== '0';
  if (withPeers) installPeers();
  const lines: BenchLine[] = [];
  for (const rows of sizes([2_000, 50_000, MANY_ROWS])) {
    const turns = rows < MANY_ROWS ? rounds(3) : 1;
    for (const strings of ['shared', 'inline'] as const) {
      const peers = !withPeers ? ['xlsx'] : rows < MANY_ROWS ? USUAL : FEW;
      // `xlsx` gives an empty sheet for 420,000 rows of inline strings.
      const able = peers.filter(
        (peer) => rows < MANY_ROWS || strings === 'shared' || peer !== 'xlsx',
      );
      const runs = compare(await largeFile(rows, strings), [...OURS, ...able], turns);
      lines.push(...linesOf(`${countOf(rows)} rows, ${strings} strings`, runs, 'ours'));
    }
    if (withPeers) {
      const runs = compare(await largeFile(rows, 'csv'), CSV, turns);
      lines.push(...linesOf(`${countOf(rows)} rows, .csv`, runs, 'csv: ours'));
    }
  }
  return { name: 'import', lines, ...(withPeers && { versions: peerVersions() }) };
}

function linesOf(of: string, runs: Runs, ours: string): readonly BenchLine[] {
  const seconds = (reader: string): BenchLine =>
    lineOf(
      '',
      's',
      (runs.get(reader) ?? []).map((run) => run.seconds),
    );
  const own = seconds(ours).value;
  const cellsOf = (reader: string): number => runs.get(reader)?.[0]?.cells ?? 0;
  return [...runs].flatMap(([reader, list]) => {
    const line = seconds(reader);
    const label = `${of}: ${NAMES[reader] ?? reader.replace(/^csv: /, '')}`;
    const times = line.value / own;
    const peak = Math.max(...list.map((run) => run.megabytes));
    const { cells } = list[0] ?? FAILED;
    const told = [
      ...(reader === ours || !(times > 0) ? [] : [`${times.toFixed(1)} times ours`]),
      // A native reader's program is not in the process measured.
      ...(!reader.includes('lines') && reader !== 'requests' && cells < 0.99 * cellsOf(ours)
        ? [`${cells} cells only`]
        : []),
      ...(reader.includes('lines') || !(peak > 0) ? [] : [`${Math.round(peak)} MB`]),
    ];
    return [{ ...line, label: told.length > 0 ? `${label} (${told.join(', ')})` : label }];
  });
}
