import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
  type TestRequest,
} from './support/desk-fixture';

const REQUESTS: readonly TestRequest[] = Array.from({ length: 60 }, (_, i) => ({
  name: `Person ${String(i)}`,
  employeeId: String(1000 + i),
  designation: i % 3 === 0 ? 'MTS' : 'Postman',
  email: i % 4 === 0 ? '' : `p${String(i)}@example.in`,
  mobile: i % 5 === 0 ? '' : String(9_000_000_000 + i),
}));

let folder: string;
let desk: TestDesk;

beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder);
  desk.create();
  desk.import(REQUESTS);
  decide([1, 2, 3]);
});
afterEach(() => {
  removeFolder(folder);
});

const decide = (ids: number[]) =>
  value(
    desk.ask('decide.apply', { ...DECIDE, target: { ids }, decision: 'return', reason: 'Why' }),
  );

const snapshots = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mds'))
    .sort();

/** All that a window could ask for, without the numbers of views. */
function everythingOf(one: TestDesk): unknown {
  const { view, facets, totals } = value(one.ask('review.open', { query: EVERYTHING }));
  const rows = value(one.ask('review.page', { view, from: 0, to: 1000 }));
  const details = rows.map(({ id }) => value(one.ask('review.detail', { request: id })));
  return { facets, totals, rows, details };
}

function idle(): void {
  while (desk.service.idle(50));
}

