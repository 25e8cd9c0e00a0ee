import type { AnswerApplied, AnswerPreview } from '../../shared/domain/batch-life';
import { userError, type UserError } from '../../shared/errors';
import type { Request } from '../../shared/ipc/contract';
import type { AnswerTable } from '../../shared/portal/answer-rows';
import { err, type Result } from '../../shared/result';
import type { Importing } from './importing';
import type { StoreCalls } from './store-calls';

interface AnsweringParts {
  readonly store: StoreCalls;
  readonly imports: Pick<Importing, 'fileOf' | 'discard'>;
  readonly read: (file: {
    readonly path: string;
    readonly name: string;
  }) => Promise<Result<AnswerTable, UserError>>;
}

/** Staged files that answer a batch: looked at first, then taken over. */
export interface Answering {
  preview(staged: number): Promise<Result<AnswerPreview, UserError>>;
  apply(asked: Request<'answer.apply'>): Promise<Result<AnswerApplied, UserError>>;
}

export function answering({ store, imports, read }: AnsweringParts): Answering {
  return {
    preview: async (staged) => {
      const file = imports.fileOf(staged);
      if (!file) return err(userError('import-gone'));
      const table = await read(file);
      return table.ok ? store.call('answer.look', { file: file.name, table: table.value }) : table;
    },
    apply: async ({ staged, preview, changes, reopen }) => {
      const done = await store.call('answer.take', { preview, changes, reopen });
      if (done.ok) await imports.discard(staged);
      return done;
    },
  };
}
