import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ProgressReport } from '../../../shared/domain/progress';
import { PARENT_MDO } from '../../../shared/reference/reference';
import { Button } from '../../components/button';
import { indianDate } from '../../i18n/dates';
import { placeStore } from '../../state/place';
import { EVERYTHING, withValue } from '../review/query';
import { queryStore } from '../review/view-state';

/** Who is still under "Department of Posts", against the day by which nobody may be. */
export function UnderParent({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const n = indianNumber;
  const { received, moved, approved, sentBack, pending, offices, otherOffices } =
    report.underParent;
  const show = () => {
    queryStore.set(withValue(EVERYTHING, 'currentMdo', PARENT_MDO, true));
    placeStore.set('review');
  };
  const places = [
    ...offices.map(({ office, requests }) => `${office || t('progress.noOffice')} ${n(requests)}`),
    ...(otherOffices.offices > 0
      ? [
          `${t('progress.otherOffices', { n: n(otherOffices.offices) })} ${n(otherOffices.requests)}`,
        ]
      : []),
  ];
  return (
    <section aria-label={t('progress.parent')}>
      <h2>{t('progress.parent')}</h2>
      <p>
        <strong>
          {t('progress.parentStill', {
            still: n(received - moved),
            date: indianDate(report.deadline),
          })}
        </strong>
      </p>
      <p>
        {t('progress.parentLine', {
          received: n(received),
          moved: n(moved),
          approved: n(approved),
          sentBack: n(sentBack),
          pending: n(pending),
        })}
      </p>
      {places.length > 0 && <p className="quiet">{places.join(' · ')}</p>}
      {received > 0 && <Button onClick={show}>{t('progress.parentShow')}</Button>}
    </section>
  );
}
