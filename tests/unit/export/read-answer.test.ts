import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write } from 'xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer } from '../../../electron/workbook/read-answer';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'answer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = [
  'Key (do not change)',
  'Name',
  'What stands there',
  'Write the correct value here / सही मान यहाँ लिखें',
];

it.each(['xlsx', 'ods', 'xls'] as const)(
  'a corrections sheet is known by its key as %s',
  async (type) => {
    const book = utils.book_new();
    const rows = [
      ['', 'Requests returned: 1'],
      HEADINGS,
      ['KAR/2025-26/0007|3|group', 'Asha Rao', 'Group C', 'Group B'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Corrections');
    const file = path.join(folder, `back.${type}`);
    writeFileSync(file, write(book, { type: 'buffer', bookType: type }) as Buffer);
    expect(await readAnswer(file, 'back')).toEqual({
      ok: true,
      value: {
        kind: 'corrections',
        rows: [{ row: 3, cells: ['KAR/2025-26/0007|3|group', 'Group C', 'Group B'] }],
      },
    });
  },
);

it('the portal’s result is read by its headings', async () => {
  const file = path.join(folder, 'result.csv');
  writeFileSync(
    file,
    '\uFEFFFull Name,Email, Mobile Number,Status,Error Details\r\nAsha Rao,a@x.in,9812345670,FAILED,Invalid Email format\r\n',
  );
  expect(await readAnswer(file, 'result.csv')).toMatchObject({
    value: {
      kind: 'portal-result',
      rows: [{ cells: ['a@x.in', '9812345670', 'Asha Rao', 'FAILED', 'Invalid Email format'] }],
    },
  });
});
