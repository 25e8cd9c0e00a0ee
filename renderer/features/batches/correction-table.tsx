import { useTranslation } from 'react-i18next';
import type { CorrectionItem } from '../../../shared/domain/batch-life';
import { currentLanguage } from '../../i18n/i18n';
import { flagName } from '../../i18n/flag-name';

export const keyOf = ({ request, field }: CorrectionItem): string => `${String(request)} ${field}`;

/** Old beside new, with the flags that are gone, still there or new. */
export function CorrectionTable(props: {
  readonly items: readonly CorrectionItem[];
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const turn = (key: string) => {
    const next = new Set(props.taken);
    if (!next.delete(key)) next.add(key);
    props.onTaken(next);
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('way.take')}</th>
          <th scope="col">{t('field.name')}</th>
          <th scope="col" />
          <th scope="col">{t('way.old')}</th>
          <th scope="col">{t('way.new')}</th>
          <th scope="col">{t('way.flags')}</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((item) => (
          <tr key={keyOf(item)}>
            <td>
              <input
                type="checkbox"
                checked={props.taken.has(keyOf(item))}
                aria-label={t('way.takeOne', { field: t(`field.${item.field}`), name: item.name })}
                onChange={() => turn(keyOf(item))}
              />
            </td>
            <th scope="row">{item.name}</th>
            <td>{t(`field.${item.field}`)}</td>
            <td>{item.before || '—'}</td>
            <td>
              <strong>{item.after}</strong>
            </td>
            <td>
              {item.findings.map(({ finding, gone }) => (
                <div key={finding.rule}>
                  {flagName(finding.rule, language)}: {t(gone ? 'way.gone' : 'way.still')}
                </div>
              ))}
              {item.added.map(({ rule }) => (
                <div key={rule}>
                  {flagName(rule, language)}: {t('way.added')}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
