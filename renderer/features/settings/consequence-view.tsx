import { useTranslation } from 'react-i18next';
import type { Consequence } from '../../../shared/domain/desk-settings';
import type { Verdict } from '../../../shared/domain/finding';
import { indianNumber } from '../../../shared/domain/language';
import { VerdictShape } from '../../components/verdict-mark';
import { flagName } from '../../i18n/flag-name';
import { currentLanguage } from '../../i18n/i18n';

const MOVES = {
  'block check': 'settings.blockToCheck',
  'block clear': 'settings.blockToClear',
  'check clear': 'settings.checkToClear',
  'check block': 'settings.checkToBlock',
  'clear check': 'settings.clearToCheck',
  'clear block': 'settings.clearToBlock',
} as const;

function moveKey(from: Verdict, to: Verdict): (typeof MOVES)[keyof typeof MOVES] | null {
  return from === to ? null : MOVES[`${from} ${to}` as keyof typeof MOVES];
}

/** What would happen to the requests of the desk, in numbers. */
export function ConsequenceView({ consequence }: { readonly consequence: Consequence }) {
  const { t } = useTranslation();
  const { requests, touched, moves, rules, approvedThenBlocked } = consequence;
  const moved = moves.reduce((sum, move) => sum + move.requests, 0);
  const words = (count: number) => ({ count, n: indianNumber(count) });
  return (
    <section className="consequence" aria-label={t('settings.onDesk')}>
      <h3>{t('settings.onDesk')}</h3>
      {touched === 0 && <p>{t('settings.noneTouched')}</p>}
      <ul>
        {moves.map(({ from, to, requests: count }) => {
          const key = moveKey(from, to);
          return (
            key && (
              <li key={key}>
                <VerdictShape verdict={to} />
                {t(key, words(count))}
              </li>
            )
          );
        })}
        {touched > moved && <li>{t('settings.sameVerdict', words(touched - moved))}</li>}
      </ul>
      {approvedThenBlocked > 0 && (
        <p className="strong">{t('settings.approvedThenBlocked', words(approvedThenBlocked))}</p>
      )}
      {rules.length > 0 && (
        <ul className="quiet small">
          {rules.map(({ rule, before, after }) => (
            <li key={rule}>
              {t('settings.flagsChange', {
                title: flagName(rule, currentLanguage()),
                before: indianNumber(before),
                after: indianNumber(after),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">{t('settings.ofAll', words(requests))}</p>
    </section>
  );
}
