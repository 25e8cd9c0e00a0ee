import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ErasurePreview } from '../../../shared/domain/retention';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ask, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';
import { selectNothing } from '../review/selection-state';

const LINES = [
  ['previewRequests', 'requests'],
  ['previewTakenUp', 'takenUp'],
  ['previewEntries', 'entries'],
  ['previewPoints', 'restorePoints'],
  ['previewSnapshots', 'snapshots'],
  ['previewCopies', 'damagedCopies'],
  ['previewDesks', 'earlierDesks'],
  ['previewViews', 'views'],
  ['previewLeftBehind', 'leftBehind'],
] as const;
/** Said also when there are none: what an admin wants to know in any case. */
const ALWAYS = new Set<string>(['requests', 'entries', 'restorePoints']);

interface EraseDialogProps {
  readonly numbers: readonly string[];
  readonly onClose: () => void;
}

/** Asks once, with the numbers of what goes. Cancel has the focus: Enter must not erase. */
export function EraseDialog({ numbers, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<ErasurePreview | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    void ask(desk.retention.preview({ numbers: [...numbers] })).then((found) => {
      if (current && found) setPreview(found);
    });
    return () => {
      current = false;
    };
  }, [numbers]);

  const erase = async () => {
    if (!preview || busy) return;
    setBusy(true);
    const done = await ask(desk.retention.erase({ numbers: [...numbers] }));
    if (done) {
      // Requests selected may not be on the desk any more.
      selectNothing();
      await refreshDeskStatus();
      const count = done.requests;
      showMessage({ kind: 'done', text: t('retention.done', { count, n: indianNumber(count) }) });
    }
    onClose();
  };

  return (
    <Dialog
      title={t('retention.ask', { count: numbers.length })}
      onClose={() => {
        if (!busy) onClose();
      }}
      onSubmit={() => undefined}
    >
      <p>{numbers.join(', ')}</p>
      {preview ? (
        <dl className="facts">
          {LINES.filter(([, name]) => preview[name] > 0 || ALWAYS.has(name)).map(
            ([title, name]) => (
              <div key={name} className="fact">
                <dt>{t(`retention.${title}`)}</dt>
                <dd>{indianNumber(preview[name])}</dd>
              </div>
            ),
          )}
        </dl>
      ) : (
        <p role="status">{t('retention.counting')}</p>
      )}
      <p>{t('retention.warn')}</p>
      <div className="dialog-actions">
        <Button disabled={busy} autoFocus onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        {preview && (
          <Button look="primary" disabled={busy} onClick={() => void erase()}>
            {busy
              ? t('retention.working')
              : t('retention.doIt', {
                  count: preview.requests,
                  n: indianNumber(preview.requests),
                })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
