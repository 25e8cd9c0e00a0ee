import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { largeFile } from './large-files';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'out/main');
const MANY_ROWS = 420_000;

interface Run {
  readonly seconds: number;
  readonly requests: number;
}

/**
 * `check FILE --format json` of the built command line against the pipeline itself (cli-child.ts:
 * read, map, normalise, judge, encrypted and acknowledged on disk). Both are whole processes, with
 * the same parser in a process beside them, from start to end by the clock; the document goes to a
 * file. They take turns.
 */
export async function bench(): Promise<BenchReport> {
  const lines: BenchLine[] = [];
  for (const rows of sizes([2_000, 50_000, MANY_ROWS]))
    for (const strings of ['shared', 'csv'] as const) {
      const file = await largeFile(rows, strings);
      const of = `${countOf(rows)} rows, ${strings === 'csv' ? '.csv' : '.xlsx'}`;
      lines.push(...(await compare(of, file, rows < MANY_ROWS ? rounds(7) : 1)));
    }
  return { name: 'cli', lines };
}

async function compare(of: string, file: string, turns: number): Promise<readonly BenchLine[]> {
  const checks: number[] = [];
  const pipelines: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < turns; turn++) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-bench-cli-'));
    try {
      const document = path.join(folder, 'document.json');
      const checked = await check(file, document);
      const piped = await pipeline(file, path.join(folder, 'desk'), path.join(folder, 'said'));
      if (checked.requests !== piped.requests)
        throw new Error(`${checked.requests} requests checked, ${piped.requests} on the desk`);
      checks.push(checked.seconds);
      pipelines.push(piped.seconds);
      bytes = statSync(document).size;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const document = `${Math.round(bytes / 1e6)} MB`;
  const itself = lineOf(`${of}: the pipeline itself, to the desk on disk`, 's', pipelines);
  const check_ = lineOf(`${of}: \`check\` to JSON (${document})`, 's', checks);
  const times = checks.map((seconds, turn) => seconds / (pipelines[turn] ?? NaN));
  return [itself, check_, lineOf(`${of}: \`check\` against the pipeline`, 'times', times)];
}

async function check(file: string, document: string): Promise<Run> {
  const words = ['check', file, '--mdo', 'Karnataka Postal Circle', '--format', 'json'];
  const seconds = await timed([path.join(PROGRAM, 'cli.cjs'), ...words], document);
  const text = readFileSync(document, 'utf8');
  const said = /"summary": \{"requests":(\d+)/.exec(text.slice(-5_000));
  return { seconds, requests: Number(said?.[1]) };
}

async function pipeline(file: string, folder: string, said: string): Promise<Run> {
  const child = path.join(import.meta.dirname, 'cli-child.mjs');
  const seconds = await timed([child, file, folder, PROGRAM], said);
  const { requests, aside } = JSON.parse(readFileSync(said, 'utf8')) as {
    requests: number;
    aside: number;
  };
  return { seconds: seconds - aside / 1000, requests };
}

/** Seconds from the start of the process to its end; what it says goes to the file `out`. */
async function timed(args: readonly string[], out: string): Promise<number> {
  const to = openSync(out, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', to, 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  closeSync(to);
  if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${String(status)}`);
  return seconds;
}
