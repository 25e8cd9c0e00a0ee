import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Spawn } from '../../../electron/processes/spawn';
import { PROCESS_LIMITS, readInProcess } from '../../../electron/workbook/watchdog';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import { HOSTILE, type Hostile } from '../../fixtures/make-hostile';
import { builtParser } from '../../fixtures/parser-process';
import { addsUp } from '../../fixtures/read-back';

/**
 * The program's own limits but for the clock: the tests share two cores with each other, and how
 * long a file takes on a quiet machine is measured by the bench, not asserted here.
 */
const LIMITS = { ...PROCESS_LIMITS, silentMilliseconds: 120_000 };

let spawn: Spawn;
let folder = '';
beforeAll(async () => {
  spawn = await builtParser();
  folder = mkdtempSync(path.join(tmpdir(), 'desk-hostile-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(hostile: Hostile): Promise<ImportedFile> {
  const file = path.join(folder, hostile.name);
  writeFileSync(file, hostile.bytes());
  try {
    const request = { path: file, name: hostile.name, kind: null, overrides: [] };
    return await readInProcess(spawn, request, {}, LIMITS).done;
  } finally {
    rmSync(file);
  }
}

const requestsIn = (file: ImportedFile): number =>
  file.sheets.reduce((sum, sheet) => sum + sheet.requests, 0);

describe('a hostile file', () => {
  it('stands for every attack of the list, sixty and more', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  // The watchdog itself ends what takes more than 1 GB.
  it.concurrent.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))(
    '%s is refused with a sentence or read to the end',
    async (_name, hostile) => {
      const file = await read(hostile);
      expect(file.error?.code).not.toBe('file-too-slow');
      if (hostile.expect === 'refused') expect(file.error).not.toBeNull();
      if (typeof hostile.expect === 'number')
        expect({ error: file.error, requests: requestsIn(file) }).toEqual({
          error: null,
          requests: hostile.expect,
        });
      expect(addsUp(file)).toBe(true);
    },
    240_000,
  );
});
