import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/review';
import { dateAndTime } from '../../i18n/dates';

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  return (
    <section className="details-part" aria-labelledby="history-title">
      <h3 id="history-title">{t('review.history')}</h3>
      {entries.length === 0 && <p className="quiet">{t('review.noHistory')}</p>}
      <ol className="history">
        {entries.map((entry, place) => (
          <li key={`${entry.at} ${place}`}>
            <span>{entry.what}</span>{' '}
            <span className="quiet small">
              {dateAndTime(entry.at)} · {entry.by}
            </span>
            {(entry.before !== '' || entry.after !== '') && (
              <p className="small">
                <del>{entry.before || '—'}</del> → {entry.after || '—'}
              </p>
            )}
            {entry.reason !== '' && <p className="quiet small">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
