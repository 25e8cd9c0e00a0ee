import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErasureCertificate } from '../../shared/domain/retention';
import { readEnvelope, openEnvelope } from '../../electron/store/envelope/envelope';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { JOURNAL_NAME } from '../../electron/store/journal/journal-file';
import { readJournal } from '../../electron/store/journal/read-journal';
import { openSnapshot, readSnapshotHead } from '../../electron/store/snapshot/snapshot-file';
import {
  AS_OF,
  codeOf,
  DECIDE,
  EVERYTHING,
  importedFile,
  NOW,
  PASSPHRASE,
  PERSON,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
  type TestRequest,
} from './support/desk-fixture';

/** A year and a day after the batches were closed. */
const LATER = '2027-01-06T05:12:00.000Z';
const CANARIES = {
  name: 'Zubeida Quarishi-Xanthopoulos',
  employeeId: '98765432109',
  email: 'zubeida.canary@example.in',
  mobile: '9876501234',
  dateOfBirth: '1971-03-19',
  officeName: 'Canarypur BO',
  remarks: 'Zubeida asks for the second time',
};
const ERASED: readonly TestRequest[] = [
  CANARIES,
  { name: 'Yakshini Canaryvasan', mobile: '9876509999', email: 'yakshini@example.in' },
];
const STAYING: readonly TestRequest[] = [
  { name: 'Asha Rao', mobile: '9845012345', email: 'asha@example.in' },
];
const TYPED = { email: 'zubeida.typed@example.in', reason: 'Zubeida wrote from 9876501234' };

let folder: string;
let desk: TestDesk;
beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder);
  desk.create();
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(folder);
});

const decide = (ids: readonly number[], decision: 'approve' | 'return', reason = ''): void =>
  void value(desk.ask('decide.apply', { ...DECIDE, decision, reason, target: { ids } }));

const seal = (): string =>
  value(desk.ask('batch.create', { includeUnconfirmed: true }, NOW)).number;

const close = (number: string): void =>
  void value(
    desk.ask('batch.move', { number, to: 'closed', note: 'Zubeida is in the portal' }, NOW),
  );

/** Requests 1 and 2 are in a closed batch with texts of every kind about them; 3 is undecided. */
function finished(): string {
  const name = 'Zubeida Quarishi.xlsx';
  const number = desk.stage([...ERASED, ...STAYING], name);
  const file = { ...importedFile(name, 3), sha256: '5'.repeat(64) };
  value(desk.ask('import.commit', { import: number, file }));
  value(desk.ask('decide.correct', { request: 1, field: 'email', value: TYPED.email }));
  value(desk.ask('views.save', { name: 'mine', query: { ...EVERYTHING, search: 'zubeida' } }));
  value(desk.ask('views.save', { name: 'all', query: EVERYTHING }));
  decide([1], 'return', TYPED.reason);
  decide([2], 'approve');
  const batch = seal();
  close(batch);
  return batch;
}

const period = (months: number | null, reason = ''): void =>
  void value(desk.ask('retention.set', { months, reason }));

function erase(...numbers: readonly string[]): ErasureCertificate {
  return value(desk.ask('retention.erase', { numbers }, LATER));
}

function plainOf(bytes: Buffer): readonly Buffer[] {
  const envelope = value(readEnvelope(nodeFileSystem, folder));
  const key = value(openEnvelope(nodeFileSystem, folder, envelope, PASSPHRASE, null));
  const head = readSnapshotHead(bytes);
  const snapshot = head && openSnapshot(key, bytes);
  if (snapshot) return [snapshot];
  return readJournal(bytes, Buffer.from(envelope.deskId, 'hex'), key).records.map((r) => r.plain);
}

/** Every file of the desk as it lies there and as whoever has the key reads it. */
function foundOnDisk(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    for (const plain of [bytes, ...plainOf(bytes)])
      for (const text of texts)
        if (plain.includes(text) || plain.includes(Buffer.from(text, 'utf16le')))
          found.add(`${name}: ${text}`);
  }
  return [...found];
}

const personal = [
  ...Object.values(CANARIES),
  ...ERASED.flatMap((one) => Object.values(one)),
  TYPED.email,
  TYPED.reason,
  'Zubeida',
  'zubeida',
];

function names(): readonly string[] {
  const { view, count } = value(desk.ask('review.open', { query: EVERYTHING }));
  return value(desk.ask('review.page', { view, from: 0, to: count })).map(({ name }) => name);
}

const verdict = (printed: { count: number | null; head: string } = { count: null, head: '' }) =>
  value(desk.ask('audit.verify', printed));