function flip(name: string, at: number): void {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

const noticesOf = (): readonly string[] =>
  value(desk.ask('desk.info', {})).notices.map(({ code }) => code);

describe('a snapshot', () => {
  it('is written when the desk is closed', () => {
    value(desk.ask('desk.close', {}));
    expect(snapshots()).toHaveLength(1);
  });

  it('is written in idle moments after an import', () => {
    idle();
    expect(snapshots()).toHaveLength(1);
  });

  it('shows the same desk as before closing', () => {
    const before = everythingOf(desk);
    desk.reopen();
    expect(everythingOf(desk)).toEqual(before);
  });

  it('shows the same desk as the journal alone', () => {
    desk.reopen();
    idle();
    const withIt = everythingOf(desk);
    value(desk.ask('desk.close', {}));
    for (const name of snapshots()) removeFolder(path.join(folder, name));
    value(desk.unlock());
    expect(withIt).toEqual(everythingOf(desk));
  });

  it('is caught up with what the journal says after it', () => {
    idle();
    decide([4]);
    value(desk.ask('decide.correct', { request: 6, field: 'mobile', value: '9999999999' }));
    const before = everythingOf(desk);
    // The program is killed: nothing is written at closing.
    const killed = new TestDesk(folder);
    removeFolder(path.join(folder, 'desk.lock'));
    value(killed.unlock());
    expect(everythingOf(killed)).toEqual(before);
  });

  it('that was damaged is left aside for the one before it', () => {
    idle();
    value(desk.ask('decide.correct', { request: 4, field: 'mobile', value: '9999999999' }));
    value(desk.ask('desk.close', {}));
    const before = snapshots();
    flip(before.at(-1) ?? '', 500);
    value(desk.unlock());
    expect([before.length, noticesOf()]).toEqual([2, ['snapshot-unreadable']]);
  });

  it('that was damaged changes nothing of the desk', () => {
    const before = everythingOf(desk);
    value(desk.ask('desk.close', {}));
    for (const name of snapshots()) flip(name, 500);
    value(desk.unlock());
    expect(everythingOf(desk)).toEqual(before);
  });

  it('of another desk is left aside', () => {
    value(desk.ask('desk.close', {}));
    const foreign = temporaryFolder();
    const other = new TestDesk(foreign);
    other.create();
    other.import([{ name: 'Somebody else' }]);
    value(other.ask('desk.close', {}));
    const [name = ''] = readdirSync(foreign).filter((file) => file.endsWith('.mds'));
    writeFileSync(path.join(folder, snapshots()[0] ?? ''), readFileSync(path.join(foreign, name)));
    removeFolder(foreign);
    value(desk.unlock());
    expect(noticesOf()).toEqual(['snapshot-unreadable']);
  });

  it('is not written over more than three generations', () => {
    for (let id = 5; id < 12; id++) {
      idle();
      value(desk.ask('decide.correct', { request: id, field: 'mobile', value: '9999999999' }));
      value(desk.ask('desk.close', {}));
      value(desk.unlock());
    }
    expect(snapshots().length).toBeLessThanOrEqual(3);
  });

  it('holds no text of a request in the clear', () => {
    value(desk.ask('desk.close', {}));
    const bytes = snapshots().map((name) =>
      readFileSync(path.join(folder, name)).toString('latin1'),
    );
    expect(bytes.some((text) => text.includes('Person 7'))).toBe(false);
  });
});

describe('restoring', () => {
  const points = () => value(desk.ask('restore.points', {}));

  it('offers the states before an import and before each session', () => {
    desk.reopen();
    expect(points().map(({ before, requests, decided }) => [before, requests, decided])).toEqual([
      ['opened', 60, 3],
      ['imported', 0, 0],
      ['opened', 0, 0],
    ]);
  });

  it('brings an earlier state back', () => {
    const before = everythingOf(desk);
    desk.reopen();
    decide([10, 11]);
    value(desk.ask('restore.to', { sequence: points()[0]?.sequence ?? 0 }));
    expect(everythingOf(desk)).toEqual(before);
  });

  it('keeps the state it left as a point to come back to', () => {
    desk.reopen();
    decide([10, 11]);
    const left = everythingOf(desk);
    value(desk.ask('restore.to', { sequence: points()[0]?.sequence ?? 0 }));
    value(desk.ask('restore.to', { sequence: points()[0]?.sequence ?? 0 }));
    expect(everythingOf(desk)).toEqual(left);
  });

  it('lasts over closing', () => {
    desk.reopen();
    decide([10, 11]);
    value(desk.ask('restore.to', { sequence: points()[0]?.sequence ?? 0 }));
    const before = everythingOf(desk);
    desk.reopen();
    expect(everythingOf(desk)).toEqual(before);
  });

  it('never gives the number of a batch left behind again', () => {
    desk.reopen();
    const first = value(
      desk.ask('batch.create', { includeUnconfirmed: true, correctionsByOffice: false }),
    );
    value(desk.ask('restore.to', { sequence: points()[1]?.sequence ?? 0 }));
    const second = value(desk.ask('batch.preview', {})).nextNumber;
    expect(second).not.toBe(first.number);
  });

  it('keeps the state before another version of the program opened the desk, and who made it', () => {
    desk.reopen('1.1.0');
    expect(points()[0]).toMatchObject({ before: 'upgraded', program: '1.0.0', requests: 60 });
  });

  it('keeps that state however much is done afterwards', () => {
    desk.reopen('1.1.0');
    for (let day = 0; day < 70; day++) desk.reopen('1.1.0');
    expect(points().filter(({ before }) => before === 'upgraded')).toHaveLength(1);
  });

  it('brings back what stood before another version of the program opened the desk', () => {
    const before = everythingOf(desk);
    desk.reopen('1.1.0');
    decide([10, 11]);
    const [point] = points();
    value(desk.ask('restore.to', { sequence: point?.sequence ?? 0 }));
    expect(everythingOf(desk)).toEqual(before);
  });

  it('takes no opening with the same version for another one after going back', () => {
    desk.reopen('1.1.0');
    decide([10, 11]);
    value(desk.ask('restore.to', { sequence: points()[0]?.sequence ?? 0 }));
    desk.reopen('1.1.0');
    expect(points()[0]).toMatchObject({ before: 'opened', program: '1.1.0' });
  });

  it('keeps at least five states', () => {
    for (let day = 0; day < 6; day++) desk.reopen();
    expect(points().length).toBeGreaterThanOrEqual(5);
  });
});
