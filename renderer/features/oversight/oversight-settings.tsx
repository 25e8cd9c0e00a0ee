import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionOverview } from '../../../shared/domain/retention';
import type { TwoPeopleSetting } from '../../../shared/domain/two-people';
import { indianNumber } from '../../../shared/domain/language';
import { ask, desk } from '../../desk';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { Certificates } from './certificates';
import { KeptBatches } from './kept-batches';
import { PeriodForm } from './period-form';
import { TwoPeopleForm } from './two-people-form';

/** How long values are kept, what is due, what was erased, and who may release. */
export function OversightSettings() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const [retention, setRetention] = useState<RetentionOverview | null>(null);
  const [release, setRelease] = useState<TwoPeopleSetting | null>(null);

  useEffect(() => {
    let current = true;
    const read = () => {
      void ask(desk.retention.read()).then((found) => {
        if (current && found) setRetention(found);
      });
      void ask(desk.release.read()).then((found) => {
        if (current && found) setRelease(found);
      });
    };
    read();
    const stop = desk.onEvent('desk.changed', read);
    return () => {
      current = false;
      stop();
    };
  }, []);

  if (status?.state !== 'open' || !retention || !release) return null;
  const { readOnly } = status;
  const { period, kept, certificates, imported, present, erased } = retention;
  const n = indianNumber;
  return (
    <>
      <section aria-labelledby="two-people">
        <h2 id="two-people">{t('release.title')}</h2>
        <TwoPeopleForm key={release.rule} setting={release} readOnly={readOnly} />
      </section>
      <section aria-labelledby="erasing">
        <h2 id="erasing">{t('retention.title')}</h2>
        <p>{t('retention.intro')}</p>
        <PeriodForm key={period.at} period={period} readOnly={readOnly} />
      </section>
      <section aria-labelledby="kept-batches">
        <h2 id="kept-batches">{t('retention.kept')}</h2>
        <KeptBatches kept={kept} readOnly={readOnly} />
        {erased > 0 && (
          <p className="strong">
            {t('retention.sum', {
              imported: n(imported),
              present: n(present),
              erased: n(erased),
            })}
          </p>
        )}
      </section>
      {certificates.length > 0 && <Certificates certificates={certificates} />}
    </>
  );
}
