import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';
import { PASSPHRASE_MIN } from '../welcome/start-faults';

/** `asksCurrent`: not of whoever has just come in with the recovery key. */
export function PassphraseForm({ asksCurrent }: { readonly asksCurrent: boolean }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isShort = [...passphrase].length < PASSPHRASE_MIN;

  const save = async () => {
    if (busy) return;
    if (isShort) return setRefused(t('welcome.passphraseShort', { min: PASSPHRASE_MIN }));
    if (passphrase !== repeated) return setRefused(t('welcome.passphraseDiffers'));
    setBusy(true);
    const answer = await askQuietly(desk.desk.setPassphrase({ current, passphrase }));
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    for (const clear of [setCurrent, setPassphrase, setRepeated]) clear('');
    setRefused(undefined);
    showMessage({ kind: 'done', text: t('safety.passphraseSet') });
    await refreshDeskStatus();
  };

  return (
    <form
      className="settings-fields"
      aria-label={t('safety.changePassphrase')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {asksCurrent && (
        <TextField
          label={t('safety.currentPassphrase')}
          kind="secret"
          value={current}
          onChange={setCurrent}
        />
      )}
      <TextField
        label={t('safety.newPassphrase')}
        kind="secret"
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField
        label={t('safety.repeatNew')}
        kind="secret"
        value={repeated}
        onChange={setRepeated}
      />
      {refused !== undefined && (
        <p role="alert" className="refused">
          {refused}
        </p>
      )}
      <Button type="submit" changes disabled={busy || passphrase === ''}>
        {t('safety.setPassphrase')}
      </Button>
    </form>
  );
}
