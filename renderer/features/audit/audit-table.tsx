import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/domain/audit';
import { indianNumber } from '../../../shared/domain/language';
import { dateAndTime } from '../../i18n/dates';
import { afterOf, auditWord, sourceOf } from './audit-words';

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
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
          {entries.map((entry) => (
            <tr key={entry.number}>
              <th scope="row" className="number">
                {indianNumber(entry.number)}
              </th>
              <td>{dateAndTime(entry.at)}</td>
              <td title={`${entry.osUser} · ${entry.host}`}>
                {entry.userName} <span className="quiet">({entry.osUser})</span>
              </td>
              <td title={entry.what}>{t(`audit.${entry.topic}`)}</td>
              <td className="number">{entry.requests > 0 ? indianNumber(entry.requests) : ''}</td>
              <td>{auditWord(entry.before)}</td>
              <td>{afterOf(entry)}</td>
              <td>{entry.reason}</td>
              <td>{sourceOf(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
