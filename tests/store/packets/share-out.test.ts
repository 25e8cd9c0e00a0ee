import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, EVERYTHING, TestDesk, testMachine, value } from '../support/desk-fixture';
import { nodeFileSystem } from '../../../electron/store/files/file-system';
import { JOURNAL_NAME } from '../../../electron/store/journal/journal-file';
import { add, decide, decisions, LIST, look, rows, TwoDesks, WORD } from './two-desks';

let desks: TwoDesks;
beforeEach(() => {
  desks = new TwoDesks();
});
afterEach(() => desks.remove());

const all = { query: EVERYTHING, except: [] };
const plan = (how: 'office' | 'flag' | 'evenly', people: string[], keepPart = false) =>
  value(desks.ours.ask('share.plan', { target: all, how, people, keepPart }));

describe('planning a share-out', () => {
  it('cuts the list into parts that differ by one at most', () => {
    const { parts } = plan('evenly', ['Ravi', 'Sita', 'Om', 'Uma']);
    expect(parts.map(({ requests }) => requests)).toEqual([1, 2, 1, 2]);
  });

  it('keeps the requests of an office together', () => {
    const { parts } = plan('office', ['Ravi', 'Sita']);
    expect(parts.map(({ groups }) => groups.map(({ name }) => name))).toEqual([
      ['Bidar HO', 'Mysuru HO'],
      ['Hubli HO'],
    ]);
  });

  it('keeps the requests with the same gravest flag together', () => {
    const { parts } = plan('flag', ['Ravi', 'Sita', 'Om']);
    expect(parts.flatMap(({ groups }) => groups.map(({ name }) => name))).toEqual([
      '',
      'designation-equivalent',
      'mobile-missing',
    ]);
  });

  it('leaves one part on this desk when asked to', () => {
    desks.share(['Ravi Kumar', 'Sita Das'], { keepPart: true });
    expect(rows(desks.ours).map(({ sharedWith }) => sharedWith)).toEqual([
      ...['', ''],
      ...['Ravi Kumar', 'Ravi Kumar'],
      ...['Sita Das', 'Sita Das'],
    ]);
  });

  it('leaves out what is decided and what is with somebody already, and says how many', () => {
    decide(desks.ours, [1], 'approve');
    desks.share(['Ravi Kumar'], { target: { ids: [2, 3] } });
    expect(plan('evenly', ['Sita'])).toMatchObject({ requests: 3, decided: 1, out: 2 });
  });
});

describe('any share-out', () => {
  it('gives each free request to exactly one part, whatever the way and the number of people', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('office' as const, 'flag' as const, 'evenly' as const),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.uniqueArray(fc.integer({ min: 1, max: LIST.length })),
        (how, count, keepPart, ids) => {
          const people = Array.from({ length: count }, (_, i) => `Person ${String(i)}`);
          const ask = { target: { ids }, how, people, keepPart };
          const shown = value(desks.ours.ask('share.plan', ask));
          const sum = shown.parts.reduce((total, { requests }) => total + requests, 0);
          expect([sum, shown.requests, shown.parts.length]).toEqual([
            ids.length,
            ids.length,
            count + (keepPart ? 1 : 0),
          ]);
        },
      ),
    );
  });
});

