import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { UserError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { createJudge, RULE_SET_VERSION } from '../../shared/rules/engine';
import { spawnNode } from '../../electron/processes/spawn-node';
import { builtInReference } from '../../electron/reference/built-in-reference';
import { FULL_COST } from '../../electron/store/envelope/wrap';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { nodePrograms } from '../../electron/store/files/programs';
import type { StoreMethod, StoreRequest, StoreResponse } from '../../electron/store/protocol';
import { StoreService } from '../../electron/store/service';
import { readInProcess } from '../../electron/workbook/watchdog';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Of package.json: a desk that a newer program wrote is not opened. */
const PROGRAM = (
  JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
).version;

interface PreparedDesk {
  readonly userData: string;
  readonly passphrase: string;
  /** The day it was judged on. */
  readonly asOf: string;
}

export type Ask = <M extends StoreMethod>(method: M, payload: StoreRequest<M>) => StoreResponse<M>;

/** A desk as the program leaves it in the evening: filled, judged, closed, with its snapshot. */
export async function prepareDesk<T>(
  desk: PreparedDesk,
  fill: (ask: Ask) => T | Promise<T>,
): Promise<T> {
  const service = new StoreService(
    {
      files: nodeFileSystem,
      cost: FULL_COST,
      host: os.hostname(),
      osUser: os.userInfo().username,
      pid: process.pid,
      programs: nodePrograms,
    },
    { createJudge, reference: builtInReference(), ruleSetVersion: RULE_SET_VERSION },
    () => undefined,
  );
  const ask: Ask = (method, payload) =>
    value(service.handle(method, payload, new Date().toISOString()));
  ask('desk.create', {
    folder: path.join(desk.userData, 'desk'),
    mdo: 'Karnataka Postal Circle',
    person: { userName: 'Meena Rao', osUser: os.userInfo().username, host: os.hostname() },
    program: PROGRAM,
    passphrase: desk.passphrase,
    asOf: desk.asOf,
    now: new Date().toISOString(),
  });
  const filled = await fill(ask);
  while (service.idle(100));
  ask('desk.close', {});
  return filled;
}

/** With the requests of a file, read by the built parser. */
export async function importInto(ask: Ask, file: string): Promise<void> {
  const { import: number } = ask('import.begin', {});
  const read = await readInProcess(
    spawnNode(path.join(ROOT, 'out/main')),
    { path: file, name: path.basename(file), kind: null, overrides: [] },
    {
      onChunk: (bytes) => void ask('import.chunk', { import: number, bytes }),
      onAgain: () => void ask('import.again', { import: number }),
    },
  ).done;
  if (read.error) throw new Error(read.error.code);
  ask('import.commit', { import: number, file: read });
}

/** yyyy-mm-dd, as the program's own clock says it. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function value<T>(result: Result<T, UserError>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
