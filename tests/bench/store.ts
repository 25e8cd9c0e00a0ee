import { performance } from 'node:perf_hooks';
import type { ViewQuery } from '../../shared/domain/review';
import { createJudge } from '../../shared/rules/engine';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { nodeFileSystem, type FileSystem } from '../../electron/store/files/file-system';
import {
  DECIDE,
  EVERYTHING,
  importedFile,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  testRules,
  value,
} from '../store/support/desk-fixture';
import { madeUpChunks } from '../store/support/made-up-requests';
import { countOf, type BenchLine, type BenchReport } from './report';

/** The figures of issue 5 at 100,000 requests and of issue 6 at 420,000, in this process. */
export async function bench(): Promise<BenchReport> {
  return { name: 'store', lines: [...measure(100_000), ...measure(420_000)] };
}

export function measure(count: number): readonly BenchLine[] {
  const folder = temporaryFolder();
  const lines: BenchLine[] = [];
  const line = (label: string, value: number, unit: 'ms' | 'MB' = 'ms'): void =>
    void lines.push({ label: `${countOf(count)}: ${label}`, value, unit });
  try {
    const snapshots = new SnapshotWatch();
    const machine = { ...testMachine, files: snapshots.files };
    const desk = new TestDesk(folder, machine, { ...testRules, createJudge });
    desk.create();
    line(
      'import',
      time(() => importMany(desk, count)),
    );
    line('import, memory', process.memoryUsage().rss / 2 ** 20, 'MB');
    measureIdle(desk, snapshots, line);
    measureReview(desk, line);
    measureDecisions(desk, count, line);
    line(
      'close',
      time(() => value(desk.ask('desk.close', {}))),
    );
    line(
      'open',
      time(() => value(desk.unlock())),
    );
    line('open, memory', process.memoryUsage().rss / 2 ** 20, 'MB');
    line(
      'review.open after opening',
      time(() => open(desk, EVERYTHING)),
    );
    line(
      'first decision after opening',
      time(() => decide(desk, [count - 1])),
    );
    desk.ask('desk.close', {});
  } finally {
    removeFolder(folder);
  }
  return lines;
}

type Line = (label: string, value: number) => void;

/** Ranks, texts to search in and the snapshot, in steps between calls as the store process does it. */
function measureIdle(desk: TestDesk, snapshots: SnapshotWatch, line: Line): void {
  const { total, longest } = untilIdle(desk, snapshots);
  line('idle work after it with a snapshot', total);
  line('longest step of it', longest);
  line('first snapshot after it, all of its steps', snapshots.taken);
  const runs = Array.from({ length: 5 }, (_, i) => {
    const mobile = String(9_000_000_001 + i);
    value(desk.ask('decide.correct', { request: 2 + i, field: 'mobile', value: mobile }));
    const { longest: step } = untilIdle(desk, snapshots);
    return { all: snapshots.taken, processor: snapshots.processor, step };
  });
  const middle = (key: 'all' | 'processor' | 'step'): number =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[2] ?? 0;
  line('snapshot, all of its steps', middle('all'));
  line('snapshot, processor time', middle('processor'));
  line('snapshot, longest step', middle('step'));
}

function untilIdle(
  desk: TestDesk,
  snapshots: SnapshotWatch,
): { readonly total: number; readonly longest: number } {
  let longest = 0;
  let total = 0;
  for (let more = true; more;) {
    snapshots.step();
    const step = time(() => void (more = desk.service.idle(1)));
    longest = Math.max(longest, step);
    total += step;
  }
  return { total, longest };
}

/** From the step that looks at the desk and makes the file to the one that puts it in place. */
class SnapshotWatch {
  taken = 0;
  processor = 0;
  private began = { at: 0, cpu: process.cpuUsage() };
  private isWriting = false;

  readonly files: FileSystem = {
    ...nodeFileSystem,
    create: (file) => {
      if (file.includes('snapshot-')) this.isWriting = true;
      return nodeFileSystem.create(file);
    },
    flushFolder: (folder) => {
      nodeFileSystem.flushFolder(folder);
      if (!this.isWriting) return;
      this.isWriting = false;
      this.taken = performance.now() - this.began.at;
      const { user, system } = process.cpuUsage(this.began.cpu);
      this.processor = (user + system) / 1_000;
    },
  };

  step(): void {
    if (!this.isWriting) this.began = { at: performance.now(), cpu: process.cpuUsage() };
  }
}

const open = (desk: TestDesk, query: ViewQuery) => value(desk.ask('review.open', { query }));

function measureReview(desk: TestDesk, line: Line): void {
  const facet: ViewQuery = {
    ...EVERYTHING,
    filters: [{ facet: 'verdict', values: ['block'], not: false }],
  };
  line(
    'first view',
    time(() => open(desk, EVERYTHING)),
  );
  line(
    'all facets',
    median(() => open(desk, EVERYTHING)),
  );
  line(
    'a facet filter and all facets',
    median(() => open(desk, facet)),
  );
  line(
    'first search',
    time(() => open(desk, { ...EVERYTHING, search: 'lakshmi nair' })),
  );
  line(
    'search',
    median(() => open(desk, { ...EVERYTHING, search: 'person41' })),
  );
  const byEmail: ViewQuery = { ...EVERYTHING, sort: [{ key: 'email', descending: false }] };
  line(
    'first sort by email',
    time(() => open(desk, byEmail)),
  );
  line(
    'sort by email',
    median(() => open(desk, byEmail)),
  );
  const { view, count } = open(desk, byEmail);
  line(
    'page of 200 rows, deep',
    median(() => {
      value(desk.ask('review.page', { view, from: count - 300, to: count - 100 }));
    }),
  );
  line(
    'detail',
    median(() => value(desk.ask('review.detail', { request: 77 }))),
  );
}

function measureDecisions(desk: TestDesk, count: number, line: Line): void {
  const times: number[] = [];
  for (let id = 1; id <= 500; id++) times.push(time(() => decide(desk, [id])));
  times.sort((a, b) => a - b);
  line('decision acknowledged, p50', times[250] ?? 0);
  line('decision acknowledged, p99', times[494] ?? 0);
  line(
    'bulk approve of all clear',
    time(() =>
      value(
        desk.ask('decide.apply', {
          ...DECIDE,
          decision: 'approve',
          target: {
            query: {
              ...EVERYTHING,
              filters: [{ facet: 'verdict', values: ['clear'], not: false }],
            },
            except: [],
          },
        }),
      ),
    ),
  );
  line(
    'undo of it',
    time(() => value(desk.ask('decide.undo', {}))),
  );
  line(
    'history and detail after',
    median(() => value(desk.ask('review.detail', { request: count }))),
  );
}

const decide = (desk: TestDesk, ids: number[]) =>
  value(
    desk.ask('decide.apply', {
      ...DECIDE,
      target: { ids },
      decision: 'return',
      reason: 'Send the letter again',
    }),
  );

function importMany(desk: TestDesk, count: number): void {
  const { import: number } = value(desk.ask('import.begin', {}));
  for (const chunk of madeUpChunks(count, 'all.xlsx'))
    value(desk.ask('import.chunk', { import: number, bytes: encodeChunk(chunk) }));
  value(desk.ask('import.commit', { import: number, file: importedFile('all.xlsx', count) }));
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => time(run)).sort((a, b) => a - b);
  return times[3] ?? 0;
}
