import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import type { ImportedFile, MappedColumn } from '../../shared/domain/imported-file';
import {
  chunkOf,
  codeOf,
  EVERYTHING,
  importedFile,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  value,
  type TestRequest,
} from './support/desk-fixture';

const ASHA = { name: 'Asha Rao', employeeId: '10000001', mobile: '9845012345' };
const IMRAN = { name: 'Imran Khan', employeeId: '10000002', mobile: '9845012346' };
const MEENA = { name: 'Meena Das', employeeId: '10000003', mobile: '9845012347' };
const CHANGED = { ...IMRAN, mobile: '9845099999' };

let folder = '';
let desk: TestDesk;
beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder);
  desk.create();
  desk.import([ASHA, IMRAN], 'kerala.xlsx');
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(folder);
});

function waiting(requests: readonly TestRequest[], file = 'kerala (2).xlsx'): number {
  const { import: number } = value(desk.ask('import.begin', {}));
  const bytes = encodeChunk(chunkOf(requests, file));
  value(desk.ask('import.chunk', { import: number, bytes }));
  return number;
}
const count = (): number => value(desk.ask('review.open', { query: EVERYTHING })).count;
const mobileOf = (request: number): string | null | undefined => {
  const { fields } = value(desk.ask('review.detail', { request }));
  const mobile = fields.find(({ field }) => field === 'mobile');
  return mobile?.corrected ?? mobile?.value;
};

describe('a file that was imported before', () => {
  it('is known by its content and has nothing new', () => {
    const file = importedFile('kerala.xlsx', 2);
    expect(
      value(desk.ask('import.compare', { import: waiting([ASHA, IMRAN]), file })),
    ).toMatchObject({ sameContent: true, same: 2, changed: 0, added: 0 });
  });

  it('is known in a newer version by its name and its people', () => {
    const number = waiting([ASHA, CHANGED, MEENA]);
    const file = importedFile('kerala (2).xlsx', 3);
    expect(value(desk.ask('import.compare', { import: number, file }))).toMatchObject({
      sameContent: false,
      same: 1,
      changed: 1,
      added: 1,
    });
  });

  it('updates what changed and adds what is new, and doubles nothing', () => {
    const number = waiting([ASHA, CHANGED, MEENA]);
    const file = importedFile('kerala (2).xlsx', 3);
    const done = value(desk.ask('import.commit', { import: number, file, update: true }));
    expect({ ...done, count: count(), mobile: mobileOf(2) }).toEqual({
      requests: 1,
      changed: 1,
      count: 3,
      mobile: '9845099999',
    });
  });

  it('is the same after the desk was opened again', () => {
    const file = importedFile('kerala (2).xlsx', 3);
    const number = waiting([ASHA, CHANGED, MEENA]);
    value(desk.ask('import.commit', { import: number, file, update: true }));
    desk.reopen();
    expect([count(), mobileOf(2)]).toEqual([3, '9845099999']);
  });

  it('is updated whole or not at all, wherever the writing was cut off', () => {
    const journal = 'journal.log';
    const sizeNow = (): number => statSync(path.join(folder, journal)).size;
    const before = sizeNow();
    const file = importedFile('kerala (2).xlsx', 3);
    const number = waiting([ASHA, CHANGED, MEENA]);
    value(desk.ask('import.commit', { import: number, file, update: true }));
    const after = sizeNow();
    const cuts = Array.from(
      { length: 9 },
      (_, i) => after - Math.round(((after - before) * i) / 8),
    );
    const found = cuts.map((size) => {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      for (const name of readdirSync(copy))
        if (/lock|mark|snapshot/.test(name)) rmSync(path.join(copy, name), { recursive: true });
      truncateSync(path.join(copy, journal), size);
      const cut = new TestDesk(copy);
      value(cut.unlock());
      const { count: requests } = value(cut.ask('review.open', { query: EVERYTHING }));
      const { fields } = value(cut.ask('review.detail', { request: 2 }));
      const isChanged = fields.some(({ corrected }) => corrected === CHANGED.mobile);
      cut.ask('desk.close', {});
      removeFolder(copy);
      return `${requests} ${isChanged}`;
    });
    expect(found).toEqual(['3 true', ...cuts.slice(1).map(() => '2 false')]);
  });

  it.each(['write', 'flush'] as const)(
    'is as before where the disk fails to %s, and updated once it works again',
    (call) => {
      let fails = false;
      const failing =
        <A extends readonly unknown[], R>(real: (...args: A) => R) =>
        (...args: A): R => {
          if (fails) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          return real(...args);
        };
      const files = { ...nodeFileSystem, [call]: failing(nodeFileSystem[call] as () => number) };
      value(desk.ask('desk.close', {}));
      desk = new TestDesk(folder, { ...testMachine, files });
      value(desk.unlock());
      const file = importedFile('kerala (2).xlsx', 3);
      const update = { import: waiting([ASHA, CHANGED, MEENA]), file, update: true };
      fails = true;
      expect(codeOf(desk.ask('import.commit', update))).toBe('desk-disk-full');
      fails = false;
      expect([count(), mobileOf(2)]).toEqual([2, IMRAN.mobile]);
      value(desk.ask('import.commit', update));
      expect([count(), mobileOf(2)]).toEqual([3, CHANGED.mobile]);
    },
  );

  it('tells of each value it changed, in the audit', () => {
    const number = waiting([ASHA, CHANGED, MEENA]);
    const file = importedFile('kerala (2).xlsx', 3);
    value(desk.ask('import.commit', { import: number, file, update: true }));
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const { entries } = value(desk.ask('audit.page', { query, from: 0, to: 100 }));
    const after = entries.map((entry) => JSON.stringify(entry));
    expect(after.some((entry) => entry.includes(CHANGED.mobile))).toBe(true);
  });

  it('is another list where nobody of it is known', () => {
    const file = importedFile('kerala (2).xlsx', 1);
    expect(value(desk.ask('import.compare', { import: waiting([MEENA]), file }))).toBeNull();
  });

  it('leaves what the admin corrected', () => {
    value(desk.ask('decide.correct', { request: 2, field: 'mobile', value: '9845011111' }));
    const file = importedFile('kerala.xlsx', 2);
    expect(
      value(desk.ask('import.compare', { import: waiting([ASHA, IMRAN]), file })),
    ).toMatchObject({ same: 2, changed: 0 });
  });
});

