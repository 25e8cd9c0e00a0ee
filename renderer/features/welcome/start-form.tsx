import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { recoveryKeyStore, refreshDeskStatus } from '../../state/desk-status';
import { useMdos } from '../../state/mdos';
import { OpenCopy } from '../copy/open-copy';
import { PASSPHRASE_MIN, startFaults, type StartFaults } from './start-faults';

/** `keychain`: this computer's, null where it has no real one; then a passphrase is the only way. */
export function StartForm({ keychain }: { readonly keychain: string | null }) {
  const { t } = useTranslation();
  const mdos = useMdos();
  const [mdo, setMdo] = useState('');
  const [userName, setUserName] = useState('');
  const [opensBy, setOpensBy] = useState<'keychain' | 'passphrase'>(
    keychain === null ? 'passphrase' : 'keychain',
  );
  const byPassphrase = opensBy === 'passphrase';
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [faults, setFaults] = useState<StartFaults>({});
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  const start = async () => {
    const found = startFaults({ mdo, userName, passphrase, repeated, byPassphrase });
    setFaults(found);
    setRefused('');
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    const answer = await askQuietly(
      desk.desk.create({ mdo, userName, passphrase: byPassphrase ? passphrase : null }),
    );
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    recoveryKeyStore.set(answer.value.recoveryKey || null);
    await refreshDeskStatus();
  };

  const trySample = async () => {
    setBusy(true);
    const answer = await askQuietly(desk.desk.trySample());
    setBusy(false);
    if ('sentence' in answer) return setRefused(answer.sentence);
    await refreshDeskStatus();
  };

  return (
    <form
      className="welcome-form"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <ChoiceField
        label={t('welcome.yourMdo')}
        value={mdo}
        placeholder={t('welcome.chooseMdo')}
        choices={mdos.map((name) => ({ value: name, label: name }))}
        onChange={setMdo}
        fault={faults.mdo && t('welcome.chooseMdoFirst')}
      />
      <TextField
        label={t('welcome.yourName')}
        value={userName}
        onChange={setUserName}
        maxLength={100}
        hint={t('welcome.yourNameHint')}
        fault={faults.userName && t('welcome.nameMissing')}
      />
      {keychain !== null && (
        <ChoiceField
          label={t('welcome.opensBy')}
          value={opensBy}
          hint={t(byPassphrase ? 'welcome.byPassphraseHint' : 'welcome.byKeychainHint')}
          choices={[
            { value: 'keychain', label: t('welcome.byKeychain', { keychain }) },
            { value: 'passphrase', label: t('welcome.byPassphrase') },
          ]}
          onChange={setOpensBy}
        />
      )}
      {byPassphrase && (
        <>
          <TextField
            label={t('welcome.passphrase')}
            kind="secret"
            value={passphrase}
            onChange={setPassphrase}
            hint={t('welcome.passphraseHint')}
            fault={faults.passphrase && t('welcome.passphraseShort', { min: PASSPHRASE_MIN })}
          />
          <TextField
            label={t('welcome.repeatPassphrase')}
            kind="secret"
            value={repeated}
            onChange={setRepeated}
            fault={faults.repeated && t('welcome.passphraseDiffers')}
          />
        </>
      )}
      {refused !== '' && (
        <p role="alert" className="refused">
          {refused}
        </p>
      )}
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? t('welcome.starting') : t('welcome.start')}
      </Button>
      <div className="welcome-or">{t('welcome.or')}</div>
      <Button onClick={() => void trySample()} disabled={busy}>
        {t('welcome.trySample')}
      </Button>
      <p className="quiet small">{t('welcome.sampleHint')}</p>
      <OpenCopy />
    </form>
  );
}
