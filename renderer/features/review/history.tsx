import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/review';
import { dateAndTime } from '../../i18n/dates';
import { historyWords } from './change-words';

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="details-part" aria-labelledby="history-title">
      <h3 id="history-title">{t('review.history')}</h3>
      {entries.length === 0 && <p className="quiet">{t('review.noHistory')}</p>}
      <ol className="history">
        {entries.map((entry, place) => {
          const { what, before, after } = historyWords(entry, t, i18n.language);
          const byRule = entry.what.includes('corrected');
          return (
            <li key={`${entry.at} ${place}`}>
              <span>{what}</span>{' '}
              <span className="quiet small">
                {dateAndTime(entry.at)} · {entry.by}
              </span>
              {(before !== '' || after !== '') && (
                <p className="small">
                  <del>{before}</del> → {after}
                </p>
              )}
              {entry.reason !== '' && !byRule && <p className="quiet small">{entry.reason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
