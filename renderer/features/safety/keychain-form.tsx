import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';

interface KeychainFormProps {
  /** This computer's. */
  readonly keychain: string;
  /** Whether it opens the desk now. */
  readonly isOn: boolean;
  readonly asksCurrent: boolean;
}

/** Lets this computer's key store open the desk, or lets it no more. */
export function KeychainForm({ keychain, isOn, asksCurrent }: KeychainFormProps) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);

  const turn = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askQuietly(desk.desk.setKeychain({ current, isOn: !isOn }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    setCurrent('');
    setRefused(undefined);
    const text = t(isOn ? 'safety.keychainIsOff' : 'safety.keychainIsOn', { keychain });
    showMessage({ kind: 'done', text });
    await refreshDeskStatus();
  };

  return (
    <form
      className="settings-fields"
      aria-label={t('safety.keychainTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void turn();
      }}
    >
      <p className="quiet">
        {t(isOn ? 'safety.keychainOnNote' : 'safety.keychainOffNote', { keychain })}
      </p>
      {asksCurrent && (
        <TextField
          label={t('safety.currentPassphrase')}
          kind="secret"
          value={current}
          onChange={setCurrent}
        />
      )}
      {refused !== undefined && (
        <p role="alert" className="refused">
          {refused}
        </p>
      )}
      <Button type="submit" changes disabled={busy || (asksCurrent && current === '')}>
        {t(isOn ? 'safety.keychainTurnOff' : 'safety.keychainTurnOn', { keychain })}
      </Button>
    </form>
  );
}
