import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../shared/domain/saved-view';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Menu } from '../../components/menu';
import { ask, desk } from '../../desk';
import { createDeskStore, useStore } from '../../state/store';
import { askFor } from './in-hand';
import { queryStore } from './view-state';

const viewsStore = createDeskStore<readonly SavedView[] | null>(null);

/** Filters, search and sort under a name. They lie in the desk, since a search may name a person. */
export function SavedViews() {
  const { t } = useTranslation();
  const views = useStore(viewsStore);
  const query = useStore(queryStore);
  const [name, setName] = useState('');
  useEffect(() => {
    if (viewsStore.get() === null)
      void ask(desk.views.list()).then((list) => list && viewsStore.set(list));
  }, []);
  const now = JSON.stringify(query);
  const save = async () => {
    if (name.trim() === '') return;
    const list = await ask(desk.views.save({ name: name.trim(), query }));
    if (!list) return;
    viewsStore.set(list);
    setName('');
  };
  return (
    <Menu name={t('tool.views')}>
      {(views ?? []).length === 0 && <p className="quiet small">{t('tool.noViews')}</p>}
      <ul aria-label={t('tool.views')}>
        {(views ?? []).map((view) => (
          <li key={view.name} className="menu-row">
            <button
              type="button"
              className="menu-item"
              aria-pressed={JSON.stringify(view.query) === now}
              onClick={() => askFor(view.query)}
            >
              {view.name}
            </button>
            <IconButton
              icon="close"
              slim
              changes
              name={t('tool.removeView', { name: view.name })}
              onClick={() =>
                void ask(desk.views.remove({ name: view.name })).then(
                  (list) => list && viewsStore.set(list),
                )
              }
            />
          </li>
        ))}
      </ul>
      <form
        className="menu-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <input
          className="input"
          type="text"
          aria-label={t('tool.viewName')}
          placeholder={t('tool.viewName')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" changes disabled={name.trim() === ''}>
          {t('tool.saveView')}
        </Button>
      </form>
    </Menu>
  );
}
