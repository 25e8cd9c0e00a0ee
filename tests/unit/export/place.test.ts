import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textFile } from '../../../electron/export/manifest';
import { ReadBackError, writeFolder, type PlannedFile } from '../../../electron/export/place';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'place-'));
  target = path.join(folder, 'batch');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = textFile('good.txt', 1, 'whole');
const write = (files: readonly PlannedFile[], manifest: readonly PlannedFile[] = []) =>
  writeFolder(
    target,
    files,
    () => manifest,
    () => undefined,
  );

describe('a folder of files', () => {
  it('leaves nothing behind when a file breaks off halfway', async () => {
    const broken: PlannedFile = {
      name: 'broken.txt',
      rows: 1,
      write: async (sink) => {
        await sink(Buffer.from('half'));
        throw new Error('out of luck');
      },
    };
    await expect(write([good, broken])).rejects.toThrow('out of luck');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when a file reads back otherwise than it was written', async () => {
    const meddling: PlannedFile = {
      name: 'last.txt',
      rows: 0,
      write: async (sink) => {
        const [part = ''] = readdirSync(folder);
        appendFileSync(path.join(folder, part, 'good.txt'), '!');
        await sink(Buffer.from('done'));
      },
    };
    await expect(write([good], [meddling])).rejects.toThrow(ReadBackError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not there under its name before the last file is written', async () => {
    let seen = true;
    const looking: PlannedFile = {
      name: 'last.txt',
      rows: 0,
      write: async (sink) => {
        seen = existsSync(target);
        await sink(Buffer.from('done'));
      },
    };
    await write([good], [looking]);
    expect([seen, readdirSync(target)]).toEqual([false, ['good.txt', 'last.txt']]);
  });
});