describe('erasing a finished batch', () => {
  it('finds the values on the disk before, so that the search below means something', () => {
    finished();
    value(desk.ask('desk.close', {}));
    expect(foundOnDisk(personal).length).toBeGreaterThan(10);
  });

  it('leaves no value of its requests in any file of the desk, read with the key', () => {
    const number = finished();
    desk.reopen();
    period(12);
    erase(number);
    value(desk.ask('desk.close', {}));
    expect(foundOnDisk(personal)).toEqual([]);
  });

  it('leaves none in the desk that is open either', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(names()).toEqual(['Asha Rao']);
  });

  it('keeps the chain whole from the first entry to the head', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(verdict().faults).toEqual([]);
  });

  it('keeps the chain whole after closing and opening', () => {
    const number = finished();
    period(12);
    erase(number);
    desk.reopen();
    expect(verdict().faults).toEqual([]);
  });

  it('keeps the count and head that older batches have printed', () => {
    const number = finished();
    const { auditCount, auditHead } = value(desk.ask('batch.detail', { number })).batch;
    period(12);
    erase(number);
    expect(verdict({ count: auditCount, head: auditHead }).printed).toBe(true);
  });

  it('writes a certificate whose entry and head Verify finds', () => {
    const number = finished();
    period(12);
    const { entry, head } = erase(number);
    expect(verdict({ count: entry, head }).printed).toBe(true);
  });

  it('says on the certificate who erased what, when and by which period', () => {
    const number = finished();
    period(12);
    expect(erase(number)).toMatchObject({
      ...PERSON,
      at: LATER,
      batches: [{ number, requests: 2 }],
      requests: 2,
      months: 12,
      views: 1,
    });
  });

  it('counts what was imported as what is there and what was erased', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(value(desk.ask('retention.read', {}))).toMatchObject({
      imported: 3,
      present: 1,
      erased: 2,
    });
  });

  it('takes them out of the totals of the review', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(value(desk.ask('review.open', { query: EVERYTHING })).totals).toMatchObject({
      requests: 1,
      erased: 2,
      decided: 0,
      clear: 1,
      check: 0,
      block: 0,
    });
  });

  it('keeps the numbers of the batch in the register', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(value(desk.ask('batch.list', {}))).toMatchObject([
      { number, erasedAt: LATER, counts: { returned: 1, approvedTransfers: 1 } },
    ]);
  });

  it('writes its files no more', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(codeOf(desk.ask('batch.get', { number }))).toBe('batch-erased');
  });

  it('tells in the audit who was erased by whom, without a value', () => {
    const number = finished();
    period(12);
    erase(number);
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const { entries } = value(desk.ask('audit.page', { query, from: 0, to: 100 }));
    expect(entries[0]).toMatchObject({ what: 'erased', requests: 2, userName: PERSON.userName });
    expect(JSON.stringify(entries)).not.toMatch(/zubeida|9876501234/i);
  });

  it('keeps what is said of requests that stay', () => {
    const number = finished();
    decide([3], 'return', 'Send the letter again');
    period(12);
    erase(number);
    desk.reopen();
    expect(value(desk.ask('review.detail', { request: 3 })).decision?.reason).toBe(
      'Send the letter again',
    );
  });

  it('leaves a reason in force where it stood for erased and staying requests', () => {
    desk.import([...ERASED, ...STAYING]);
    decide([1, 2, 3], 'return', 'Common reason');
    value(desk.ask('decide.apply', { ...DECIDE, decision: 'undecided', target: { ids: [3] } }));
    const number = seal();
    close(number);
    value(desk.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [3] } }));
    period(12);
    erase(number);
    expect(value(desk.ask('review.detail', { request: 3 })).history.map((h) => h.reason)).toContain(
      'Common reason',
    );
  });

  it('cannot be gone behind by Undo', () => {
    const number = finished();
    decide([3], 'approve');
    period(12);
    erase(number);
    expect(codeOf(desk.ask('decide.undo', {}))).toBe('nothing-to-undo');
  });

  it('leaves no earlier state to go back to', () => {
    const number = finished();
    period(12);
    erase(number);
    expect(value(desk.ask('restore.points', {}))).toEqual([]);
  });

  it('cannot be gone behind by going back to an entry', () => {
    const number = finished();
    const [point] = value(desk.ask('restore.points', {}));
    period(12);
    erase(number);
    expect(codeOf(desk.ask('restore.to', { sequence: point?.sequence ?? 1 }))).toBe(
      'restore-point-gone',
    );
  });

  it('erases what going back had left behind as well', () => {
    desk.import(STAYING, 'a.xlsx');
    desk.import(ERASED, 'b.xlsx');
    const point = value(desk.ask('restore.points', {})).find(({ requests }) => requests === 1);
    value(desk.ask('restore.to', { sequence: point?.sequence ?? 0 }));
    decide([1], 'approve');
    const number = seal();
    close(number);
    period(12);
    expect(erase(number).leftBehind).toBe(2);
    value(desk.ask('desk.close', {}));
    expect(foundOnDisk(personal.filter((text) => text !== TYPED.reason))).toEqual([]);
  });

  it('takes set-aside pieces of a damaged journal with it', () => {
    const number = finished();
    writeFileSync(path.join(folder, 'journal-20260105051200-damaged.log'), 'torn');
    period(12);
    expect(erase(number).damagedCopies).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('takes the desks with it that placing a copy had put aside, and no other folder', () => {
    const number = finished();
    const aside = `${folder}-before-2026-01-05`;
    const other = `${folder}-notes`;
    for (const one of [aside, other]) mkdirSync(one);
    period(12);
    expect(erase(number).earlierDesks).toBe(1);
    expect([existsSync(aside), existsSync(other)]).toEqual([false, true]);
    removeFolder(other);
  });

  it('lets the same file in again as if it were new', () => {
    desk.import(ERASED, 'again.xlsx');
    decide([1, 2], 'approve');
    const number = seal();
    close(number);
    period(12);
    erase(number);
    expect(value(desk.ask('import.known', { sha256: 'again.xlsx'.padEnd(64, '0') }))).toBeNull();
    desk.import(ERASED, 'again.xlsx');
    expect(names()).toEqual(ERASED.map(({ name }) => name));
  });

  it('stays erased and whole when another batch is erased later', () => {
    const first = finished();
    decide([3], 'approve');
    const second = seal();
    close(second);
    period(12);
    erase(first);
    erase(second);
    desk.reopen();
    expect(verdict().faults).toEqual([]);
    expect(names()).toEqual([]);
  });

  it('keeps a request that was taken up again until its later batch goes', () => {
    desk.import(STAYING);
    decide([1], 'return', 'Which office?');
    const number = seal();
    const answer = {
      kind: 'corrections' as const,
      rows: [{ row: 2, cells: [`${number}|1|officeName`, '', 'New SO'] }],
    };
    const looked = desk.ask('answer.look', { file: 'corrections.xlsx', table: answer });
    value(
      desk.ask('answer.take', {
        preview: value(looked).preview,
        changes: [{ request: 1, field: 'officeName' }],
        reopen: [],
      }),
    );
    close(number);
    period(12);
    expect(erase(number)).toMatchObject({ requests: 0 });
    expect(names()).toEqual(['Asha Rao']);
  });
});

