import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { chooseCopy } from './handed';

/** A copy of the whole desk for a stick or another PC, and the way back from one. */
export function CopySettings() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const saved = await ask(desk.copy.save());
    setBusy(false);
    if (saved) showMessage({ kind: 'done', text: t('copy.saved', { file: saved.file }) });
  };
  return (
    <section>
      <h2>{t('copy.title')}</h2>
      <p className="quiet">{t('copy.note')}</p>
      <div className="button-row">
        <Button look="primary" disabled={busy} onClick={() => void save()}>
          {busy ? t('copy.saving') : t('copy.save')}
        </Button>
        <Button disabled={busy} onClick={() => void chooseCopy()}>
          {t('copy.open')}
        </Button>
      </div>
    </section>
  );
}
