import { useTranslation } from 'react-i18next';
import type { PortalItem } from '../../../shared/domain/batch-life';
import { indianNumber } from '../../../shared/domain/language';
import { plainPortalMessage } from '../../../shared/portal/portal-messages';
import { currentLanguage } from '../../i18n/i18n';

const SHOWN = 500;

/** What the portal did not do, in plain words with the likely cause; what it did, as a number. */
export function PortalTable(props: {
  readonly items: readonly PortalItem[];
  readonly reopen: ReadonlySet<number>;
  readonly onReopen: (reopen: ReadonlySet<number>) => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const refused = props.items.filter(({ outcome }) => outcome !== 'confirmed');
  const turn = (request: number) => {
    const next = new Set(props.reopen);
    if (!next.delete(request)) next.add(request);
    props.onReopen(next);
  };
  return (
    <>
      <p>{t('way.confirmedNow', { n: indianNumber(props.items.length - refused.length) })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('way.refused', { n: indianNumber(refused.length) })}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('way.reopen')}</th>
                <th scope="col">{t('field.name')}</th>
                <th scope="col">{t('batch.number')}</th>
                <th scope="col">{t('way.portalSays')}</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, SHOWN).map((item) => (
                <tr key={item.request}>
                  <td>
                    <input
                      type="checkbox"
                      checked={props.reopen.has(item.request)}
                      aria-label={t('way.reopenOne', { name: item.name })}
                      onChange={() => turn(item.request)}
                    />
                  </td>
                  <th scope="row">{item.name}</th>
                  <td>{item.batch}</td>
                  <td>
                    {plainPortalMessage(item.message)[language]}
                    <div className="quiet small">{item.message}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
