import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { recoveryKeyStore } from '../../state/desk-status';
import { showMessage } from '../../state/messages';

export function RecoveryKeyForm({ asksCurrent }: { readonly asksCurrent: boolean }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);

  const make = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askQuietly(desk.desk.newRecoveryKey({ current }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    setCurrent('');
    setRefused(undefined);
    recoveryKeyStore.set(answer.value.recoveryKey);
    showMessage({ kind: 'done', text: t('safety.keyMade') });
  };

  return (
    <form
      className="settings-fields"
      aria-label={t('safety.newKey')}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p className="quiet">{t('safety.newKeyNote')}</p>
      {asksCurrent && (
        <TextField
          label={t('safety.currentPassphrase')}
          kind="secret"
          value={current}
          onChange={setCurrent}
          fault={refused}
        />
      )}
      <Button type="submit" changes disabled={busy || (asksCurrent && current === '')}>
        {t('safety.makeKey')}
      </Button>
    </form>
  );
}
