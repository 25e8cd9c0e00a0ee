import type { AuditEntry } from '../../../shared/domain/audit';
import { DECISIONS } from '../../../shared/domain/decision';
import { i18n } from '../../i18n/i18n';

/** Decisions in the language of the window, everything else as the journal has it. */
export function auditWord(text: string): string {
  const [first = '', ...rest] = text.split(': ');
  const decision = ([...DECISIONS, 'undecided'] as const).find((one) => one === first);
  if (decision === undefined) return text;
  const word = decision === 'undecided' ? i18n.t('field.undecided') : i18n.t(`review.${decision}`);
  return [word, ...rest].join(': ');
}

/** Of a restore the entry of the journal it went back to. */
export function afterOf({ what, after }: AuditEntry): string {
  return what === 'restored' ? i18n.t('restore.entry', { entry: after }) : auditWord(after);
}

/** "transfer.xlsx, row 12"; '' where an entry has no source. */
export function sourceOf({ file, row }: AuditEntry): string {
  return row === null ? file : i18n.t('audit.row', { file, row });
}