const column = (letter: string, header: string, field: MappedColumn['field']): MappedColumn => ({
  column: letter,
  header,
  field,
  confidence: 1,
  why: '',
  samples: [],
});

function fileWith(columns: readonly MappedColumn[], name: string): ImportedFile {
  const plain = importedFile(name, 1);
  return { ...plain, sheets: plain.sheets.map((sheet) => ({ ...sheet, columns })) };
}

describe('a file with headings that were mapped before', () => {
  beforeEach(() => {
    const file = fileWith(
      [column('A', 'Name', 'name'), column('B', 'Code', 'employeeId')],
      'a.csv',
    );
    value(desk.ask('import.commit', { import: waiting([MEENA], 'a.csv'), file }));
  });
  const found = (samples: readonly string[] = []): ImportedFile =>
    fileWith(
      [column('A', 'Code', null), column('B', 'Name', 'name')].map((each) =>
        each.field === null ? { ...each, samples } : each,
      ),
      'b.csv',
    );

  it('is read as then, wherever its columns stand', () => {
    const [override] = value(desk.ask('import.remembered', { file: found() }));
    expect(override?.columns).toEqual({ A: 'employeeId' });
  });

  it('is asked about where the content speaks against it', () => {
    const emails = ['a@example.in', 'b@example.in', 'c@example.in'];
    expect(value(desk.ask('import.remembered', { file: found(emails) }))).toEqual([]);
  });

  it('is read as then after the desk was opened again', () => {
    desk.reopen();
    expect(value(desk.ask('import.remembered', { file: found() }))).toHaveLength(1);
  });
});
