import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { RestorePoint } from '../../../shared/domain/restore-point';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ask, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';
import { EVERYTHING } from '../review/query';
import { selectNothing } from '../review/selection-state';

type Counts = Pick<RestorePoint, 'requests' | 'decided' | 'batches'>;

interface RestoreDialogProps {
  readonly point: RestorePoint;
  readonly onClose: () => void;
}

/** Asks once, with the numbers of the desk now and afterwards. */
export function RestoreDialog({ point, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [now, setNow] = useState<Counts | null>(null);
  const [busy, setBusy] = useState(false);
  const at = dateAndTime(point.at);

  useEffect(() => {
    let current = true;
    void presentCounts().then((counts) => {
      if (current) setNow(counts);
    });
    return () => {
      current = false;
    };
  }, []);

  const submit = async () => {
    if (!now || busy) return;
    setBusy(true);
    const done = await ask(desk.restore.to({ sequence: point.sequence }));
    if (done !== undefined) {
      // Requests selected may not be on the desk any more.
      selectNothing();
      await refreshDeskStatus();
      const { requests, decided, batches } = point;
      const numbers = {
        requests: indianNumber(requests),
        decided: indianNumber(decided),
        batches: indianNumber(batches),
      };
      showMessage({ kind: 'done', text: t('restore.done', { at, ...numbers }) });
    }
    onClose();
  };

  return (
    <Dialog
      title={t('restore.ask', { at })}
      onClose={() => {
        if (!busy) onClose();
      }}
      onSubmit={() => void submit()}
    >
      {now && <CountsTable now={now} then={point} />}
      <p>{t('restore.note')}</p>
      {now && now.batches > point.batches && <p>{t('restore.batchNote')}</p>}
      <p className="quiet">{t('restore.stagedNote')}</p>
      <div className="dialog-actions">
        <Button disabled={busy} onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" look="primary" disabled={busy || !now}>
          {busy ? t('restore.working') : t('restore.doIt')}
        </Button>
      </div>
    </Dialog>
  );
}

async function presentCounts(): Promise<Counts | null> {
  const [view, batches] = await Promise.all([
    ask(desk.review.open({ query: EVERYTHING })),
    ask(desk.batch.list()),
  ]);
  if (!view || !batches) return null;
  const { requests, decided } = view.totals;
  return { requests, decided, batches: batches.length };
}

function CountsTable({ now, then }: { readonly now: Counts; readonly then: Counts }) {
  const { t } = useTranslation();
  const lines = [
    ['requests', t('restore.requests')],
    ['decided', t('restore.decisions')],
    ['batches', t('restore.batches')],
  ] as const;
  return (
    <div className="table-box dialog-table">
      <table className="table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {t('restore.now')}
            </th>
            <th scope="col" className="number">
              {t('restore.then')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, title]) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td className="number">{indianNumber(now[name])}</td>
              <td className="number">{indianNumber(then[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
