import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeChunk } from '../../../electron/processes/chunk-codec';
import type { Spawn } from '../../../electron/processes/spawn';
import { PROCESS_LIMITS, readInProcess } from '../../../electron/workbook/watchdog';
import { builtParser } from '../../fixtures/parser-process';

let spawn: Spawn;
let folder = '';
beforeAll(async () => {
  spawn = await builtParser();
  folder = mkdtempSync(path.join(tmpdir(), 'desk-watchdog-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = (rows: number): string => {
  const file = path.join(folder, `${rows}.csv`);
  const lines = Array.from(
    { length: rows },
    (_, i) => `N ${i},${9_800_000_000 + i},n${i}@example.in`,
  );
  writeFileSync(file, ['Name,Mobile,Email', ...lines].join('\n'));
  return file;
};
const request = (file: string) =>
  ({ path: file, name: 'a.csv', kind: null, overrides: [] }) as const;

describe('reading in a process of its own', () => {
  it('hands over every request in chunks of 2,500 at most', async () => {
    const counts: number[] = [];
    const onChunk = (bytes: Uint8Array): void => void counts.push(decodeChunk(bytes).rows.length);
    await readInProcess(spawn, request(csv(6_000)), { onChunk }).done;
    expect(counts).toEqual([2_500, 2_500, 1_000]);
  });

  it('tells by which checksum the file is known again, and none of one it could not read', async () => {
    const file = csv(3_000);
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect((await readInProcess(spawn, request(file)).done).sha256).toBe(sha256);
    const missing = path.join(folder, 'missing.csv');
    const unread = await readInProcess(spawn, request(missing)).done;
    expect(unread).toMatchObject({ error: { code: 'file-missing' }, sha256: '' });
  });

  it('ends a process that needs more memory than it may', async () => {
    const limits = { ...PROCESS_LIMITS, residentMegabytes: 10 };
    const file = await readInProcess(spawn, request(csv(200_000)), {}, limits).done;
    expect(file.error?.code).toBe('file-too-slow');
  });

  it('ends a process that says nothing', async () => {
    const limits = { ...PROCESS_LIMITS, silentMilliseconds: 1 };
    const file = await readInProcess(spawn, request(csv(200_000)), {}, limits).done;
    expect(file.error?.code).toBe('file-too-slow');
  });

  it('takes an end without a last message as a failure', async () => {
    const dies: Spawn = (entry, options) => {
      const child = spawn(entry, options);
      child.kill();
      return child;
    };
    expect((await readInProcess(dies, request(csv(10))).done).error?.code).toBe('file-too-slow');
  });

  it('is over at once when it is cancelled', async () => {
    const running = readInProcess(spawn, request(csv(200_000)));
    running.cancel();
    expect((await running.done).error?.code).toBe('reading-stopped');
  });
});
