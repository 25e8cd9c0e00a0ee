import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvelope, readEnvelope } from '../../electron/store/envelope/envelope';
import { nodeFileSystem, type FileSystem } from '../../electron/store/files/file-system';
import { SectionReader, SectionWriter } from '../../electron/store/snapshot/sections';
import {
  openSnapshot,
  readSnapshotHead,
  SnapshotSeal,
} from '../../electron/store/snapshot/snapshot-file';
import { createJudge } from '../../shared/rules/engine';
import {
  DECIDE,
  EVERYTHING,
  PASSPHRASE,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  testRules,
  value,
  type TestRequest,
} from './support/desk-fixture';

/** With faults that many share, faults of one alone, and requests that name each other. */
const REQUESTS: readonly TestRequest[] = Array.from({ length: 40 }, (_, i) => ({
  name: `Person ${String(i)}`,
  employeeId: i < 4 ? '10000001' : String(10_000_100 + i),
  designation: ['MTS', 'Postman', 'Postal Asistant', `Clerk ${String(i)}`][i % 4] ?? '',
  currentMdo: i % 3 === 0 ? 'Kerala Circle' : 'Karnataka Postal Circle',
  targetMdo: i % 5 === 0 ? 'Bihar Postal Circle' : 'Karnataka Postal Circle',
  email: i % 4 === 0 ? `p${String(i)}@gmial.com` : `p${String(i % 9)}@indiapost.gov.in`,
  mobile: i % 5 === 0 ? '' : `98450 ${String(12_300 + i)}`,
}));

let folder: string;
let desk: TestDesk;
let openFiles: number;

/** Counts the files that are open for writing. */
const files: FileSystem = {
  ...nodeFileSystem,
  create: (file) => {
    openFiles++;
    return nodeFileSystem.create(file);
  },
  close: (fd) => {
    openFiles--;
    nodeFileSystem.close(fd);
  },
  openForChange: (file) => {
    openFiles++;
    return nodeFileSystem.openForChange(file);
  },
};

beforeEach(() => {
  openFiles = 0;
  folder = temporaryFolder();
  desk = new TestDesk(folder, { ...testMachine, files }, { ...testRules, createJudge });
  desk.create();
  desk.import(REQUESTS);
  idle();
});
afterEach(() => {
  removeFolder(folder);
});

function idle(): void {
  while (desk.service.idle(50));
}

function everything(): unknown {
  const { view, facets, totals } = value(desk.ask('review.open', { query: EVERYTHING }));
  const rows = value(desk.ask('review.page', { view, from: 0, to: 1000 }));
  const details = rows.map(({ id }) => value(desk.ask('review.detail', { request: id })));
  return { facets, totals, rows, details };
}

/** The file is made, and not yet in place. */
function untilHalfWritten(): void {
  let now = 0;
  // Every look at the clock is a millisecond later: one step of work each time.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => ++now);
  while (openFiles === 0 && desk.service.idle(1.5));
  clock.mockRestore();
  expect(openFiles).toBe(1);
}

const correct = (request: number, field: 'mobile' | 'name' | 'email', text: string) =>
  value(desk.ask('decide.correct', { request, field, value: text }));

const snapshots = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mds'))
    .sort();

function withoutSnapshots(): unknown {
  value(desk.ask('desk.close', {}));
  for (const name of snapshots()) removeFolder(path.join(folder, name));
  value(desk.unlock());
  return everything();
}

function key(): Buffer {
  const envelope = value(readEnvelope(nodeFileSystem, folder));
  return value(openEnvelope(nodeFileSystem, folder, envelope, PASSPHRASE, null));
}

