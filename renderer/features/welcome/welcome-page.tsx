import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../../shared/domain/finding';
import { VerdictMark } from '../../components/verdict-mark';
import { LanguageSwitch } from './language-switch';
import { StartForm } from './start-form';

const MEANING = {
  block: 'shell.markBlock',
  check: 'shell.markCheck',
  clear: 'shell.markClear',
} as const;

/** `keychain`: this computer's, null where it has no real one. */
export function WelcomePage({ keychain }: { readonly keychain: string | null }) {
  const { t } = useTranslation();
  return (
    <main className="welcome">
      <div className="welcome-top">
        <LanguageSwitch />
      </div>
      <div className="welcome-inner">
        <div className="welcome-words">
          <p className="welcome-brand">{t('shell.appName')}</p>
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
          <ul className="welcome-marks">
            {VERDICTS.map((verdict) => (
              <li key={verdict}>
                <VerdictMark verdict={verdict} />
                <span className="quiet">{t(MEANING[verdict])}</span>
              </li>
            ))}
          </ul>
          <p className="small">{t('welcome.private')}</p>
        </div>
        <StartForm keychain={keychain} />
      </div>
    </main>
  );
}
