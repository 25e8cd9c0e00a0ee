import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestsOf } from '../../../shared/domain/chunk-requests';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { ReviewRequest } from '../../../shared/domain/request';
import { writeBatch } from '../../../electron/export/write-batch';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { readFile } from '../../../electron/workbook/read-file';
import { batchOf, batchRow, US } from './batch-rows';

const DELHI = 'Delhi Postal Circle';
const FIELDS = {
  currentMdo: 'Kerala Postal Circle',
  dateOfBirth: '1984-04-03',
  officeName: 'New Delhi GPO',
  officePin: '110001',
};
const PARTS = { layout: 'sheet', decision: 'forward', forwardTo: DELHI } as const;
const ROWS = [
  batchRow(1, { ...PARTS, kind: 'transfer', fields: { ...FIELDS, targetMdo: US } }),
  batchRow(2, { ...PARTS, kind: 'verification', fields: FIELDS }),
];

const folder = mkdtempSync(path.join(tmpdir(), 'forward-'));
const requests: ReviewRequest[] = [];
let file: ImportedFile | null = null;

beforeAll(async () => {
  const task = { batch: batchOf(ROWS), rows: ROWS, gdsWord: 'Others' };
  const written = await writeBatch(task, { inside: folder });
  if (!written.ok) throw new Error(written.error.code);
  const sheet = path.join(written.value.folder, `forward-to-${DELHI}.xlsx`);
  file = await readFile(
    sheet,
    { reference: builtInReference() },
    { onChunk: (chunk) => requests.push(...requestsOf(chunk, requests.length + 1)) },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the other desk maps every column of a forwarding sheet by itself', () => {
  const columns = file?.sheets[0]?.columns ?? [];
  expect(columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([]);
});

it('the other desk sees each request of its kind with the values it was forwarded with', () => {
  const { kind: _, ...person } = ROWS[0]?.request.fields ?? {};
  expect(requests.map(({ kind }) => kind)).toEqual(['transfer', 'verification']);
  expect(requests[0]?.fields).toMatchObject({ ...person, targetMdo: DELHI });
});
