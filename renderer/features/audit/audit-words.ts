import type { AuditEntry } from '../../../shared/domain/audit';
import { i18n } from '../../i18n/i18n';

/** "transfer.xlsx, row 12"; '' where an entry has no source. */
export function sourceOf({ file, row }: AuditEntry): string {
  return row === null ? file : i18n.t('audit.row', { file, row });
}
