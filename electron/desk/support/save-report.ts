import { writeFile } from 'node:fs/promises';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { Support } from './support';

/** Shows a report, then writes exactly what was shown. The page names neither text nor path. */
export function reporting(parts: {
  readonly support: Support;
  /** Null when the user thought better of it. */
  readonly chooseTarget: (name: string) => Promise<string | null>;
}): {
  show(): Promise<Result<string, UserError>>;
  save(): Promise<Result<{ readonly file: string } | null, UserError>>;
} {
  let shown: string | null = null;
  return {
    show: async () => {
      shown = await parts.support.report();
      return ok(shown);
    },
    save: async () => {
      if (shown === null) return ok(null);
      const file = await parts.chooseTarget('mdo-review-desk-report.txt');
      if (file === null) return ok(null);
      try {
        await writeFile(file, shown);
      } catch (error) {
        return err(userError('report-not-written', { detail: codeOf(error) }));
      }
      return ok({ file });
    },
  };
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'Error';
}
