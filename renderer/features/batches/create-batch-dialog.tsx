import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchPreview } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ask, desk } from '../../desk';
import { LEFT_OUT_REASONS } from '../../../shared/portal/left-out-reasons';
import { currentLanguage } from '../../i18n/i18n';
import { ApprovedBy } from './approved-by';
import { createBatch } from './batch-state';
import { batchCounts } from './batch-counts';

/** What goes into the batch, the one consent it may need, and then the folder of its files. */
export function CreateBatchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<BatchPreview | null>(null);
  const [consent, setConsent] = useState(false);
  const [byOffice, setByOffice] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    void ask(desk.batch.preview()).then((answer) => {
      if (current && answer) setPreview(answer);
    });
    return () => {
      current = false;
    };
  }, []);

  const counts = preview ? batchCounts(preview.counts) : [];
  const nothing = counts.every(({ count }) => count === 0);
  const submit = async () => {
    if (!preview || nothing || busy) return;
    setBusy(true);
    await createBatch(consent, byOffice);
    onClose();
  };

  return (
    <Dialog title={t('batch.createTitle')} onClose={onClose} onSubmit={() => void submit()}>
      {preview && nothing && preview.keptForOther === 0 && <p>{t('batch.nothing')}</p>}
      {preview && <ApprovedBy preview={preview} />}
      {preview && !nothing && (
        <>
          <p>{t('batch.goes', { number: preview.nextNumber })}</p>
          <dl className="facts">
            {counts
              .filter(({ count }) => count > 0)
              .map(({ name, count }) => (
                <div key={name} className="fact">
                  <dt>{t(`batch.${name}`)}</dt>
                  <dd>{indianNumber(count)}</dd>
                </div>
              ))}
          </dl>
          {preview.unconfirmed > 0 && (
            <div>
              <p>
                {t('batch.unconfirmed', {
                  count: preview.unconfirmed,
                  n: indianNumber(preview.unconfirmed),
                })}
              </p>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={consent}
                  onChange={(event) => setConsent(event.target.checked)}
                />
                {t('batch.consent')}
              </label>
            </div>
          )}
          <LeftOut preview={preview} consent={consent} />
          {preview.counts.returned > 0 && (
            <label className="tick">
              <input
                type="checkbox"
                checked={byOffice}
                onChange={(event) => setByOffice(event.target.checked)}
              />
              {t('way.byOffice')}
            </label>
          )}
          <p className="quiet">{t('batch.sealedNote')}</p>
        </>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        {preview && !nothing && (
          <Button type="submit" look="primary" disabled={busy} autoFocus>
            {busy ? t('review.working') : t('batch.createNumber', { number: preview.nextNumber })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** What goes into no file for the portal, and why where consent does not help. */
function LeftOut(props: { readonly preview: BatchPreview; readonly consent: boolean }) {
  const { t } = useTranslation();
  const { leftOut, leftOutWithConsent, cannotBeCarried } = props.preview;
  const count = props.consent ? leftOutWithConsent : leftOut;
  if (count === 0) return null;
  return (
    <div>
      <p>{t('way.leftOutAll', { n: indianNumber(count) })}</p>
      {cannotBeCarried.length > 0 && (
        <p>{t('way.cannot', { n: indianNumber(leftOutWithConsent) })}</p>
      )}
      <ul className="small">
        {cannotBeCarried.map(({ reason, count: requests }) => (
          <li key={reason}>
            {indianNumber(requests)}: {LEFT_OUT_REASONS[reason][currentLanguage()]}
          </li>
        ))}
      </ul>
    </div>
  );
}
