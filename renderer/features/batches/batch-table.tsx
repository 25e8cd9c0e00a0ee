import { useTranslation } from 'react-i18next';
import type { ListedBatch } from '../../../shared/domain/batch-life';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { dateAndTime, indianDate } from '../../i18n/dates';
import { batchCounts } from './batch-counts';
import { openBatchStore, writeFiles } from './batch-state';

export function BatchTable({ batches }: { readonly batches: readonly ListedBatch[] }) {
  const { t } = useTranslation();
  const [first] = batches;
  if (!first) return null;
  return (
    <div className="table-box" role="region" aria-label={t('batch.register')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('batch.number')}</th>
            <th scope="col">{t('batch.created')}</th>
            <th scope="col">{t('batch.by')}</th>
            <th scope="col">{t('batch.state')}</th>
            <th scope="col" className="number">
              {t('way.confirmedShort')}
            </th>
            {batchCounts(first.counts).map(({ name }) => (
              <th key={name} scope="col" className="number">
                {t(`batch.${name}`)}
              </th>
            ))}
            <th scope="col" className="number" title={t('batch.leftOutNote')}>
              {t('batch.leftOut')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.number}>
              <th scope="row">
                <Button
                  slim
                  look="bare"
                  label={t('way.open', { number: batch.number })}
                  onClick={() => openBatchStore.set(batch.number)}
                >
                  {batch.number}
                </Button>
              </th>
              <td>{dateAndTime(batch.createdAt)}</td>
              <td>{batch.createdBy}</td>
              <td>
                {batch.erasedAt === undefined
                  ? t(`batch.${batch.state}`)
                  : t('retention.erasedState', {
                      state: t(`batch.${batch.state}`),
                      at: indianDate(batch.erasedAt),
                    })}
              </td>
              <td className="number">
                {t('way.of', {
                  a: indianNumber(batch.confirmed),
                  b: indianNumber(batch.approved),
                })}
              </td>
              {batchCounts(batch.counts).map(({ name, count }) => (
                <td key={name} className="number">
                  {indianNumber(count)}
                </td>
              ))}
              <td className="number">{indianNumber(batch.leftOut)}</td>
              <td>
                <Button
                  slim
                  disabled={batch.state === 'void' || batch.erasedAt !== undefined}
                  label={t('batch.writeFiles', { number: batch.number })}
                  onClick={() => void writeFiles(batch.number)}
                >
                  {t('batch.writeShort')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
