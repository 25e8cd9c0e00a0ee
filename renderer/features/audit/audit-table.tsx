import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/domain/audit';
import { auditWords } from '../../../shared/domain/audit-words';
import { indianNumber, type Language } from '../../../shared/domain/language';
import { dateAndTime } from '../../i18n/dates';
import { sourceOf } from './audit-words';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly language: Language;
}

export function AuditTable({ entries, language }: AuditTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-box" role="region" aria-label={t('audit.table')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('audit.number')}
            </th>
            {(['when', 'who', 'what'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`audit.${name}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('audit.requests')}
            </th>
            {(['before', 'after', 'reason', 'source'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`audit.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { what, before, after, reason } = auditWords(entry, language);
            return (
              <tr key={entry.number}>
                <th scope="row" className="number">
                  {indianNumber(entry.number)}
                </th>
                <td>{dateAndTime(entry.at)}</td>
                <td>
                  {entry.userName}{' '}
                  <span className="quiet">
                    ({entry.osUser}, {entry.host})
                  </span>
                </td>
                <td>{what}</td>
                <td className="number">{entry.requests > 0 ? indianNumber(entry.requests) : ''}</td>
                <td>{before}</td>
                <td>{after}</td>
                <td>{reason}</td>
                <td>{sourceOf(entry)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
