import path from 'node:path';
import type { Language } from '../../shared/domain/language';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { progressHtml } from '../export/pdf/progress-html';
import type { FromExporter, ToExporter } from '../export/protocol';
import type { BatchParts } from './batching';
import type { Clock } from './clock';

interface ProgressPdfParts extends BatchParts {
  readonly clock: Clock;
  readonly language: () => Language;
  readonly chooseTarget: (name: string) => Promise<string | null>;
}

/** The progress page as a PDF of one page, where the admin says. Null: thought better of it. */
export async function saveProgress(
  parts: ProgressPdfParts,
): Promise<Result<{ readonly file: string } | null, UserError>> {
  const report = await parts.store.call('progress.read', {});
  if (!report.ok) return report;
  const { mdo, asOf } = report.value;
  const target = await parts.chooseTarget(`Progress ${asOf}.pdf`);
  if (target === null) return ok(null);
  const file = path.extname(target).toLowerCase() === '.pdf' ? target : `${target}.pdf`;
  const printer = parts.openPrinter();
  const child = parts.spawn('export-process');
  try {
    const bytes = await printer.print(progressHtml(report.value, parts.language()));
    const saved = new Promise<Result<null, UserError>>((resolve) => {
      child.onMessage((raw) => {
        const message = raw as FromExporter;
        if (message.type === 'pdf-done') resolve(ok(null));
        else if (message.type === 'failed') resolve(err(message.error));
      });
      child.onExit(() => resolve(err(failed(file, 'the process ended'))));
    });
    child.send({
      type: 'join-pdf',
      parts: [bytes],
      marks: {
        title: `Progress ${mdo}`,
        made: parts.clock.now(),
        foot: `${mdo} - MDO Review Desk`,
      },
      file,
    } satisfies ToExporter);
    const done = await saved;
    return done.ok ? ok({ file: path.basename(file) }) : done;
  } catch {
    return err(failed(file, 'the page could not be printed'));
  } finally {
    printer.close();
    child.kill();
  }
}

const failed = (file: string, detail: string): UserError =>
  userError('export-failed', { folder: path.dirname(file), detail });
