import type { TFunction } from 'i18next';
import type { ImportedSheet } from '../../../shared/domain/imported-file';
import { indianNumber } from '../../../shared/domain/language';

/** "120 rows = 116 requests + 4 set aside", of one table or of a whole file. */
export function sumOf(tables: readonly ImportedSheet[], t: TFunction): string {
  const total = (what: 'rows' | 'requests'): number =>
    tables.reduce((sum, table) => sum + table[what], 0);
  const rows = total('rows');
  const requests = total('requests');
  return t('import.sum', {
    rows: t('import.rows', { count: rows, n: indianNumber(rows) }),
    requests: t('import.requests', { count: requests, n: indianNumber(requests) }),
    setAside: indianNumber(rows - requests),
  });
}
