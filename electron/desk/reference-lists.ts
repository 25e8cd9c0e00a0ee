import path from 'node:path';
import type { ReferencePreview } from '../../shared/domain/desk-settings';
import { userError, type UserError } from '../../shared/errors';
import type { ReferenceData } from '../../shared/reference/reference-data';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';
import { err, ok, type Result } from '../../shared/result';
import type { FromExporter, ToExporter } from '../export/protocol';
import type { Spawn } from '../processes/spawn';
import type { StoreCalls } from './store-calls';

export interface ListsParts {
  readonly store: StoreCalls;
  readonly spawn: Spawn;
  /** Reads a workbook of lists in the parser process; see workbook/watchdog.ts. */
  readonly read: (file: {
    readonly path: string;
    readonly name: string;
  }) => Promise<Result<readonly ReadSheet[], UserError>>;
  /** Both null when the admin thought better of it. */
  readonly chooseFile: () => Promise<string | null>;
  readonly chooseTarget: (name: string) => Promise<string | null>;
}

/** Reference lists out into a spreadsheet and back in from one. */
export interface ReferenceLists {
  preview(): Promise<Result<ReferencePreview | null, UserError>>;
  save(): Promise<Result<{ readonly file: string } | null, UserError>>;
}

export function referenceLists(parts: ListsParts): ReferenceLists {
  const { store } = parts;
  return {
    preview: async () => {
      const chosen = await parts.chooseFile();
      if (chosen === null) return ok(null);
      const name = path.basename(chosen);
      const sheets = await parts.read({ path: chosen, name });
      return sheets.ok
        ? store.call('reference.preview', { file: name, sheets: sheets.value })
        : sheets;
    },
    save: async () => {
      const lists = await store.call('reference.lists', {});
      if (!lists.ok) return lists;
      const target = await parts.chooseTarget(fileName(lists.value.version));
      if (target === null) return ok(null);
      const file = path.extname(target).toLowerCase() === '.xlsx' ? target : `${target}.xlsx`;
      const saved = await write(parts.spawn, lists.value, file);
      return saved.ok ? ok({ file: path.basename(file) }) : saved;
    },
  };
}

const fileName = (version: string): string =>
  `Reference lists ${version.replace(/[\\/:*?"<>|]/g, '-')}.xlsx`;

/** In the export process. An end without a last message is a failure, whatever the exit code. */
function write(spawn: Spawn, lists: ReferenceData, file: string): Promise<Result<null, UserError>> {
  const child = spawn('export-process');
  return new Promise<Result<null, UserError>>((resolve) => {
    child.onMessage((raw) => {
      const message = raw as FromExporter;
      if (message.type === 'lists-done') resolve(ok(null));
      else if (message.type === 'failed') resolve(err(message.error));
    });
    const folder = path.dirname(file);
    child.onExit(() =>
      resolve(err(userError('export-failed', { folder, detail: 'the process ended' }))),
    );
    child.send({ type: 'lists', lists, file } satisfies ToExporter);
  }).finally(() => child.kill());
}
