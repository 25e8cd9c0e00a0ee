import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallBook } from '../../../electron/desk/support/call-book';
import { checksumOf, programFiles } from '../../../electron/desk/support/program-files';
import { reporting } from '../../../electron/desk/support/save-report';
import { supportReport } from '../../../electron/desk/support/report';
import { userError } from '../../../shared/errors';
import { err, ok } from '../../../shared/result';

/** Time that goes on by ten milliseconds at each look. */
function steps(): () => number {
  let now = 0;
  return () => (now += 10);
}

const about = {
  version: '1.2.3',
  electron: '45.4.1',
  chromium: '146',
  node: '24',
  system: 'win32 x64',
  ruleSetVersion: '2026.1',
  referenceVersion: '2025-12-30.1',
  files: [],
  checksum: 'ab12',
};
const machine = {
  release: '10.0',
  processors: 4,
  memoryBytes: 8e9,
  freeMemoryBytes: 2e9,
  residentBytes: 1e8,
  uptimeSeconds: 61,
};

describe('the book of calls', () => {
  it('counts calls, times and codes of errors by channel', async () => {
    const book = new CallBook(steps());
    await book.note('desk.unlock', async () => ok(null));
    await book.note('desk.unlock', async () => err(userError('passphrase-wrong')));
    expect(book.summary()).toEqual([
      {
        channel: 'desk.unlock',
        calls: 2,
        meanMs: 10,
        slowestMs: 10,
        errors: new Map([['passphrase-wrong', 1]]),
      },
    ]);
  });

  it('counts what was thrown by its kind and throws it on', async () => {
    const book = new CallBook(steps());
    const broken = book.note('x', () => Promise.reject(new TypeError('Meena R Gowda')));
    await expect(broken).rejects.toThrow(TypeError);
    expect([...(book.summary()[0]?.errors ?? [])]).toEqual([['thrown TypeError', 1]]);
  });
});

describe('the report for support', () => {
  it('holds nothing of what an error says about a file or a person', async () => {
    const book = new CallBook(steps());
    await book.note('import.choose', async () =>
      err(userError('file-empty', { file: 'Meena R Gowda 20117974.xlsx' })),
    );
    const text = supportReport({
      at: '2026-01-05T10:00:00.000Z',
      about,
      machine,
      desk: {
        state: 'open',
        requests: { all: 3, clear: 1, check: 1, block: 1, decided: 2, inBatch: 0 },
        batches: 0,
        flagged: { 'group-mismatch': 1 },
        changedRules: [],
        ownLists: false,
      },
      calls: book.summary(),
    });
    expect(text).not.toMatch(/Meena|20117974|xlsx/);
    expect(text).toContain('file-empty 1');
  });
});

describe('saving a report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const support = (texts: string[]) => ({
    about: async () => about,
    report: async () => texts.shift() ?? '',
  });

  it('writes the text that was shown last', async () => {
    const file = path.join(folder, 'report.txt');
    const reports = reporting({ support: support(['one', 'two']), chooseTarget: async () => file });
    await reports.show();
    await reports.show();
    await reports.save();
    expect(readFileSync(file, 'utf8')).toBe('two');
  });

  it('writes nothing where nothing was shown', async () => {
    const reports = reporting({ support: support(['one']), chooseTarget: async () => folder });
    expect(await reports.save()).toEqual(ok(null));
  });

  it('says so where the place cannot be written', async () => {
    const reports = reporting({ support: support(['one']), chooseTarget: async () => folder });
    await reports.show();
    expect(await reports.save()).toEqual(
      err(userError('report-not-written', { detail: 'EISDIR' })),
    );
  });
});

describe('the checksum of the program', () => {
  let out: string;
  beforeEach(() => {
    out = mkdtempSync(path.join(os.tmpdir(), 'mdo-program-'));
    for (const [name, text] of Object.entries({
      'main/main.cjs': 'main',
      'main/chunks/a.cjs': 'a',
      'preload/preload.cjs': 'preload',
      'renderer/index.html': 'page',
      'bench/large.xlsx': 'not the program',
    })) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      writeFileSync(path.join(out, name), text);
    }
  });
  afterEach(() => rmSync(out, { recursive: true, force: true }));

  it('is made of the files of the program and no others', async () => {
    expect((await programFiles(out)).map(({ name }) => name)).toEqual([
      'out/main/chunks/a.cjs',
      'out/main/main.cjs',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ]);
  });

  it('changes with one byte of one file', async () => {
    const before = checksumOf(await programFiles(out));
    writeFileSync(path.join(out, 'main/chunks/a.cjs'), 'b');
    expect(checksumOf(await programFiles(out))).not.toBe(before);
  });
});
