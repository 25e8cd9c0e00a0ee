import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { RestorePoint } from '../../../shared/domain/restore-point';
import { Button } from '../../components/button';
import { dateAndTime } from '../../i18n/dates';

interface RestoreTableProps {
  readonly points: readonly RestorePoint[];
  readonly readOnly: boolean;
  readonly onRestore: (point: RestorePoint) => void;
}

export function RestoreTable({ points, readOnly, onRestore }: RestoreTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-box">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('restore.at')}</th>
            <th scope="col">{t('restore.before')}</th>
            <th scope="col">{t('restore.writtenBy')}</th>
            <th scope="col" className="number">
              {t('restore.requests')}
            </th>
            <th scope="col" className="number">
              {t('restore.decisions')}
            </th>
            <th scope="col" className="number">
              {t('restore.batches')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const at = dateAndTime(point.at);
            const before = t(`restore.${point.before}`);
            return (
              <tr key={point.sequence}>
                <th scope="row">{at}</th>
                <td>{before}</td>
                <td>{point.program ?? ''}</td>
                <td className="number">{indianNumber(point.requests)}</td>
                <td className="number">{indianNumber(point.decided)}</td>
                <td className="number">{indianNumber(point.batches)}</td>
                <td>
                  <Button
                    slim
                    disabled={readOnly}
                    label={t('restore.restoreTo', { at, before })}
                    onClick={() => onRestore(point)}
                  >
                    {t('restore.restore')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