describe('the findings in a snapshot', () => {
  it('are those of the rules, each with its cell and what stands there', () => {
    desk.reopen();
    expect(snapshots()).toHaveLength(1);
    const kept = everything();
    expect(JSON.stringify(kept)).toMatch(/"others":\[\d/);
    expect(kept).toEqual(withoutSnapshots());
  });

  it('are those of now in the second and third of a session', () => {
    for (const [id, text] of [
      [6, '9845012345'],
      [11, ''],
      [1, 'not a number'],
    ] as const) {
      correct(id, 'mobile', text);
      idle();
    }
    desk.reopen();
    const kept = everything();
    expect(kept).toEqual(withoutSnapshots());
  });

  it('are those of now where a session went on from the snapshot of the one before', () => {
    desk.reopen();
    idle();
    correct(2, 'mobile', '12345');
    desk.import(
      [{ name: 'Somebody else', employeeId: '10009999', email: 'x@gmial.com' }],
      'x.xlsx',
    );
    idle();
    desk.reopen();
    const kept = everything();
    expect(kept).toEqual(withoutSnapshots());
  });

  it('are told of a correction, not of the cell', () => {
    correct(4, 'mobile', '12345');
    desk.reopen();
    const { findings } = value(desk.ask('review.detail', { request: 4 }));
    expect(findings.find(({ field }) => field === 'mobile')?.seen).toBe('12345');
  });
});

describe('a snapshot', () => {
  it('of another version of the program is left aside without a word', () => {
    value(desk.ask('desk.close', {}));
    const [name = ''] = snapshots();
    const file = readFileSync(path.join(folder, name));
    const head = readSnapshotHead(file);
    const plain = openSnapshot(key(), file);
    if (!head || !plain) throw new Error('No snapshot');
    const seal = new SnapshotSeal(key(), { ...head, version: 1 });
    const older = Buffer.concat([seal.start, seal.add(plain.subarray(0, 100)), seal.end()]);
    writeFileSync(path.join(folder, name), older);
    value(desk.unlock());
    expect(value(desk.ask('desk.info', {})).notices).toEqual([]);
    expect(value(desk.ask('review.open', { query: EVERYTHING })).totals.requests).toBe(40);
  });

  it('that is half written when the desk is closed holds no file open, and leaves none behind', () => {
    correct(5, 'name', 'Asha Rao');
    untilHalfWritten();
    value(desk.ask('desk.close', {}));
    expect(openFiles).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that is half written when decisions are taken back to an earlier state holds no file open', () => {
    value(
      desk.ask('decide.apply', {
        ...DECIDE,
        target: { ids: [1] },
        decision: 'return',
        reason: 'Why',
      }),
    );
    correct(5, 'name', 'Asha Rao');
    untilHalfWritten();
    const [point] = value(desk.ask('restore.points', {}));
    value(desk.ask('restore.to', { sequence: point?.sequence ?? 0 }));
    expect(openFiles).toBe(0);
  });
});

describe('the parts of a snapshot', () => {
  const written = (fill: (out: SectionWriter) => Generator<void, void>): SectionReader => {
    const pieces: Buffer[] = [];
    const out = new SectionWriter((bytes) => pieces.push(Buffer.from(bytes)));
    for (const steps = fill(out); !steps.next().done;);
    out.directory();
    return new SectionReader(Buffer.concat(pieces));
  };
  const texts = (items: readonly string[], count?: number): readonly string[] =>
    written((out) => out.texts('t', items, count)).texts('t')();
  const many = Array.from({ length: 10_000 }, (_, i) => `Text ${String(i)}`);

  it('give back texts of any script, blank ones and none at all', () => {
    const items = ['', 'Asha', 'आशा', 'é', '😀', '', ''];
    expect(texts(items)).toEqual(items);
    expect(texts([])).toEqual([]);
    expect(texts([''])).toEqual(['']);
    expect(texts([...many, 'आशा', ...many])).toEqual([...many, 'आशा', ...many]);
  });

  it('give back texts that hold a zero character, however many are before it', () => {
    const items = [...many, 'a\0b', ''];
    expect(texts(items)).toEqual(items);
    expect(texts(['\0'])).toEqual(['\0']);
  });

  it('leave out what came later', () => {
    expect(texts(many, 5_000)).toEqual(many.slice(0, 5_000));
    expect(texts(['a', '\0', 'c'], 2)).toEqual(['a', '\0']);
  });

  it('give back numbers as wide as they were', () => {
    const parts = written(function* (out) {
      yield* out.numbers('one', Uint8Array.of(0, 255));
      yield* out.numbers('two', Uint16Array.of(256, 65_535));
      yield* out.numbers('four', Uint32Array.of(65_536, 4_294_967_295));
    });
    expect(parts.numbers('one')).toEqual(Uint8Array.of(0, 255));
    expect(parts.numbers('two')).toEqual(Uint16Array.of(256, 65_535));
    expect(parts.numbers('four')).toEqual(Uint32Array.of(65_536, 4_294_967_295));
  });
});
