import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { readFile } from '../../../electron/workbook/read-file';
import { madeUpBook } from '../../../electron/workbook/warm-up/made-up-book';
import { warmUp } from '../../../electron/workbook/warm-up/warm-up';

it('the made-up workbook is read as one that an office sent, by the short way', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-warm-up-'));
  try {
    const file = path.join(folder, 'made-up.xlsx');
    writeFileSync(file, madeUpBook(1_500));
    let requests = 0;
    const read = await readFile(
      file,
      { reference: builtInReference() },
      { onChunk: (chunk) => void (requests += chunk.kinds.length) },
    );
    expect(read.error).toBeNull();
    expect(requests).toBe(1_500);
    const [sheet] = read.sheets;
    expect(sheet?.headerRow).toBe(2);
    expect(sheet?.columns.filter(({ field }) => field !== null).length).toBeGreaterThan(15);
    // The slow reader would have said so.
    expect(read.notes).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('warming up ends when a file comes', async () => {
  let asked = 0;
  expect(await warmUp(builtInReference(), () => ++asked > 1)).toBe(4_000);
  expect(asked).toBe(2);
});
