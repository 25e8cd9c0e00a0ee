import { useTranslation } from 'react-i18next';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { KeychainForm } from './keychain-form';
import { PassphraseForm } from './passphrase-form';

/**
 * After the recovery key has opened the desk: the forgotten passphrase is replaced, or the key
 * store of this computer takes the place of the one that was lost or stayed behind.
 */
export function NewPassphraseNotice() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const keychain = status?.state === 'open' ? status.keychain : null;
  return (
    <section className="recovery" aria-label={t('safety.newPassphrase')}>
      <h2>{t('safety.newPassphraseAsked')}</h2>
      <PassphraseForm asksCurrent={false} />
      {keychain !== null && <KeychainForm keychain={keychain} isOn={false} asksCurrent={false} />}
    </section>
  );
}
