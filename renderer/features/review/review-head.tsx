import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../i18n/dates';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { askFor } from './in-hand';
import { queryStore } from './view-state';

const TYPING_PAUSE_MS = 40;

export function ReviewHead({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const query = useStore(queryStore);
  const [text, setText] = useState(query.search);

  useEffect(() => setText(query.search), [query.search]);
  useEffect(() => {
    if (text === queryStore.get().search) return;
    const timer = window.setTimeout(
      () => askFor({ ...queryStore.get(), search: text }),
      TYPING_PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [text]);

  if (status?.state !== 'open') return null;
  return (
    <header className="review-head">
      <h1 title={status.mdo}>{status.mdo}</h1>
      <input
        ref={search}
        className="input review-search"
        type="text"
        aria-label={t('review.search')}
        placeholder={t('review.searchHint')}
        value={text}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') setText('');
          else if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <span className="review-saved">
        {t('shell.savedAt', { time: clockTime(status.savedAt) })}
      </span>
    </header>
  );
}
