import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskCopyInfo } from '../../../shared/domain/desk-copy';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';
import { askQuietly, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { deskStatusStore, refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';
import { forgetDesk, useStore } from '../../state/store';
import { copyStore } from './handed';

/** Asks for the passphrase of the copy, and says what happens to the desk that is here. */
export function PlaceCopyDialog({ copy }: { readonly copy: DeskCopyInfo }) {
  const { t } = useTranslation();
  const status = useStore(deskStatusStore);
  const [secret, setSecret] = useState('');
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    if (!busy) copyStore.set(null);
  };

  const place = async () => {
    if (busy || secret === '') return;
    setBusy(true);
    const answer = await askQuietly(desk.copy.place({ secret }));
    setBusy(false);
    if ('sentence' in answer) {
      setRefused(answer.sentence);
      return refreshDeskStatus();
    }
    copyStore.set(null);
    // What the page holds is of the desk before.
    forgetDesk();
    await refreshDeskStatus();
    const { aside } = answer.value;
    showMessage({
      kind: 'done',
      text: aside === null ? t('copy.placed') : t('copy.placedAside', { folder: aside }),
    });
  };

  return (
    <Dialog title={t('copy.ask')} onClose={close} onSubmit={() => void place()}>
      <dl className="facts">
        <dt>{t('copy.file')}</dt>
        <dd>{copy.file}</dd>
        <dt>{'MDO'}</dt>
        <dd>{copy.mdo}</dd>
        <dt>{t('copy.savedAt')}</dt>
        <dd>{dateAndTime(copy.savedAt)}</dd>
      </dl>
      {status?.state !== 'none' && <p>{t('copy.asideNote')}</p>}
      <TextField
        label={t('copy.secret')}
        kind="secret"
        value={secret}
        onChange={setSecret}
        hint={t('copy.secretHint')}
        fault={refused || undefined}
        autoFocus
      />
      <div className="dialog-actions">
        <Button disabled={busy} onClick={close}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" look="primary" disabled={busy || secret === ''}>
          {busy ? t('copy.placing') : t('copy.place')}
        </Button>
      </div>
    </Dialog>
  );
}
