import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskReport } from '../../shared/domain/desk-report';
import { MIGRATIONS, migrate, type Migration } from '../../electron/store/picture/migrations';
import { Sqlite } from '../../electron/store/picture/sqlite';
import { DECIDE, removeFolder, temporaryFolder, TestDesk, value } from './support/desk-fixture';

const TABLES = "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name";

describe('the database', () => {
  it('refuses to be put away inside a transaction', async () => {
    const db = await Sqlite.open();
    db.script('CREATE TABLE t (n INTEGER) STRICT; BEGIN; INSERT INTO t VALUES (1)');
    expect(() => db.image()).toThrow();
  });

  it('keeps its rows, foreign keys and statements when it is put away', async () => {
    const db = await Sqlite.open();
    db.script('CREATE TABLE t (n INTEGER) STRICT');
    const insert = db.prepare('INSERT INTO t VALUES (?)');
    insert.run([1]);
    const image = db.image();
    insert.run([2]);
    const again = await Sqlite.open(image);
    expect([
      db.rows('SELECT n FROM t').length,
      db.rows('PRAGMA foreign_keys')[0]?.['foreign_keys'],
      again.rows('SELECT n FROM t').length,
    ]).toEqual([2, 1, 1]);
  });

  it('undoes a transaction that fails', async () => {
    const db = await Sqlite.open();
    db.script('CREATE TABLE t (n INTEGER) STRICT');
    expect(() =>
      db.transaction(() => {
        db.run('INSERT INTO t VALUES (1)');
        db.run('INSERT INTO t VALUES (?)', ['no number']);
      }),
    ).toThrow();
    expect(db.rows('SELECT n FROM t')).toEqual([]);
  });
});

describe('migrations', () => {
  const versions = Array.from({ length: MIGRATIONS.length + 1 }, (_, version) => version);

  it.each(versions)('bring a picture of version %i to this one', async (version) => {
    const newest = await Sqlite.open();
    migrate(newest);
    const db = await Sqlite.open();
    migrate(db, MIGRATIONS.slice(0, version));
    const reopened = await Sqlite.open(db.image());
    value(migrate(reopened));
    expect(reopened.rows(TABLES)).toEqual(newest.rows(TABLES));
  });

  it('refuse a picture of a newer program', async () => {
    const db = await Sqlite.open();
    migrate(db, [...MIGRATIONS, { name: '9999-later', sql: 'CREATE TABLE later (n INTEGER)' }]);
    expect(migrate(db)).toMatchObject({ ok: false, error: { code: 'picture-newer' } });
  });

  it('refuse a picture made by another text of the same step', async () => {
    const db = await Sqlite.open();
    const [first, ...rest] = MIGRATIONS;
    migrate(db, [{ ...first, sql: `${first?.sql ?? ''} -- edited` } as Migration, ...rest]);
    expect(migrate(db)).toMatchObject({ ok: false, error: { code: 'picture-newer' } });
  });

  it('leave everything as it was when a step fails', async () => {
    const db = await Sqlite.open();
    const bad = { name: 'bad', sql: 'CREATE TABLE half (n INTEGER); CREATE NONSENSE' };
    expect(() => migrate(db, [...MIGRATIONS, bad])).toThrow();
    expect([
      db.rows('SELECT count(*) AS n FROM migrations')[0]?.['n'],
      db.rows("SELECT name FROM sqlite_master WHERE name = 'half'"),
    ]).toEqual([MIGRATIONS.length, []]);
  });
});

describe('the report', () => {
  let folder: string;
  let desk: TestDesk;

  beforeEach(() => {
    folder = temporaryFolder();
    desk = new TestDesk(folder);
    desk.create();
    desk.import([
      { name: 'Asha', officeName: 'Mysuru HO', mobile: '', requestedOn: '2026-01-01' },
      { name: 'Ravi', officeName: 'Mysuru HO', mobile: '', requestedOn: '2025-12-26' },
      { name: 'Meena', officeName: "O'Neil; DROP TABLE requests", mobile: '9000000001' },
    ]);
  });
  afterEach(() => {
    removeFolder(folder);
  });

  /** Asks until the picture is made, as the window does. */
  async function report(): Promise<Extract<DeskReport, { state: 'made' }>> {
    for (;;) {
      const answer = value(desk.ask('picture.report', {}));
      if (answer.state === 'made') return answer;
      while (desk.service.idle(20));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  const decide = (ids: number[]) =>
    value(
      desk.ask('decide.apply', { ...DECIDE, target: { ids }, decision: 'return', reason: 'Why' }),
    );

  it('says at first that it is being made', () => {
    expect(value(desk.ask('picture.report', {}))).toEqual({ state: 'being-made', done: 0, of: 3 });
  });

  it('registers files with what is decided and what is not', async () => {
    decide([1]);
    expect((await report()).files).toMatchObject([
      { file: 'requests.xlsx', received: 3, decided: 1, pending: 2, batched: 0 },
    ]);
  });

  it('follows decisions made after it was made', async () => {
    await report();
    decide([1, 2]);
    expect((await report()).files[0]).toMatchObject({ decided: 2, pending: 1 });
  });

  it('leaves out a file that is judged ahead and not on the desk', async () => {
    await report();
    desk.stage([{ name: 'Imran' }], 'second.xlsx');
    while (desk.service.idle(20));
    expect((await report()).files.map(({ received }) => received)).toEqual([3]);
  });

  it('follows files added after it was made', async () => {
    await report();
    desk.import([{ name: 'Imran' }], 'second.xlsx');
    expect((await report()).files.map(({ received }) => received)).toEqual([3, 1]);
  });

  it('counts faults by office', async () => {
    expect((await report()).faults).toContainEqual({
      office: 'Mysuru HO',
      rule: 'mobile-missing',
      severity: 'block',
      requests: 2,
    });
  });

  it('tells how long an office has waited', async () => {
    expect((await report()).offices[0]).toEqual({ office: 'Mysuru HO', pending: 2, oldest: 10 });
  });

  it('takes a name that looks like a command as a name', async () => {
    const offices = (await report()).offices.map(({ office }) => office);
    expect(offices).toContain("O'Neil; DROP TABLE requests");
  });
});
