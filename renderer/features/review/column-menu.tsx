import { useTranslation } from 'react-i18next';
import { columnNames } from '../../components/grid/request-columns';
import { Button } from '../../components/button';
import { Menu } from '../../components/menu';
import { changeLayout, layoutStore } from '../../state/layout';
import { useStore } from '../../state/store';

/** Which columns stand in the list. The name stays: a row without one could be anybody's. */
export function ColumnMenu() {
  const { t } = useTranslation();
  return (
    <Menu name={t('tool.columns')}>
      <ColumnChoices />
    </Menu>
  );
}

function ColumnChoices() {
  const { t } = useTranslation();
  const { columns } = useStore(layoutStore);
  const names = columnNames(t);
  const hidden = new Set(columns.filter((column) => column.hidden).map(({ id }) => id));
  const show = (id: string, on: boolean) => {
    const known = new Map(columns.map((column) => [column.id, column]));
    const all = columns.length > 0 ? columns.map((column) => column.id) : names.map((n) => n.id);
    const ids = all.includes(id) ? all : [...all, id];
    changeLayout({
      columns: ids.map((each) => {
        const column = known.get(each) ?? { id: each, width: 0, hidden: false };
        return each === id ? { ...column, hidden: !on } : column;
      }),
    });
  };
  return (
    <>
      <div role="group" aria-label={t('tool.columns')}>
        {names.map(({ id, name }) => (
          <label key={id} className="tick menu-tick">
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={(event) => show(id, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      <Button look="bare" slim onClick={() => changeLayout({ columns: [] })}>
        {t('tool.columnsReset')}
      </Button>
    </>
  );
}
