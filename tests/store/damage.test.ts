import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { openEnvelope, readEnvelope } from '../../electron/store/envelope/envelope';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { JournalWriter } from '../../electron/store/journal/journal-file';
import { readJournal } from '../../electron/store/journal/read-journal';
import { encodeChunkRecord, encodeRecord } from '../../electron/store/journal/records';
import {
  AS_OF,
  chunkOf,
  codeOf,
  DECIDE,
  EVERYTHING,
  importedFile,
  NOW,
  PERSON,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const SECRET = 'Canarybird Venkatesh';
const PEOPLE = [
  { name: SECRET, mobile: '9845012345' },
  { name: 'Asha Rao', mobile: '9845012346' },
  { name: 'Ravi Patil', mobile: '9845012347' },
] as const;

/** The full number is run once and reported; a tenth stays in the suite. */
const DAMAGES = Number(process.env['MDO_DAMAGES'] ?? 200);

let desk: TestDesk;
let journal: string;
let whole: Buffer;

/** A sample desk: its key lies beside it, so that nothing has to be stretched. */
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  journal = path.join(desk.folder, 'journal.log');
  desk.create(null);
  desk.import(PEOPLE);
  for (const id of [1, 2, 3])
    value(desk.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [id] } }));
  desk.ask('desk.close', {});
  whole = readFileSync(journal);
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(desk.folder);
});

/** Written with the desk's key, as a program does it. */
function append(plains: readonly Buffer[]): void {
  const { folder } = desk;
  const envelope = value(readEnvelope(nodeFileSystem, folder));
  const key = value(openEnvelope(nodeFileSystem, folder, envelope, null, null));
  const content = readJournal(whole, Buffer.from(envelope.deskId, 'hex'), key);
  const position = { ...content, sequence: content.records.length };
  value(JournalWriter.open(nodeFileSystem, folder, key, position).append(plains));
}

function newerChunk(): Uint8Array {
  const bytes = Buffer.from(encodeChunk(chunkOf([{ name: 'Imran Das' }], 'more.xlsx')));
  bytes.write('{"version":3', 4, 'latin1');
  return bytes;
}

const imported = (): Buffer =>
  encodeRecord({
    ...{ type: 'imported', chunks: 1, file: importedFile('more.xlsx', 1) },
    ...{ at: NOW, by: PERSON },
  });

const decided = (): number => value(desk.ask('review.open', { query: EVERYTHING })).totals.decided;