describe('sharing out', () => {
  it('marks each request with the person it is with', () => {
    desks.share(['Ravi Kumar'], { target: { ids: [2] } });
    expect(rows(desks.ours)[1]).toMatchObject({
      sharedWith: 'Ravi Kumar',
      sharedAt: '2026-01-05T05:12:00.000Z',
    });
  });

  it('counts the requests by person among the filters', () => {
    desks.share(['Ravi Kumar'], { target: { ids: [2, 3] } });
    const { facets } = value(desks.ours.ask('review.open', { query: EVERYTHING }));
    expect(facets.sharedWith).toEqual([
      { value: '', count: 4 },
      { value: 'Ravi Kumar', count: 2 },
    ]);
  });

  it('keeps marks and register when the desk is opened again', () => {
    desks.share(['Ravi Kumar'], { target: { ids: [2] } });
    const before = [rows(desks.ours), value(desks.ours.ask('share.list', {}))];
    desks.ours.reopen();
    expect([rows(desks.ours), value(desks.ours.ask('share.list', {}))]).toEqual(before);
  });

  it('writes nothing that says who is in it', () => {
    const file = readFileSync(TwoDesks.packet(desks.share()));
    expect(file.includes('Asha')).toBe(false);
  });

  it('refuses a word that is easy to guess', () => {
    const answer = desks.ours.ask('share.make', {
      ...{ target: all, how: 'evenly', people: ['Ravi'], keepPart: false, word: 'aaaa aaaa aaaa' },
      ...{ parent: desks.root, folderName: 'x', fileNames: ['x'] },
    });
    expect(codeOf(answer)).toBe('share-word-weak');
  });

  it('gives two people of the same name in files different files', () => {
    const { files } = value(
      desks.ours.ask('share.make', {
        ...{ target: all, how: 'evenly', people: ['Ravi', 'Ravi?'], keepPart: false, word: WORD },
        ...{ parent: desks.root, folderName: 'x', fileNames: ['Ravi', 'ravi'] },
      }),
    );
    expect(files.map(({ name }) => name)).toEqual(['Ravi.mdopacket', 'ravi (2).mdopacket']);
  });

  it('never writes into a folder that is there', () => {
    mkdirSync(path.join(desks.root, 'Shared out'));
    expect(path.basename(desks.share().folder)).toBe('Shared out (2)');
  });

  it('counts how many are with the other desk before a decision is made here', () => {
    desks.share(['Ravi Kumar'], { target: { ids: [2, 3] } });
    expect(value(desks.ours.ask('decide.preview', { target: { ids: [1, 2] } })).out).toBe(1);
  });

  it('takes back what is still out, and the requests are free', () => {
    desks.share();
    const [entry] = value(desks.ours.ask('share.list', {}));
    value(desks.ours.ask('share.takeBack', { packet: entry?.packet ?? '' }));
    expect(rows(desks.ours).some(({ sharedWith }) => sharedWith !== '')).toBe(false);
  });

  it('stands in the audit with the people and the files', () => {
    desks.share(['Ravi Kumar', 'Sita Das']);
    const query = {
      topics: ['sharing' as const],
      who: '',
      since: '',
      until: '',
      text: '',
      language: 'en' as const,
    };
    const { entries } = value(desks.ours.ask('audit.page', { query, from: 0, to: 10 }));
    expect(entries[0]).toMatchObject({
      what: 'shared-out',
      after: 'Ravi Kumar, Sita Das',
      file: 'For Ravi Kumar.mdopacket, For Sita Das.mdopacket',
      requests: 6,
    });
  });
});

describe('a disk that fails while packets are written', () => {
  const withFiles = (files: Partial<typeof nodeFileSystem>): TestDesk => {
    const desk = new TestDesk(desks.ours.folder, {
      ...testMachine,
      files: { ...nodeFileSystem, ...files },
    });
    value(desks.ours.ask('desk.close', {}));
    value(desk.unlock());
    return desk;
  };
  const order = {
    ...{ target: all, how: 'evenly' as const, people: ['Ravi', 'Sita'], keepPart: false },
    ...{ word: WORD, folderName: 'Packets', fileNames: ['Ravi', 'Sita'] },
  };
  const left = (): readonly string[] => readdirSync(desks.root).sort();

  it('leaves no file and no mark when the second file cannot be written', () => {
    const desk = withFiles({
      create: (file) => {
        if (file.endsWith('Sita.mdopacket'))
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return nodeFileSystem.create(file);
      },
    });
    const answer = desk.ask('share.make', { ...order, parent: desks.root });
    expect([codeOf(answer), left(), value(desk.ask('share.list', {}))]).toEqual([
      'share-failed',
      ['ours', 'theirs'],
      [],
    ]);
  });

  it('takes the packets back when the folder cannot get its name', () => {
    const desk = withFiles({
      rename: (from, to) => {
        if (to.endsWith('Packets')) throw Object.assign(new Error('no'), { code: 'EROFS' });
        nodeFileSystem.rename(from, to);
      },
    });
    const answer = desk.ask('share.make', { ...order, parent: desks.root });
    expect(codeOf(answer)).toBe('share-failed');
    expect(left()).toEqual(['ours', 'theirs']);
    expect(value(desk.ask('share.list', {})).map(({ state }) => state)).toEqual([
      'taken-back',
      'taken-back',
    ]);
  });

  it('notes nothing when a file reads back otherwise', () => {
    const desk = withFiles({
      read: (file) =>
        file.endsWith('.mdopacket') ? Buffer.from('other') : nodeFileSystem.read(file),
    });
    const answer = desk.ask('share.make', { ...order, parent: desks.root });
    expect([codeOf(answer), left()]).toEqual(['share-failed', ['ours', 'theirs']]);
  });
});

