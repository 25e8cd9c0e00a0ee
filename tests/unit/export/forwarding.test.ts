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
import { encodeChunk } from '../../../electron/processes/chunk-codec';
import { createJudge } from '../../../shared/rules/engine';
import {
  AS_OF,
  EVERYTHING,
  NOW,
  PASSPHRASE,
  PERSON,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  value,
} from '../../store/support/desk-fixture';
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
let sheet = '';

beforeAll(async () => {
  const task = { batch: batchOf(ROWS), rows: ROWS, gdsWord: 'Others' };
  const written = await writeBatch(task, { inside: folder });
  if (!written.ok) throw new Error(written.error.code);
  sheet = path.join(written.value.folder, `forward-to-${DELHI}.xlsx`);
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

it('a forwarding sheet raises no question: nothing noted, no date in doubt, no row set aside', () => {
  expect(file?.notes).toEqual([]);
  expect(
    file?.sheets.map(({ notes, columns, setAside }) => ({
      notes,
      dates: columns.flatMap(({ dateOrder }) => dateOrder ?? []),
      setAside,
    })),
  ).toEqual([{ notes: [], dates: [], setAside: [{ from: 1, to: 1, reason: 'header' }] }]);
});

it('a desk of the other MDO takes the sheet as it stands and finds no fault with where it asks to go', async () => {
  const desk = new TestDesk(temporaryFolder(), testMachine, {
    createJudge,
    reference: builtInReference(),
    ruleSetVersion: 'as built',
  });
  value(
    desk.ask('desk.create', {
      folder: desk.folder,
      mdo: DELHI,
      person: PERSON,
      passphrase: PASSPHRASE,
      asOf: AS_OF,
      now: NOW,
    }),
  );
  const { import: number } = value(desk.ask('import.begin', {}));
  const chunks: Uint8Array[] = [];
  const read = await readFile(
    sheet,
    { reference: builtInReference() },
    { onChunk: (chunk) => void chunks.push(encodeChunk(chunk)) },
  );
  for (const bytes of chunks) value(desk.ask('import.chunk', { import: number, bytes }));
  value(desk.ask('import.commit', { import: number, file: read }));
  const { view } = value(desk.ask('review.open', { query: EVERYTHING }));
  const rows = value(desk.ask('review.page', { view, from: 0, to: 10 }));
  removeFolder(desk.folder);
  expect(rows.map(({ targetMdo }) => targetMdo)).toEqual([DELHI, '']);
  expect(rows.flatMap(({ flags }) => flags.filter(({ field }) => field === 'targetMdo'))).toEqual(
    [],
  );
});

it('the other desk sees each request of its kind with the values it was forwarded with', () => {
  const { kind: _, ...person } = ROWS[0]?.request.fields ?? {};
  expect(requests.map(({ kind }) => kind)).toEqual(['transfer', 'verification']);
  expect(requests[0]?.fields).toMatchObject({ ...person, targetMdo: DELHI });
});
