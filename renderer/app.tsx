import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedBy } from '../shared/domain/desk-status';
import type { UserError } from '../shared/errors';
import { desk } from './desk';
import { MessageLine } from './components/message-line';
import { WorkingLine } from './components/working-line';
import { NavRail } from './components/nav-rail';
import { PlaceCopyDialog } from './features/copy/place-copy-dialog';
import { copyStore, takeHanded } from './features/copy/handed';
import { dropFiles } from './features/import/staged-files';
import { NewPassphraseNotice } from './features/safety/new-passphrase-notice';
import { Notices } from './features/safety/notices';
import { UnreadablePage } from './features/safety/unreadable-page';
import { RecoveryKey } from './features/welcome/recovery-key';
import { SampleNotice } from './features/welcome/sample-notice';
import { UnlockPage } from './features/welcome/unlock-page';
import { WelcomePage } from './features/welcome/welcome-page';
import { useLockKey } from './keyboard/use-lock-key';
import { deskStatusStore, recoveryKeyStore } from './state/desk-status';
import { Kept, PlaceOf } from './places';
import { placeStore } from './state/place';
import { useStore } from './state/store';

/** Where the admin stands, and above it what was opened with the program from outside. */
export function App() {
  const copy = useStore(copyStore);
  const isOpen = useStore(deskStatusStore)?.state === 'open';
  useEffect(() => {
    void takeHanded();
    return desk.onEvent('files.handed', () => void takeHanded());
  }, [isOpen]);
  return (
    <>
      <Standing />
      <WorkingLine className="working-bar" />
      {copy && <PlaceCopyDialog key={copy.savedAt} copy={copy} />}
    </>
  );
}

function Standing() {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  if (status === null) return <p className="sr-only">{t('welcome.loading')}</p>;
  if (status.state === 'none') return <WelcomePage keychain={status.keychain} />;
  if (status.state === 'unreadable') return <UnreadablePage error={status.error} />;
  if (status.state === 'locked') {
    const { mdo, opensBy, lastUser } = status;
    return <UnlockPage {...{ mdo, opensBy, lastUser }} />;
  }
  const { sample, readOnly, openedBy, notices } = status;
  return <Workspace {...{ sample, readOnly, openedBy, notices }} />;
}

// The time of the last save changes with each decision; the page need not be gone through for it.
const Workspace = memo(function Workspace({
  sample,
  readOnly,
  openedBy,
  notices,
}: {
  readonly sample: boolean;
  readonly readOnly: boolean;
  readonly openedBy: OpenedBy;
  readonly notices: readonly UserError[];
}) {
  const { t } = useTranslation();
  const place = useStore(placeStore);
  const recoveryKey = useStore(recoveryKeyStore);
  useLockKey(!sample);
  return (
    <div
      className="shell"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void dropFiles([...event.dataTransfer.files]);
      }}
    >
      <a className="button skip" href="#main">
        {t('shell.skipToMain')}
      </a>
      <NavRail canLock={!sample} />
      <div className="main-column">
        {recoveryKey !== null && <RecoveryKey recoveryKey={recoveryKey} />}
        <Notices notices={notices} />
        {openedBy === 'recovery-key' && !readOnly && <NewPassphraseNotice />}
        {sample && <SampleNotice />}
        {readOnly && (
          <section className="notice" aria-label={t('shell.readOnly')}>
            {t('shell.readOnly')}
          </section>
        )}
        <main id="main" className="place" tabIndex={-1}>
          <PlaceOf place={place} />
        </main>
        <Kept />
        {place !== 'review' && (
          <div className="message-bar">
            <MessageLine />
          </div>
        )}
      </div>
    </div>
  );
});
