import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import {
  createJournal,
  JournalWriter,
  JOURNAL_NAME,
} from '../../electron/store/journal/journal-file';
import { readJournal } from '../../electron/store/journal/read-journal';
import { removeFolder, temporaryFolder, value } from './support/desk-fixture';

const KEY = Buffer.alloc(32, 7);
const DESK = Buffer.alloc(16, 3);
const plain = (text: string): Buffer => Buffer.from(text, 'utf8');

let folder: string;
let writer: JournalWriter;

beforeEach(() => {
  folder = temporaryFolder();
  createJournal(nodeFileSystem, folder, DESK);
  const { size, head } = written();
  writer = JournalWriter.open(nodeFileSystem, folder, KEY, { sequence: 0, head, size });
});
afterEach(() => removeFolder(folder));

function written() {
  const journal = readFileSync(path.join(folder, JOURNAL_NAME));
  const { records, head, size, ending } = readJournal(journal, DESK, KEY);
  return { texts: records.map((one) => one.plain.toString('utf8')), head, size, ending };
}

const expectWhole = (...texts: readonly string[]): void => {
  const { ending, texts: found, head } = written();
  expect(ending).toEqual({ kind: 'whole' });
  expect(found).toEqual(texts);
  expect(head.toString('hex')).toBe(writer.head);
};

it('records sealed ahead are written as they were sealed', () => {
  const [a, b] = [plain('a'), plain('b')];
  writer.sealAhead(a);
  writer.sealAhead(b);
  expect(value(writer.append([a, b, plain('c')]))).toBe(3);
  expectWhole('a', 'b', 'c');
});

it('a record written in between puts those sealed ahead behind it', () => {
  const a = plain('a');
  writer.sealAhead(a);
  value(writer.append([plain('first')]));
  value(writer.append([a]));
  expectWhole('first', 'a');
});

it('of those sealed ahead only as many are used as are written in the same order', () => {
  const [a, b, c] = [plain('a'), plain('b'), plain('c')];
  for (const one of [a, b, c]) writer.sealAhead(one);
  value(writer.append([a, c, b]));
  expectWhole('a', 'c', 'b');
});

it('what was dropped is forgotten', () => {
  const [a, b] = [plain('a'), plain('b')];
  writer.sealAhead(a);
  writer.dropAhead();
  writer.sealAhead(b);
  value(writer.append([a, b]));
  expectWhole('a', 'b');
});

it('what was sealed ahead stands in no file before it is written', () => {
  writer.sealAhead(plain('a'));
  expectWhole();
});
