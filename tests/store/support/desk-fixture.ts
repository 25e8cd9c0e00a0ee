import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { Layout, RequestKind } from '../../../shared/domain/request';
import type { ViewQuery } from '../../../shared/domain/review';
import type { UserError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { encodeChunk } from '../../../electron/processes/chunk-codec';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import type { DeskRules } from '../../../electron/store/desk/core';
import type { DeskMachine } from '../../../electron/store/desk/open-desk';
import { nodeFileSystem } from '../../../electron/store/files/file-system';
import type { Programs } from '../../../electron/store/files/programs';
import type {
  Person,
  StoreMethod,
  StoreRequest,
  StoreResponse,
} from '../../../electron/store/protocol';
import { StoreService } from '../../../electron/store/service';
import { plainJudge } from './plain-judge';

export const US = 'Karnataka Postal Circle';
export const PASSPHRASE = 'five plain words for tests';
export const PERSON: Person = { userName: 'Meena Gowda', osUser: 'meena', host: 'desk-pc' };
export const NOW = '2026-01-05T05:12:00.000Z';
export const AS_OF = '2026-01-05';

export const testRules: DeskRules = {
  createJudge: plainJudge,
  reference: builtInReference(),
  ruleSetVersion: 'test',
};

/** A computer on which every other program runs, or none, without waiting for any. */
export const programsAs = (others: 'running' | 'ended'): Programs => ({
  started: (pid) => (pid === process.pid || others === 'running' ? '1' : null),
  uptime: () => 1000,
  pause: () => undefined,
});

export const testMachine: DeskMachine = {
  files: nodeFileSystem,
  cost: { N: 1024, r: 8, p: 1 },
  host: 'desk-pc',
  osUser: 'meena',
  pid: process.pid,
  programs: programsAs('running'),
};

export function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'mdo-desk-'));
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** Unwraps what must have gone well. */
export function value<T>(result: Result<T, UserError>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown, UserError>): string =>
  result.ok ? 'ok' : result.error.code;

/** A store in this process, on a real folder. */
export class TestDesk {
  service: StoreService;
  constructor(
    readonly folder: string,
    private readonly machine: DeskMachine = testMachine,
    private readonly rules: DeskRules = testRules,
  ) {
    this.service = new StoreService(machine, rules, () => undefined);
  }

  ask<M extends StoreMethod>(
    method: M,
    payload: StoreRequest<M>,
    now = NOW,
  ): Result<StoreResponse<M>, UserError> {
    return this.service.handle(method, payload, now);
  }

  create(passphrase: string | null = PASSPHRASE): string {
    const { folder } = this;
    return value(
      this.ask('desk.create', {
        folder,
        mdo: US,
        person: PERSON,
        program: '1.0.0',
        passphrase,
        asOf: AS_OF,
        now: NOW,
      }),
    ).recoveryKey;
  }

  unlock(secret: string | null = PASSPHRASE, program = '1.0.0'): Result<null, UserError> {
    return this.ask('desk.unlock', {
      program,
      folder: this.folder,
      secret,
      person: PERSON,
      asOf: AS_OF,
      now: NOW,
    });
  }

  /** Closes and opens again, as the next morning. */
  reopen(program = '1.0.0'): void {
    value(this.ask('desk.close', {}));
    this.service = new StoreService(this.machine, this.rules, () => undefined);
    value(this.unlock(PASSPHRASE, program));
  }

  import(requests: readonly TestRequest[], file = 'requests.xlsx', layout: Layout = 'sheet'): void {
    const number = this.stage(requests, file, layout);
    value(this.ask('import.commit', { import: number, file: importedFile(file, requests.length) }));
  }

  /** Read and judged ahead, not on the desk yet. */
  stage(requests: readonly TestRequest[], file: string, layout: Layout = 'sheet'): number {
    const { import: number } = value(this.ask('import.begin', {}));
    const bytes = encodeChunk(chunkOf(requests, file, layout));
    value(this.ask('import.chunk', { import: number, bytes }));
    return number;
  }
}

export type TestRequest = Partial<Record<FieldName, string>> & { readonly kind?: RequestKind };

export function chunkOf(
  requests: readonly TestRequest[],
  file: string,
  layout: Layout = 'sheet',
): RequestChunk {
  const names = [...new Set(requests.flatMap((r) => Object.keys(r)))].filter(
    (name) => name !== 'kind',
  ) as FieldName[];
  const fields = names.map((field, i): FieldColumn => {
    const raw = [''];
    const codes = requests.map((request) => {
      const text = request[field] ?? '';
      const known = raw.indexOf(text);
      return known >= 0 ? known : raw.push(text) - 1;
    });
    return {
      field,
      column: String.fromCharCode(65 + i),
      header: field,
      raw,
      value: raw,
      codes: Uint32Array.from(codes),
    };
  });
  return {
    file,
    sheet: 'Sheet1',
    layout,
    rows: Uint32Array.from(requests, (_, i) => i + 2),
    kinds: requests.map(({ kind }) => kind ?? 'transfer'),
    fields,
  };
}

export function importedFile(name: string, requests: number): ImportedFile {
  return {
    path: name,
    name,
    format: 'xlsx',
    encoding: null,
    sha256: name.padEnd(64, '0'),
    bytes: 1,
    notes: [],
    error: null,
    sheets: [
      {
        name: 'Sheet1',
        hidden: false,
        layout: 'sheet',
        kind: 'transfer',
        headerRow: 1,
        columns: [],
        rows: requests + 1,
        requests,
        setAside: [{ from: 1, to: 1, reason: 'header' }],
        notes: [],
        preview: [],
      },
    ],
  };
}

export const EVERYTHING: ViewQuery = { filters: [], search: '', sort: [] };

export const DECIDE = {
  reason: '',
  portalReason: '',
  forwardTo: null,
  override: false,
} as const;
