import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, refusalOf } from '../export/portal-model';
import { buildCli, runCli, SAMPLES, type Ran } from './run-cli';

const FILES = ['transfer-requests.xlsx', 'verification-requests.csv', 'pendingRequest.csv'];
const exportTo = (out: string, ...more: readonly string[]): Promise<Ran> =>
  runCli(
    ...[SAMPLES, 'export', ...FILES, '--mdo', 'Karnataka', '--as-of', '2026-01-05'],
    ...['--approve', 'clear', '--out', out, ...more],
  );

let folder = '';
let ran: Ran;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cli-export-'));
  await buildCli();
  ran = await exportTo(path.join(folder, 'first'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (run: string, file: string): Buffer => readFileSync(path.join(folder, run, file));

describe('export', () => {
  it('ends with 0 and says that no PDF is made', () => {
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('No PDF is made');
  });

  it('writes the batch straight into the new folder named', () => {
    expect(readdirSync(path.join(folder, 'first')).sort()).toEqual([
      'approval-sheet.xlsx',
      'left-out.csv',
      'manifest.json',
      'manifest.txt',
      'portal-verifications.csv',
      'transfer-worksheet.xlsx',
    ]);
  });

  it('writes a portal file of which every line is accepted', () => {
    const lines = linesOf(read('first', 'portal-verifications.csv').toString('utf8')).slice(1);
    expect(lines.map((line) => refusalOf(line.split(','), '2026-01-05')).filter(Boolean)).toEqual(
      [],
    );
  });

  it('gives the same bytes twice', async () => {
    await exportTo(path.join(folder, 'again'));
    for (const file of readdirSync(path.join(folder, 'first')))
      expect(read('again', file).equals(read('first', file)), file).toBe(true);
  });

  it('takes the requests of office sheets into the portal file only when told to', async () => {
    await exportTo(path.join(folder, 'knowing'), '--include-unconfirmed');
    const lines = (run: string): number =>
      linesOf(read(run, 'portal-verifications.csv').toString('utf8')).length;
    expect(lines('knowing')).toBeGreaterThan(lines('first'));
  });

  it('ends with 4 and writes nothing where the folder cannot be made', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const failed = await exportTo(path.join(file, 'out'));
    expect([failed.status, failed.stdout]).toEqual([4, '']);
    expect(failed.stderr).toContain('Nothing was written');
  });

  it('touches nothing that is already there', async () => {
    const into = path.join(folder, 'first');
    const before = read('first', 'manifest.txt');
    await exportTo(into);
    expect(read('first', 'manifest.txt').equals(before)).toBe(true);
    expect(existsSync(path.join(into, 'KAR-2025-26-0001', 'manifest.txt'))).toBe(true);
  });
});
