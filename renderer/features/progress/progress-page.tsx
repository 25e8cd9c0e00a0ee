import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ProgressReport } from '../../../shared/domain/progress';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { indianDate } from '../../i18n/dates';
import { flagName } from '../../i18n/flag-name';
import { currentLanguage } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { BarChart } from './bar-chart';
import { OfficeTable } from './office-table';
import { UnderParent } from './under-parent';

/** How the desk stands, for the head of the circle; the same on one page of A4. */
export function ProgressPage() {
  const { t } = useTranslation();
  const [report, setReport] = useState<ProgressReport | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void ask(desk.progress.read()).then((found) => {
        if (current && found) setReport(found);
      });
    read();
    const stop = desk.onEvent('desk.changed', read);
    return () => {
      current = false;
      stop();
    };
  }, []);
  if (!report) return <div className="page" />;
  const n = indianNumber;
  const save = async () => {
    const saved = await ask(desk.progress.save());
    if (saved) showMessage({ kind: 'done', text: t('progress.saved', { file: saved.file }) });
  };
  const { decisions } = report;
  const tiles = [
    [t('progress.received'), report.received],
    [t('progress.decided'), report.decided],
    [t('progress.pending'), report.pending],
    [t('field.approve'), decisions.approve],
    [t('field.return'), decisions.return],
    [t('field.forward'), decisions.forward],
    [t('field.reject'), decisions.reject],
  ] as const;
  return (
    <div className="page">
      <div className="page-inner">
        <div className="page-head">
          <h1>{t('progress.title')}</h1>
          <Button look="primary" onClick={() => void save()}>
            {t('progress.save')}
          </Button>
        </div>
        <p className="quiet">
          {t('progress.asOf', { mdo: report.mdo, date: indianDate(report.asOf) })}
        </p>
        {report.erased > 0 && (
          <p className="quiet">{t('retention.progressErased', { n: n(report.erased) })}</p>
        )}
        <dl className="tiles">
          {tiles.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{n(count)}</dd>
            </div>
          ))}
        </dl>
        <p>
          {t('progress.sum', {
            received: n(report.received),
            decided: n(report.decided),
            pending: n(report.pending),
          })}{' '}
          {t('progress.confirmed', { a: n(report.confirmed), b: n(report.sentOut) })}
        </p>
        <UnderParent report={report} />
        <div className="two-charts">
          <BarChart
            title={t('progress.byAge')}
            bars={report.ages
              .filter(({ bucket, count }) => bucket !== 'unknown' || count > 0)
              .map(({ bucket, count }) => ({
                name: bucket === 'unknown' ? t('progress.unknown') : bucket.replace('-', '–'),
                count,
              }))}
          />
          <BarChart
            title={t('progress.faults')}
            bars={report.faults.map(({ rule, requests }) => ({
              name: flagName(rule, currentLanguage()),
              count: requests,
            }))}
          />
        </div>
        <OfficeTable report={report} />
      </div>
    </div>
  );
}
