import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { KeptBatch } from '../../../shared/domain/retention';
import { Button } from '../../components/button';
import { dateAndTime, indianDate } from '../../i18n/dates';
import { EraseDialog } from './erase-dialog';

/** Closed batches; those that are due can be chosen. */
export function KeptBatches({
  kept,
  readOnly,
}: {
  readonly kept: readonly KeptBatch[];
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  if (kept.length === 0) return <p className="quiet">{t('retention.keptEmpty')}</p>;
  const numbers = kept
    .filter(({ number, isDue }) => isDue && chosen.includes(number))
    .map(({ number }) => number);
  const toggle = (number: string): void =>
    setChosen(
      chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number],
    );
  return (
    <>
      <div className="table-box" role="region" aria-label={t('retention.kept')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('retention.number')}</th>
              <th scope="col">{t('retention.closedAt')}</th>
              <th scope="col">{t('retention.dueOn')}</th>
              <th scope="col" className="number">
                {t('retention.requests')}
              </th>
              <th scope="col" className="number" title={t('retention.takenUpNote')}>
                {t('retention.takenUp')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ number, closedAt, dueOn, isDue, requests, takenUp }) => (
              <tr key={number}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t(isDue ? 'retention.choose' : 'retention.notDueYet', { number })}
                    disabled={!isDue || readOnly}
                    checked={isDue && chosen.includes(number)}
                    onChange={() => toggle(number)}
                  />
                </td>
                <th scope="row">{number}</th>
                <td>{dateAndTime(closedAt)}</td>
                <td>{dueOn === '' ? t('retention.notDue') : indianDate(dueOn)}</td>
                <td className="number">{indianNumber(requests)}</td>
                <td className="number">{indianNumber(takenUp)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="button-row">
        <Button disabled={readOnly || numbers.length === 0} onClick={() => setAsked(numbers)}>
          {t('retention.erase')}
        </Button>
      </div>
      {asked && <EraseDialog numbers={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
