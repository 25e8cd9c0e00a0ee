import { useTranslation } from 'react-i18next';
import type { UserError } from '../../../shared/errors';
import { Button } from '../../components/button';
import { sentenceOf } from '../../desk';
import { createDeskStore, useStore } from '../../state/store';

const putAwayStore = createDeskStore<boolean>(false);

/** What opening found odd stays in sight until the admin has read it. */
export function Notices({ notices }: { readonly notices: readonly UserError[] }) {
  const { t } = useTranslation();
  const isPutAway = useStore(putAwayStore);
  if (isPutAway || notices.length === 0) return null;
  return (
    <section className="notice" role="alert" aria-label={t('safety.notices')}>
      <div>
        {notices.map((notice) => (
          <p key={notice.code}>{sentenceOf(notice)}</p>
        ))}
      </div>
      <Button slim onClick={() => putAwayStore.set(true)}>
        {t('shell.close')}
      </Button>
    </section>
  );
}
