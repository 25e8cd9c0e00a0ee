import { useTranslation } from 'react-i18next';
import type { RulesHistoryEntry } from '../../../shared/domain/desk-settings';
import { dateAndTime } from '../../i18n/dates';
import { ChoiceChanges } from './choice-changes';

/** Who changed the rules of this desk, when, from what to what. */
export function RulesHistory({ history }: { readonly history: readonly RulesHistoryEntry[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="rules-history">
      <h2 id="rules-history">{t('settings.history')}</h2>
      {history.length === 0 && <p className="quiet">{t('settings.historyEmpty')}</p>}
      <ul className="rules-history">
        {history.map(({ number, at, by, changes }) => (
          <li key={number}>
            <p>
              {t('settings.change')} {number} · {dateAndTime(at)} · {by}
            </p>
            <ChoiceChanges changes={changes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
