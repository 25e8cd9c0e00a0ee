import { useTranslation } from 'react-i18next';
import { ruleOf } from '../../../shared/rules/registry';
import type { ChoiceChange } from '../../../shared/rules/rule-choices';
import { indianDate } from '../../i18n/dates';
import { flagName } from '../../i18n/flag-name';
import { currentLanguage } from '../../i18n/i18n';

const WHAT = {
  'gds-read': 'settings.gdsRead',
  'gds-written': 'settings.gdsWritten',
  deadline: 'settings.deadlineTitle',
} as const;

/** Settings before and after, one a line. */
export function ChoiceChanges({ changes }: { readonly changes: readonly ChoiceChange[] }) {
  const { t } = useTranslation();
  const value = (change: ChoiceChange, side: 'before' | 'after'): string => {
    const said = change[side];
    if (change.what === 'rule') {
      const severity = change[side];
      return severity === ''
        ? t('settings.asCatalogue', { severity: t(`settings.${ruleOf(change.rule).severity}`) })
        : t(`settings.${severity}`);
    }
    if (change.what !== 'deadline') return said;
    return said === '' ? t('settings.asLists') : indianDate(said);
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('settings.what')}</th>
          <th scope="col">{t('settings.before')}</th>
          <th scope="col">{t('settings.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const what =
            change.what === 'rule'
              ? flagName(change.rule, currentLanguage())
              : t(WHAT[change.what]);
          return (
            <tr key={change.what === 'rule' ? change.rule : change.what}>
              <td>{what}</td>
              <td>{value(change, 'before')}</td>
              <td>{value(change, 'after')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