describe('the period', () => {
  it('is not set at first, and nothing is due', () => {
    finished();
    const { kept, period: set } = value(desk.ask('retention.read', {}, LATER));
    expect([set.months, kept.map(({ isDue }) => isDue)]).toEqual([null, [false]]);
  });

  it('needs a written reason below one year', () => {
    expect(codeOf(desk.ask('retention.set', { months: 11, reason: ' ' }))).toBe(
      'retention-reason-needed',
    );
  });

  it('may be below one year with a written reason, which the certificate repeats', () => {
    const number = finished();
    period(0, 'Order of the court of 5 January');
    expect(erase(number).reason).toBe('Order of the court of 5 January');
  });

  it('refuses a batch whose period is not over', () => {
    const number = finished();
    period(13);
    expect(codeOf(desk.ask('retention.erase', { numbers: [number] }, LATER))).toBe('batch-not-due');
  });

  it('refuses a batch that is not closed, however old', () => {
    desk.import(STAYING);
    decide([1], 'approve');
    const number = seal();
    period(12);
    expect(codeOf(desk.ask('retention.erase', { numbers: [number] }, LATER))).toBe('batch-not-due');
  });

  it('does not go back with an earlier state of the desk', () => {
    desk.import(STAYING);
    period(12);
    const [point] = value(desk.ask('restore.points', {}));
    value(desk.ask('restore.to', { sequence: point?.sequence ?? 0 }));
    expect(value(desk.ask('retention.read', {})).period.months).toBe(12);
  });
});

describe('a preview of erasing', () => {
  it('says what would go and changes nothing', () => {
    const number = finished();
    period(12);
    const before = readFileSync(path.join(folder, JOURNAL_NAME));
    expect(value(desk.ask('retention.preview', { numbers: [number] }, LATER))).toMatchObject({
      numbers: [number],
      requests: 2,
      takenUp: 0,
      views: 1,
    });
    expect(readFileSync(path.join(folder, JOURNAL_NAME)).equals(before)).toBe(true);
  });
});

describe('a desk open for reading only', () => {
  it('erases nothing', () => {
    const number = finished();
    period(12);
    value(desk.ask('desk.close', {}));
    const opened = { folder, secret: PASSPHRASE, person: PERSON, asOf: AS_OF, now: NOW };
    value(desk.ask('desk.unlock', { ...opened, access: 'read' }));
    expect(codeOf(desk.ask('retention.erase', { numbers: [number] }, LATER))).toBe(
      'desk-read-only',
    );
  });
});
