import { useTranslation } from 'react-i18next';
import { PassphraseForm } from './passphrase-form';

/** After the recovery key has opened the desk: the forgotten passphrase is replaced. */
export function NewPassphraseNotice() {
  const { t } = useTranslation();
  return (
    <section className="recovery" aria-label={t('safety.newPassphrase')}>
      <h2>{t('safety.newPassphraseAsked')}</h2>
      <PassphraseForm asksCurrent={false} />
    </section>
  );
}
