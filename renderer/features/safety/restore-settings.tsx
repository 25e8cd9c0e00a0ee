import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestorePoint } from '../../../shared/domain/restore-point';
import { ask, desk } from '../../desk';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { RestoreDialog } from './restore-dialog';
import { RestoreTable } from './restore-table';

/** Earlier states of the desk, newest first, and the way back to each. */
export function RestoreSettings() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const readOnly = status?.state !== 'open' || status.readOnly;
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null);
  const [asked, setAsked] = useState<RestorePoint | null>(null);

  useEffect(() => {
    let current = true;
    const read = () =>
      void ask(desk.restore.points()).then((answer) => {
        if (current && answer) setPoints(answer);
      });
    read();
    const stop = desk.onEvent('desk.changed', read);
    return () => {
      current = false;
      stop();
    };
  }, []);

  if (!points) return null;
  return (
    <>
      <p>{t('restore.intro')}</p>
      <section aria-labelledby="restore-points">
        <h2 id="restore-points">{t('restore.points')}</h2>
        {points.length === 0 ? (
          <p className="quiet">{t('restore.empty')}</p>
        ) : (
          <RestoreTable points={points} readOnly={readOnly} onRestore={setAsked} />
        )}
      </section>
      {asked && <RestoreDialog point={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
