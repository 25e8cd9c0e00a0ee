import { useTranslation } from 'react-i18next';
import { LOCK_AFTER } from '../../../shared/domain/desk-status';
import { ChoiceField } from '../../components/choice-field';
import { deskStatusStore } from '../../state/desk-status';
import { saveSettings, settingsStore } from '../../state/settings';
import { useStore } from '../../state/store';
import { CopySettings } from '../copy/copy-settings';
import { KeychainForm } from './keychain-form';
import { PassphraseForm } from './passphrase-form';
import { RecoveryKeyForm } from './recovery-key-form';

const MINUTES = [LOCK_AFTER.least, 2, 3, 5, LOCK_AFTER.usual, 15, 20, LOCK_AFTER.most];

/** Locking, passphrase and recovery key. */
export function SafetySettings() {
  const { t } = useTranslation();
  const { lockAfterMinutes } = useStore(settingsStore);
  const status = useStore(deskStatusStore);
  if (status?.state !== 'open') return null;
  if (status.sample) return <p className="quiet">{t('safety.sampleNote')}</p>;
  const minutes = [...new Set([...MINUTES, lockAfterMinutes])].sort((a, b) => a - b);
  const { keychain, opensBy } = status;
  const asksCurrent = opensBy.passphrase && status.openedBy !== 'recovery-key';
  return (
    <>
      <section className="settings-fields" aria-label={t('safety.lockAfter')}>
        <ChoiceField
          label={t('safety.lockAfter')}
          value={String(lockAfterMinutes)}
          hint={t('safety.lockNote')}
          choices={minutes.map((count) => ({
            value: String(count),
            label: count === 1 ? t('safety.oneMinute') : t('safety.minutes', { count }),
          }))}
          onChange={(chosen) => void saveSettings({ lockAfterMinutes: Number(chosen) })}
        />
      </section>
      <CopySettings />
      <section>
        <h2>{t(opensBy.passphrase ? 'safety.changePassphrase' : 'safety.newPassphrase')}</h2>
        <PassphraseForm asksCurrent={asksCurrent} />
      </section>
      {keychain !== null && (
        <section>
          <h2>{t('safety.keychainTitle')}</h2>
          <KeychainForm {...{ keychain, asksCurrent }} isOn={opensBy.keychain === keychain} />
        </section>
      )}
      <section>
        <h2>{t('safety.newKey')}</h2>
        <RecoveryKeyForm asksCurrent={asksCurrent} />
      </section>
    </>
  );
}
