import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { readFile } from '../../../electron/workbook/read-file';
import type { FirstLook } from '../../../shared/domain/imported-file';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-first-look-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was told of a file, in order. */
async function told(text: string): Promise<readonly (FirstLook | 'chunk')[]> {
  const file = path.join(folder, 'list.csv');
  writeFileSync(file, text);
  const heard: (FirstLook | 'chunk')[] = [];
  await readFile(
    file,
    { reference: builtInReference() },
    {
      onChunk: () => void heard.push('chunk'),
      onFirstLook: (table) => void heard.push(table),
    },
  );
  return heard;
}

const rows = (count: number): string =>
  Array.from({ length: count }, (_, n) => `N ${n},${9_800_000_000 + n},n${n}@example.in\n`).join(
    '',
  );

describe('the first look at a file', () => {
  it('comes before its requests', async () => {
    const [first, ...others] = await told(`List of officials\nName,Mobile,Email\n${rows(3_000)}`);
    expect(first).toMatchObject({ headerRow: 2, preview: { length: 12 } });
    expect(others).toEqual(['chunk', 'chunk']);
  });

  it('shows the first of several tables only', async () => {
    const table = `Name,Mobile,Email\n${rows(3)}`;
    const looks = (await told(`${table}\n${table}`)).filter((what) => what !== 'chunk');
    expect(looks).toHaveLength(1);
  });

  it('is left out where no headings are found', async () => {
    expect(await told('nothing,here\n')).toEqual([]);
  });
});
