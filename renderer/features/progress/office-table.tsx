import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ProgressReport } from '../../../shared/domain/progress';

/** Offices with most pending first; the last line is the whole desk. */
export function OfficeTable({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const { offices, otherOffices, received, pending, decisions } = report;
  return (
    <section>
      <h2>{t('progress.byOffice')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('progress.office')}</th>
            {(['received', 'decided', 'returned', 'pending'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {t(`progress.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offices.map((one) => (
            <Line key={one.office} name={one.office || t('progress.noOffice')} numbers={one} />
          ))}
          {otherOffices.offices > 0 && (
            <Line
              name={t('progress.otherOffices', { n: indianNumber(otherOffices.offices) })}
              numbers={otherOffices}
            />
          )}
          <Line
            name={t('progress.total')}
            numbers={{ received, pending, returned: decisions.return }}
          />
        </tbody>
      </table>
    </section>
  );
}

function Line(props: {
  readonly name: string;
  readonly numbers: {
    readonly received: number;
    readonly returned: number;
    readonly pending: number;
  };
}) {
  const { received, returned, pending } = props.numbers;
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {[received, received - pending, returned, pending].map((count, i) => (
        <td key={i} className="number">
          {indianNumber(count)}
        </td>
      ))}
    </tr>
  );
}
