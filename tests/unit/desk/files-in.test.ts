import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from '../../../electron/desk/files-in';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-files-'));
  mkdirSync(path.join(folder, 'Kerala/Ernakulam'), { recursive: true });
  for (const name of [
    'b.xlsx',
    'a.csv',
    '~$b.xlsx',
    '.hidden.csv',
    'photo.jpg',
    'Kerala/Ernakulam/c.XLS',
  ])
    writeFileSync(path.join(folder, name), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

const names = async (paths: readonly string[]): Promise<readonly string[]> =>
  (await filesIn(paths)).map((file) => path.relative(folder, file).replaceAll('\\', '/'));

it('finds the sheets of a folder and of the folders in it', async () => {
  expect(await names([folder])).toEqual(['a.csv', 'b.xlsx', 'Kerala/Ernakulam/c.XLS']);
});

it('takes a file as it is, whatever its name', async () => {
  expect(await names([path.join(folder, 'photo.jpg')])).toEqual(['photo.jpg']);
});

it('keeps a path that is gone, so that it is said', async () => {
  expect(await names([path.join(folder, 'gone.csv')])).toEqual(['gone.csv']);
});
