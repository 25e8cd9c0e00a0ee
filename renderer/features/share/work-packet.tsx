import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { PacketPreview } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { ask, askQuietly, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { showMessage } from '../../state/messages';
import { placeStore } from '../../state/place';
import { refreshStaged, stagedStore } from '../import/staged-files';

type Work = Extract<PacketPreview, { kind: 'work' }>;

/** Asks for the word, shows what is in the packet, and adds it to the desk. */
export function WorkPacket({ staged }: { readonly staged: number }) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [work, setWork] = useState<Work | null>(null);
  const [busy, setBusy] = useState(false);

  const open = async () => {
    if (busy || word.trim() === '') return;
    setBusy(true);
    const found = await askQuietly(desk.packet.look({ staged, word }));
    setBusy(false);
    if ('sentence' in found) return setFault(found.sentence);
    setFault(undefined);
    if (found.value.kind === 'work') setWork(found.value);
  };
  const add = async () => {
    if (!work) return;
    setBusy(true);
    const { preview, by } = work;
    const done = await ask(desk.packet.accept({ staged, preview, rest: 'ours', except: [] }));
    setBusy(false);
    // The desk has changed since: the packet is looked at once more.
    if (!done) return setWork(null);
    await refreshStaged();
    showMessage({ kind: 'done', text: t('share.added', { n: indianNumber(done.added), by }) });
    if (stagedStore.get().length === 0) placeStore.set('review');
  };
  if (work)
    return (
      <>
        <WorkFacts work={work} />
        <div>
          <Button look="primary" disabled={busy} autoFocus onClick={() => void add()}>
            {t('share.addWork', { count: work.requests, n: indianNumber(work.requests) })}
          </Button>
        </div>
      </>
    );
  return (
    <form
      className="share-word"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextField
        label={t('share.yourWord')}
        value={word}
        onChange={setWord}
        maxLength={200}
        fault={fault}
      />
      <Button type="submit" look="primary" disabled={busy || word.trim() === ''}>
        {busy ? t('review.working') : t('share.open')}
      </Button>
    </form>
  );
}

function WorkFacts({ work }: { readonly work: Work }) {
  const { t } = useTranslation();
  const { requests, by, person, at, kinds, offices, files, corrected, otherRules } = work;
  const counts = {
    transfer: indianNumber(kinds.transfer),
    verification: indianNumber(kinds.verification),
    registration: indianNumber(kinds.registration),
    offices: indianNumber(offices),
    files: indianNumber(files),
  };
  return (
    <div>
      <p>
        {t('share.workFrom', { requests: indianNumber(requests), by, person, at: dateAndTime(at) })}
      </p>
      <p>{t('share.workKinds', counts)}</p>
      {corrected > 0 && <p>{t('share.workCorrected', { n: indianNumber(corrected) })}</p>}
      {otherRules && <p className="quiet">{t('share.otherRules')}</p>}
    </div>
  );
}