describe('a damaged desk', () => {
  it('opens without its torn last record and keeps those bytes', () => {
    truncateSync(journal, whole.length - 5);
    value(desk.unlock(null));
    expect(decided()).toBe(2);
    expect(value(desk.ask('desk.info', {})).notices.map(({ code }) => code)).toEqual([
      'journal-tail-cut',
    ]);
  });

  it('goes on after a torn record as if it had never been begun', () => {
    truncateSync(journal, whole.length - 5);
    value(desk.unlock(null));
    value(desk.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [3] } }));
    value(desk.ask('desk.close', {}));
    value(desk.unlock(null));
    expect(decided()).toBe(3);
  });

  it('notices any flipped bit and any truncation of the journal, and opens with what is left', () => {
    const flip = fc.nat(whole.length * 8 - 1).map((bit) => {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes;
    });
    const beside = readdirSync(desk.folder)
      .filter((name) => name !== 'journal.log')
      .map((name) => [name, readFileSync(path.join(desk.folder, name))] as const);
    const cut = fc.nat(whole.length - 1).map((size) => whole.subarray(0, size));
    fc.assert(
      fc.property(fc.oneof(flip, cut), (bytes) => {
        writeFileSync(journal, bytes);
        const opened = desk.unlock(null);
        const said = opened.ok
          ? value(desk.ask('desk.info', {})).notices.map(({ code }) => code)
          : [codeOf(opened)];
        if (codeOf(opened) === 'journal-damaged') {
          const { folder } = desk;
          const opening = { folder, secret: null, person: null, asOf: AS_OF, now: NOW };
          value(desk.ask('desk.recover', opening));
        }
        desk.ask('desk.close', {});
        writeFileSync(journal, whole);
        for (const [name, old] of beside) writeFileSync(path.join(desk.folder, name), old);
        return said.length === 1;
      }),
      { numRuns: DAMAGES, seed: 20_260_105 },
    );
  }, 900_000);

  it('notices any flipped bit and any truncation of the snapshot, and opens whole without it', () => {
    const snapshots = () => readdirSync(desk.folder).filter((name) => name.endsWith('.mds'));
    const [name = ''] = snapshots();
    const file = path.join(desk.folder, name);
    const good = readFileSync(file);
    const flip = fc.nat(good.length * 8 - 1).map((bit) => {
      const bytes = Buffer.from(good);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes;
    });
    const cut = fc.nat(good.length - 1).map((size) => good.subarray(0, size));
    fc.assert(
      fc.property(fc.oneof(flip, cut), (bytes) => {
        for (const other of snapshots()) rmSync(path.join(desk.folder, other));
        writeFileSync(file, bytes);
        value(desk.unlock(null));
        const said = value(desk.ask('desk.info', {})).notices.map(({ code }) => code);
        const isWhole = decided() === PEOPLE.length;
        desk.ask('desk.close', {});
        return said.join() === 'snapshot-unreadable' && isWhole;
      }),
      { numRuns: DAMAGES, seed: 20_260_105 },
    );
  }, 900_000);

  it('never opens empty when the journal is missing', () => {
    rmSync(journal);
    expect(codeOf(desk.unlock(null))).toBe('journal-missing');
  });

  it('never opens empty when the journal is an empty file', () => {
    truncateSync(journal, 0);
    expect(codeOf(desk.unlock(null))).toBe('journal-missing');
  });

  it('says how much is good when the middle is damaged, and changes nothing', () => {
    const bytes = Buffer.from(whole);
    const third = whole.indexOf('MRJ1', whole.indexOf('MRJ1', 40) + 1);
    bytes[third + 100] = (bytes[third + 100] ?? 0) ^ 1;
    writeFileSync(journal, bytes);
    expect(codeOf(desk.unlock(null))).toBe('journal-damaged');
    expect(readFileSync(journal).equals(bytes)).toBe(true);
  });

  it('recovers what stands before the damage when asked to', () => {
    const bytes = Buffer.from(whole);
    const last = whole.lastIndexOf('MRJ1');
    const before = whole.lastIndexOf('MRJ1', last - 1);
    bytes[before + 100] = (bytes[before + 100] ?? 0) ^ 1;
    writeFileSync(journal, bytes);
    const { folder } = desk;
    const opening = { folder, secret: null, person: null, asOf: AS_OF, now: NOW };
    value(desk.ask('desk.recover', opening));
    expect(decided()).toBe(1);
  });

  it('uses the second copy of a damaged envelope', () => {
    writeFileSync(path.join(desk.folder, 'desk.json'), '{');
    expect(desk.unlock(null).ok).toBe(true);
  });

  it('calls an envelope damaged when both copies are', () => {
    for (const name of ['desk.json', 'desk-copy.json'])
      writeFileSync(path.join(desk.folder, name), '{');
    expect(codeOf(desk.unlock(null))).toBe('envelope-damaged');
  });

  it('refuses a desk of a newer program', () => {
    const outer = JSON.parse(readFileSync(path.join(desk.folder, 'desk.json'), 'utf8')) as {
      body: string;
    };
    const body = outer.body.replace('"format":1', '"format":2');
    const check = sha256Hex(body);
    writeFileSync(path.join(desk.folder, 'desk.json'), JSON.stringify({ body, check }));
    expect(codeOf(desk.unlock(null))).toBe('desk-newer');
  });

  it('is no first start when the file with its key is missing', () => {
    for (const name of ['desk.json', 'desk-copy.json']) rmSync(path.join(desk.folder, name));
    expect(codeOf(desk.ask('desk.peek', { folder: desk.folder }))).toBe('envelope-missing');
    expect(() => desk.create(null)).toThrow('envelope-missing');
    expect(readFileSync(journal).equals(whole)).toBe(true);
  });

  it('whose first start was interrupted is started again', () => {
    for (const name of ['desk.json', 'desk-copy.json']) rmSync(path.join(desk.folder, name));
    for (const size of [0, 10, 40, 60, whole.indexOf('MRJ1', 80)]) {
      writeFileSync(journal, whole.subarray(0, size));
      expect(codeOf(desk.ask('desk.peek', { folder: desk.folder }))).toBe('ok');
    }
    desk.create(null);
    expect(decided()).toBe(0);
  });

  it.each([
    ['an entry of a kind not known here', [encodeRecord({ type: 'later', at: NOW } as never)]],
    ['requests packed in a way not known here', [encodeChunkRecord(newerChunk()), imported()]],
    ['bytes not known here', [Buffer.of(9)]],
  ])('refuses a desk in which a newer program wrote %s, and leaves it as it is', (_, plains) => {
    append(plains);
    const before = readFileSync(journal);
    expect(codeOf(desk.unlock(null))).toBe('desk-newer');
    expect(readFileSync(journal).equals(before)).toBe(true);
  });

  it('has no name of a person in plain sight', () => {
    expect(whole.includes(SECRET)).toBe(false);
  });
});
