import { useTranslation } from 'react-i18next';
import type { UserError } from '../../../shared/errors';
import { Button } from '../../components/button';
import { sentenceOf } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { OpenCopy } from '../copy/open-copy';
import { LanguageSwitch } from '../welcome/language-switch';

/** There is a desk whose outside cannot be read: never mistaken for a first start. */
export function UnreadablePage({ error }: { readonly error: UserError }) {
  const { t } = useTranslation();
  return (
    <main className="welcome">
      <div className="welcome-top">
        <LanguageSwitch />
      </div>
      <section className="welcome-form unlock" aria-labelledby="unreadable">
        <p className="welcome-brand">{t('shell.appName')}</p>
        <h1 id="unreadable">{t('safety.unreadable')}</h1>
        <p role="alert">{sentenceOf(error)}</p>
        <Button look="primary" onClick={() => void refreshDeskStatus()}>
          {t('safety.lookAgain')}
        </Button>
        <OpenCopy />
      </section>
    </main>
  );
}
