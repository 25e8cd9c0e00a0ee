import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { LanguageSwitch } from './language-switch';

/** The recovery key goes through the same door as the passphrase; only its look differs. */
export function UnlockPage({ mdo }: { readonly mdo: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [withKey, setWithKey] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);

  const unlock = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    const answer = await askQuietly(desk.desk.unlock({ passphrase }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    await refreshDeskStatus();
  };

  return (
    <main className="welcome">
      <div className="welcome-top">
        <LanguageSwitch />
      </div>
      <form
        className="welcome-form unlock"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <div>
          <p className="welcome-brand">{t('shell.appName')}</p>
          <h1>{t('welcome.locked')}</h1>
          <p className="quiet">{mdo}</p>
        </div>
        <TextField
          key={withKey ? 'key' : 'passphrase'}
          label={withKey ? t('welcome.recoveryKey') : t('welcome.passphrase')}
          kind={withKey ? 'text' : 'secret'}
          value={passphrase}
          onChange={setPassphrase}
          fault={refused}
          autoFocus
        />
        <Button type="submit" look="primary" disabled={busy || passphrase === ''}>
          {busy ? t('welcome.unlocking') : t('welcome.unlock')}
        </Button>
        <Button
          look="bare"
          onClick={() => {
            setWithKey(!withKey);
            setPassphrase('');
            setRefused(undefined);
          }}
        >
          {withKey ? t('welcome.usePassphrase') : t('welcome.useRecovery')}
        </Button>
      </form>
    </main>
  );
}
