import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { PacketEntry } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { refreshPackets } from './share-state';

/** Asks once before a packet is taken back, or its answer is written. */
export function PacketDialog(props: { readonly entry: PacketEntry; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const { entry, onClose } = props;
  const { packet, person: name } = entry;
  const isOut = entry.direction === 'out';
  const nothing = !isOut && entry.done === 0;
  const counts = {
    name,
    n: indianNumber(isOut ? entry.requests - entry.done : entry.requests),
    done: indianNumber(entry.done),
  };
  const takeBack = async () => {
    const done = await ask(desk.share.takeBack({ packet }));
    if (done !== undefined) showMessage({ kind: 'done', text: t('share.takenBack', { name }) });
  };
  const sendBack = async () => {
    const sent = await ask(desk.share.sendBack({ packet }));
    if (!sent) return;
    const { decided, file } = sent;
    const said = { count: decided, n: indianNumber(decided), file, name };
    showMessage({ kind: 'done', text: t('share.sentBack', said) });
  };
  const submit = async () => {
    if (busy || nothing) return;
    setBusy(true);
    await (isOut ? takeBack() : sendBack());
    await refreshPackets();
    onClose();
  };
  return (
    <Dialog
      title={t(isOut ? 'share.takeBackTitle' : 'share.sendBackTitle', { name })}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {nothing && <p>{t('share.sendBackNothing')}</p>}
      {!nothing && <p>{t(isOut ? 'share.takeBackNote' : 'share.sendBackNote', counts)}</p>}
      {!isOut && !nothing && <p className="quiet">{t('share.sendBackKey', { name })}</p>}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="submit" look="primary" disabled={busy || nothing} autoFocus>
          {t(isOut ? 'share.takeBack' : 'share.sendBack')}
        </Button>
      </div>
    </Dialog>
  );
}
