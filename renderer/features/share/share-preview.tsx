import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { SharePart, SharePlan, ShareWay } from '../../../shared/domain/packet';
import { facetValueName } from '../review/facet-value-name';

/** Who gets how many of what, and how many are left out and why. */
export function SharePreview(props: {
  readonly plan: SharePlan;
  readonly how: ShareWay;
  /** False while no name is written yet. */
  readonly named: boolean;
}) {
  const { t } = useTranslation();
  const { plan, how, named } = props;
  return (
    <div>
      {plan.requests === 0 && <p>{t('share.nothing')}</p>}
      {plan.requests > 0 && named && (
        <div className="table-box" role="region" aria-label={t('share.preview')} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('share.person')}</th>
                <th scope="col" className="number">
                  {t('share.requests')}
                </th>
                {how !== 'evenly' && <th scope="col">{t('share.groups')}</th>}
              </tr>
            </thead>
            <tbody>
              {plan.parts.map((part) => (
                <tr key={part.person}>
                  <th scope="row">{part.person === '' ? t('share.stays') : part.person}</th>
                  <td className="number">{indianNumber(part.requests)}</td>
                  {how !== 'evenly' && (
                    <td>
                      <Groups part={part} how={how} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.decided > 0 && (
        <p className="quiet">{t('share.decided', { n: indianNumber(plan.decided) })}</p>
      )}
      {plan.out > 0 && <p className="quiet">{t('share.out', { n: indianNumber(plan.out) })}</p>}
    </div>
  );
}

function Groups({ part, how }: { readonly part: SharePart; readonly how: 'office' | 'flag' }) {
  const { t, i18n } = useTranslation();
  const facet = how === 'office' ? 'officeName' : 'flag';
  const nameOf = (name: string) =>
    name === '' && how === 'flag'
      ? t('field.clear')
      : facetValueName(facet, name, t, i18n.language);
  const named = part.groups.map(
    ({ name, requests }) => `${nameOf(name)} (${indianNumber(requests)})`,
  );
  const more = part.groupCount - part.groups.length;
  return (
    <span className="small">
      {named.join(', ')}
      {more > 0 && ` ${t('share.more', { n: indianNumber(more) })}`}
    </span>
  );
}
