import { useTranslation } from 'react-i18next';
import type { ListsCompared } from '../../../shared/domain/desk-settings';
import { indianNumber } from '../../../shared/domain/language';
import type { ListChange } from '../../../shared/reference/replace/compare-lists';
import { listTitle } from './list-title';

const MARK = {
  added: 'settings.addedMark',
  removed: 'settings.removedMark',
  changed: 'settings.changedMark',
} as const satisfies Record<ListChange['kind'], string>;

/** One list: how many entries differ, and which. */
export function ListDifference({ compared }: { readonly compared: ListsCompared }) {
  const { t } = useTranslation();
  const { list, changes } = compared;
  const counts = (['added', 'removed', 'changed'] as const)
    .filter((kind) => compared[kind] > 0)
    .map((kind) => t(`settings.${kind}`, { n: indianNumber(compared[kind]) }))
    .join(', ');
  const more = compared.added + compared.removed + compared.changed - changes.length;
  return (
    <details className="difference" open={changes.length <= 20}>
      <summary>
        <strong>{listTitle(list)}</strong> {counts}
      </summary>
      <table className="table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('settings.entry')}</th>
            <th scope="col">{t('settings.before')}</th>
            <th scope="col">{t('settings.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, at) => (
            // The same entry may stand twice; the order of a preview does not change.
            <tr key={at}>
              <td className="quiet">{t(MARK[change.kind])}</td>
              <td>{change.name}</td>
              <td>{change.kind === 'added' ? '' : told(change, 'before')}</td>
              <td>{change.kind === 'removed' ? '' : told(change, 'after')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="quiet">{t('settings.moreChanges', { count: more, n: indianNumber(more) })}</p>
      )}
    </details>
  );
}

function told(change: ListChange, side: 'before' | 'after'): string {
  return change.columns
    .map((column) => `${column.header}: ${column[side] === '' ? '–' : column[side]}`)
    .join('\n');
}
