import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from 'xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/domain/finding';
import { writeBatch } from '../../../electron/export/write-batch';
import { shownInLibreOffice } from '../../fixtures/libre-office';
import { batchOf, batchRow, US } from './batch-rows';

const MISMATCH: Finding = {
  rule: 'group-mismatch',
  severity: 'block',
  field: 'group',
  seen: 'Group C',
  cell: 'Sheet1!F4',
  expected: 'Group B',
  source: 'Annexure III, Inspector Posts',
  params: { designation: 'Inspector Posts', group: 'Group C', allowed: 'Group B' },
  suggestion: { field: 'group', value: 'B' },
  candidates: [],
  others: [],
};

const DELHI = 'Delhi Postal Circle';
const ROWS = [
  batchRow(1),
  batchRow(2, { layout: 'sheet' }),
  batchRow(3, {
    kind: 'transfer',
    layout: 'sheet',
    fields: { targetMdo: US, currentMdo: DELHI, name: '=HYPERLINK("http://x.in")' },
  }),
  batchRow(4, { kind: 'registration', layout: 'om-case-ii', fields: { name: 'Asha Rao' } }),
  batchRow(5, {
    decision: 'return',
    reason: 'Group is wrong',
    findings: [MISMATCH],
    fields: { officeName: 'मैसूर प्रधान डाकघर' },
  }),
  batchRow(6, {
    kind: 'transfer',
    layout: 'sheet',
    decision: 'forward',
    forwardTo: DELHI,
    fields: { targetMdo: US },
  }),
  batchRow(7, { decision: 'reject', reason: 'Not our employee' }),
];
const TASK = { batch: batchOf(ROWS), rows: ROWS, gdsWord: 'Others' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'batch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function written() {
  const result = await writeBatch(TASK, { inside: folder });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const sheetsOf = async (name: string): Promise<Record<string, string[][]>> => {
  const { folder: at } = await written();
  const { Sheets } = read(readFileSync(path.join(at, name)));
  return Object.fromEntries(
    Object.entries(Sheets).map(([sheet, cells]) => [
      sheet,
      utils.sheet_to_json<string[]>(cells, { header: 1, defval: '' }),
    ]),
  );
};

describe('the files of a batch', () => {
  it('stand in one new folder named from the batch number', async () => {
    expect((await written()).folder).toBe(path.join(folder, 'KAR-2025-26-0007'));
  });

  it('are those the decisions call for', async () => {
    expect((await written()).files.map(({ name, rows }) => [name, rows])).toEqual([
      ['approval-sheet.xlsx', 7],
      ['portal-verifications.csv', 1],
      ['portal-registrations.csv', 1],
      ['left-out.csv', 1],
      ['transfer-worksheet.xlsx', 2],
      ['corrections.xlsx', 1],
      ['employee-texts.xlsx', 1],
      ['forward-to-Delhi Postal Circle.xlsx', 1],
      ['manifest.json', 8],
      ['manifest.txt', 8],
    ]);
  });

  it('say how many entries the audit had and its head, so that a cut end of it shows', async () => {
    const { auditHead, auditCount } = TASK.batch;
    expect([auditHead.length, auditCount]).toEqual([64, 12]);
    const sheets = await sheetsOf('approval-sheet.xlsx');
    expect(Object.values(sheets).flat(2)).toContain(`${auditHead} (12 records)`);
    const { folder: at } = await written();
    const texts = ['manifest.txt', 'manifest.json'].map((name) =>
      readFileSync(path.join(at, name), 'utf8'),
    );
    expect(texts[0]).toContain(`audit head ${auditHead}, 12 entries`);
    expect(texts[1]).toContain('"auditCount": 12');
  });

  it('have the hashes the manifest says', async () => {
    const { folder: at } = await written();
    const lines = readFileSync(path.join(at, 'manifest.txt'), 'utf8').split('\n');
    for (const line of lines.filter((text) => /^[0-9a-f]{64}/.test(text))) {
      const bytes = readFileSync(path.join(at, line.slice(66)));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(line.slice(0, 64));
    }
  });

  it('are the same bytes when written again, beside the first, which stays as it was', async () => {
    const [first, second] = [await written(), await written()];
    expect(second.folder).toBe(`${first.folder} (2)`);
    expect(second.files).toEqual(first.files);
  });

  it('leave nothing behind when the folder cannot be made', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const result = await writeBatch(TASK, { inside: path.join(file, 'x') });
    expect(result).toMatchObject({ ok: false, error: { code: 'export-failed' } });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('the approval sheet', () => {
  it.each([
    ['Approved transfers', 1],
    ['Approved verifications', 2],
    ['Approved registrations', 1],
    ['Returned', 1],
    ['Forwarded by MDO', 1],
    ['Rejected', 1],
  ])('has on "%s" as many lines as requests: %i', async (sheet, count) => {
    const above = 3;
    expect((await sheetsOf('approval-sheet.xlsx'))[sheet]).toHaveLength(above + count);
  });

  it('says on the cover which batch, rules and lists it is', async () => {
    const cover = ((await sheetsOf('approval-sheet.xlsx'))['Cover'] ?? []).flat();
    expect(cover).toEqual(
      expect.arrayContaining([US, 'KAR/2025-26/0007', '05-01-2026 14:30', '2026-01', '2025-12-30']),
    );
  });

  it('gives the reasons of a return in English and Hindi', async () => {
    const line =
      ((await sheetsOf('approval-sheet.xlsx'))['Returned'] ?? []).at(-1)?.join(' ') ?? '';
    expect(line).toMatch(/Group is wrong[\s\S]*[\u0900-\u097F]/);
  });
});

describe('the corrections sheet', () => {
  const lineOf = async (key: string) =>
    ((await sheetsOf('corrections.xlsx'))['Corrections'] ?? []).find(([first]) =>
      first?.endsWith(key),
    );

  it('has for each cell to correct its key, its place, its faults and an empty cell', async () => {
    const line = await lineOf('|5|group');
    expect([line?.[0], line?.[7], line?.[11]]).toEqual([
      'KAR/2025-26/0007|5|group',
      'Sheet1!F4',
      '',
    ]);
  });

  it('says what is wrong with the cell in both languages', async () => {
    const line = await lineOf('|5|group');
    expect(line?.[9]).toContain('Group B');
    expect(line?.[10]).toMatch(/[\u0900-\u097F]/);
  });

  it('has a line to answer in words what the admin wrote beyond the faults', async () => {
    expect((await lineOf('|5|remarks'))?.[9]).toBe('Group is wrong');
  });

  it('stands in one workbook for each office where the batch says so', async () => {
    const parts = { decision: 'return', reason: 'Wrong' } as const;
    const rows = ['Mysuru HO', 'mysuru ho', 'Hubballi HO', ''].map((officeName, i) =>
      batchRow(i + 1, { ...parts, fields: { officeName } }),
    );
    const batch = batchOf(rows, { correctionsByOffice: true });
    const result = await writeBatch({ batch, rows, gdsWord: 'Others' }, { inside: folder });
    if (!result.ok) throw new Error(result.error.code);
    const files = result.value.files.filter(({ name }) => name.startsWith('corrections'));
    expect(files.map(({ name, rows: requests }) => [name, requests])).toEqual([
      ['corrections-Mysuru HO.xlsx', 2],
      ['corrections-Hubballi HO.xlsx', 1],
      ['corrections-no office.xlsx', 1],
    ]);
  });
});

it('every employee with a returned request has a text of their own in both languages', async () => {
  const line = ((await sheetsOf('employee-texts.xlsx'))['Texts'] ?? []).at(-1);
  expect([line?.[2], line?.[3]]).toEqual(['Asha Rao', 'person5@example.in']);
  expect(line?.[5]).toMatch(/^Dear Asha Rao,[\s\S]*Group is wrong[\s\S]*प्रिय Asha Rao/);
});

it('the transfer worksheet says what to click for each card', async () => {
  const lines = ((await sheetsOf('transfer-worksheet.xlsx'))['Transfers'] ?? []).slice(3);
  expect(lines.map((line) => line[11])).toEqual([
    'Switch "Approve transfer" on',
    'Switch "Approve transfer" off',
  ]);
});

it('a forwarded transfer asks for the MDO it goes to', async () => {
  const [header = [], line = []] =
    (await sheetsOf('forward-to-Delhi Postal Circle.xlsx'))['Requests'] ?? [];
  expect(line[header.indexOf('Target MDO')]).toBe(DELHI);
});

it('LibreOffice opens the approval sheet with the formula dead and Hindi intact', async () => {
  const { folder: at } = await written();
  const file = path.join(at, 'approval-sheet.xlsx');
  const shown = shownInLibreOffice([file])['approval-sheet.xlsx'];
  expect(shown?.['Approved transfers']?.flat()).toContain('=HYPERLINK("http://x.in")');
  expect(shown?.['Returned']?.flat()).toContain('मैसूर प्रधान डाकघर');
});
