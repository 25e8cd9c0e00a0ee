import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpensBy } from '../../../shared/domain/desk-status';
import type { UserError } from '../../../shared/errors';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { desk, sentenceOf } from '../../desk';
import { lockedWhyStore, refreshDeskStatus } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { OpenCopy } from '../copy/open-copy';
import { hasOtherWay, RefusedOpening, type Opening } from '../safety/refused-opening';
import { LanguageSwitch } from './language-switch';

interface UnlockPageProps {
  readonly mdo: string;
  readonly opensBy: OpensBy;
  /** As this user of the computer opened it last, '' where not yet. */
  readonly lastUser: string;
}

/** The recovery key goes through the same door as the passphrase; only its look differs. */
export function UnlockPage({ mdo, opensBy, lastUser }: UnlockPageProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [userName, setUserName] = useState(lastUser);
  const { keychain } = opensBy;
  const [withKey, setWithKey] = useState(!opensBy.passphrase);
  const [secret, setSecret] = useState<string | null>('');
  const [refused, setRefused] = useState<UserError>();
  const [busy, setBusy] = useState(false);
  const why = useStore(lockedWhyStore);

  const open = async (passphrase: string | null, how: Opening | 'write') => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    setSecret(passphrase);
    const answer = await (how === 'recover'
      ? desk.desk.recover({ passphrase, userName })
      : desk.desk.unlock({ passphrase, access: how, userName }));
    setBusy(false);
    if (!answer.ok) return setRefused(answer.error);
    setTyped('');
    setSecret('');
    await refreshDeskStatus();
  };

  return (
    <main className="welcome">
      <div className="welcome-top">
        <LanguageSwitch />
      </div>
      {refused && hasOtherWay(refused) ? (
        <RefusedOpening
          error={refused}
          busy={busy}
          onOpen={(how) => void open(secret, how)}
          onBack={() => setRefused(undefined)}
        />
      ) : (
        <form
          className="welcome-form unlock"
          onSubmit={(event) => {
            event.preventDefault();
            void open(typed, 'write');
          }}
        >
          <div>
            <p className="welcome-brand">{t('shell.appName')}</p>
            <h1>{t('welcome.locked')}</h1>
            <p className="quiet">{mdo}</p>
          </div>
          {why && <p role="alert">{sentenceOf(why)}</p>}
          <TextField
            label={t('welcome.yourName')}
            hint={t('release.nameHint')}
            value={userName}
            maxLength={100}
            onChange={setUserName}
          />
          {keychain !== null && (
            <Button look="primary" disabled={busy} onClick={() => void open(null, 'write')}>
              {busy ? t('welcome.unlocking') : t('safety.keychain', { keychain })}
            </Button>
          )}
          <TextField
            key={withKey ? 'key' : 'passphrase'}
            label={withKey ? t('welcome.recoveryKey') : t('welcome.passphrase')}
            kind={withKey ? 'text' : 'secret'}
            value={typed}
            onChange={setTyped}
            fault={refused && sentenceOf(refused)}
            autoFocus={keychain === null}
          />
          <Button
            type="submit"
            look={keychain === null ? 'primary' : 'plain'}
            disabled={busy || typed === ''}
          >
            {busy ? t('welcome.unlocking') : t('welcome.unlock')}
          </Button>
          {opensBy.passphrase && (
            <Button
              look="bare"
              onClick={() => {
                setWithKey(!withKey);
                setTyped('');
                setRefused(undefined);
              }}
            >
              {withKey ? t('welcome.usePassphrase') : t('welcome.useRecovery')}
            </Button>
          )}
          <OpenCopy />
        </form>
      )}
    </main>
  );
}
