import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { recoveryKeyStore } from '../../state/desk-status';
import { showMessage } from '../../state/messages';

/** Stays above every place until the admin says the key is kept; it cannot be shown again. */
export function RecoveryKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(recoveryKey);
    showMessage({ kind: 'done', text: t('welcome.keyCopied') });
  };
  return (
    <section className="recovery" aria-label={t('welcome.keyTitle')}>
      <h2>{t('welcome.keyTitle')}</h2>
      <p>{t('welcome.keyLead')}</p>
      <div className="recovery-row">
        <code className="recovery-key">{recoveryKey}</code>
        <span className="recovery-row no-print">
          <Button slim onClick={() => void copy()}>
            {t('welcome.keyCopy')}
          </Button>
          <Button slim onClick={() => window.print()}>
            {t('welcome.keyPrint')}
          </Button>
        </span>
      </div>
      <div className="recovery-row no-print">
        <label className="tick">
          <input
            type="checkbox"
            checked={kept}
            onChange={(event) => setKept(event.target.checked)}
          />
          {t('welcome.keyKept')}
        </label>
        <Button slim look="primary" disabled={!kept} onClick={() => recoveryKeyStore.set(null)}>
          {t('welcome.keyGoOn')}
        </Button>
      </div>
    </section>
  );
}
