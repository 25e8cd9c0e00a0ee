import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChildProcess, Spawn } from '../../../electron/processes/spawn';
import { spareParser, type SpareParser } from '../../../electron/workbook/spare-parser';
import { PROCESS_LIMITS, readInProcess } from '../../../electron/workbook/watchdog';
import { builtParser } from '../../fixtures/parser-process';

const HEAP = { heapMegabytes: PROCESS_LIMITS.heapMegabytes };

interface Kept extends SpareParser {
  /** Processes in the order they were started. */
  readonly started: readonly ChildProcess[];
}

let start: Spawn;
let folder = '';
let last: Kept;
beforeAll(async () => {
  start = await builtParser();
  folder = mkdtempSync(path.join(tmpdir(), 'desk-spare-'));
  writeFileSync(path.join(folder, 'a.csv'), 'Name,Mobile,Email\nA,9812345678,a@example.in\n');
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (spawn: Spawn) => {
  const file = path.join(folder, 'a.csv');
  return readInProcess(spawn, { path: file, name: 'a.csv', kind: null, overrides: [] }).done;
};

/** A parser whose spare process has been started. */
async function kept(): Promise<Kept> {
  const started: ChildProcess[] = [];
  const counted: Spawn = (entry, options) => {
    const child = start(entry, options);
    started.push(child);
    return child;
  };
  last = { ...spareParser(counted, 0), started };
  last.keep();
  await expect.poll(() => started.length).toBe(1);
  return last;
}
afterEach(() => last.letGo());

describe('a parser kept ready', () => {
  it('reads the next file', async () => {
    const { spawn } = await kept();
    const file = await read(spawn);
    expect(file.sheets[0]?.requests).toBe(1);
  });

  it('is the one started beforehand, and each file has its own', async () => {
    const { spawn, started } = await kept();
    const given = [spawn('parser-process', HEAP), spawn('parser-process', HEAP)];
    expect(given.map(({ pid }) => pid)).toEqual(started.slice(0, 2).map(({ pid }) => pid));
    for (const child of given) child.kill();
  });

  it('is replaced once its file is read', async () => {
    const { spawn, started } = await kept();
    await read(spawn);
    await expect.poll(() => started.length).toBe(2);
  });

  it('ends when it is let go', async () => {
    const own = await kept();
    const ended = new Promise((resolve) => own.started[0]?.onExit(resolve));
    own.letGo();
    await ended;
  });
});