describe('opening a packet on another desk', () => {
  it('asks for the word: another one opens nothing', () => {
    const file = TwoDesks.packet(desks.share());
    const answer = desks.theirs.ask('packet.lookAt', { file, word: 'mango lantern tiger 48' });
    expect(codeOf(answer)).toBe('packet-word-wrong');
  });

  it('takes the word as it is said on the telephone', () => {
    const file = TwoDesks.packet(desks.share());
    expect(look(desks.theirs, file, 'Mango-Lantern, TIGER47')).toMatchObject({ requests: 6 });
  });

  it('shows what is in it before anything is added', () => {
    const file = TwoDesks.packet(desks.share());
    expect(look(desks.theirs, file)).toMatchObject({
      kind: 'work',
      by: 'Meena Gowda',
      person: 'Ravi Kumar',
      requests: 6,
      kinds: { transfer: 6, verification: 0, registration: 0 },
      offices: 3,
      files: 1,
      otherRules: false,
    });
    expect(rows(desks.theirs)).toEqual([]);
  });

  it('brings raw values, places in the source file and corrections', () => {
    value(desks.ours.ask('decide.correct', { request: 4, field: 'mobile', value: '9812345673' }));
    desks.handOver();
    const { source, fields } = value(desks.theirs.ask('review.detail', { request: 4 }));
    expect(source).toEqual({ file: 'requests.xlsx', sheet: 'Sheet1', row: 5 });
    expect(fields.find(({ field }) => field === 'mobile')).toEqual({
      ...{ field: 'mobile', raw: '', cell: 'Sheet1!B5', value: '' },
      corrected: '9812345673',
    });
  });

  it('judges them by the rules of that desk', () => {
    desks.handOver();
    expect(rows(desks.theirs).map(({ verdict }) => verdict)).toEqual([
      ...['clear', 'clear', 'clear'],
      ...['block', 'check', 'clear'],
    ]);
  });

  it('adds to a desk that has requests of its own', () => {
    desks.theirs.import(LIST.slice(0, 2), 'own.xlsx');
    desks.handOver();
    expect(rows(desks.theirs)).toHaveLength(8);
  });

  it('is there wholly or not at all, wherever the journal ends', () => {
    const file = TwoDesks.packet(desks.share());
    const journal = path.join(desks.theirs.folder, JOURNAL_NAME);
    const size = readFileSync(journal).length;
    add(desks.theirs, file);
    const whole = readFileSync(journal);
    value(desks.theirs.ask('desk.close', {}));
    for (let cut = size; cut <= whole.length; cut += 131) {
      writeFileSync(journal, whole.subarray(0, cut));
      const desk = new TestDesk(desks.theirs.folder);
      value(desk.unlock());
      const known = value(desk.ask('share.list', {})).length;
      expect(rows(desk)).toHaveLength(known === 0 ? 0 : LIST.length);
      value(desk.ask('desk.close', {}));
    }
  });

  it('is the same after opening the desk again', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    const before = rows(desks.theirs);
    desks.theirs.reopen();
    expect(rows(desks.theirs)).toEqual(before);
  });

  it('stands in the register of the desk with what is decided of it', () => {
    desks.handOver();
    decide(desks.theirs, [1, 2], 'approve');
    expect(value(desks.theirs.ask('share.list', {}))).toMatchObject([
      { direction: 'in', person: 'Meena Gowda', requests: 6, done: 2, state: 'here' },
    ]);
  });

  it('is refused a second time', () => {
    const file = desks.handOver();
    expect(codeOf(desks.theirs.ask('packet.lookAt', { file, word: WORD }))).toBe('packet-known');
  });

  it('is refused on the desk it came from', () => {
    const file = TwoDesks.packet(desks.share());
    expect(codeOf(desks.ours.ask('packet.peek', { file }))).toBe('packet-own');
  });

  it('is refused on the desk of another MDO', () => {
    const file = TwoDesks.packet(desks.share());
    const kerala = desks.desk('kerala', 'Anu Nair', 'Kerala Postal Circle');
    expect(codeOf(kerala.ask('packet.lookAt', { file, word: WORD }))).toBe('packet-other-mdo');
  });

  it('is not added once the desk has changed since it was looked at', () => {
    const file = TwoDesks.packet(desks.share());
    const { preview } = look(desks.theirs, file);
    desks.theirs.import(LIST.slice(0, 1), 'own.xlsx');
    const answer = desks.theirs.ask('packet.take', { preview, rest: 'ours', except: [] });
    expect(codeOf(answer)).toBe('packet-look-again');
  });

  it('keeps its requests out of the batches of that desk', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    expect(codeOf(desks.theirs.ask('batch.create', { includeUnconfirmed: false }))).toBe(
      'batch-empty',
    );
  });

  it('is not shared out further', () => {
    desks.handOver();
    const { out } = value(
      desks.theirs.ask('share.plan', {
        ...{ target: all, how: 'evenly', people: ['Sita'], keepPart: false },
      }),
    );
    expect(out).toBe(6);
  });

  it('goes back only when something was decided', () => {
    desks.handOver();
    const [entry] = value(desks.theirs.ask('share.list', {}));
    const file = path.join(desks.root, 'a.mdopacket');
    const answer = desks.theirs.ask('share.sendBackTo', { packet: entry?.packet ?? '', file });
    expect(codeOf(answer)).toBe('packet-undecided');
  });

  it('is one step of the desk: an undo of decisions leaves it there', () => {
    desks.handOver();
    decide(desks.theirs, [1], 'approve');
    value(desks.theirs.ask('decide.undo', {}));
    expect(decisions(desks.theirs)).toEqual(Array.from(LIST, () => 'undecided'));
  });

  it('can be opened by a third person too', () => {
    const file = TwoDesks.packet(desks.share());
    const third = desks.desk('third', 'Sita Das');
    add(third, file);
    expect(rows(third)).toHaveLength(6);
  });
});
