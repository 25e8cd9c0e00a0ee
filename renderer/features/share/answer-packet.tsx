import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { PacketPreview } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { ask, askQuietly, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { showMessage } from '../../state/messages';
import { placeStore } from '../../state/place';
import { refreshStaged, stagedStore } from '../import/staged-files';
import { ConflictTable } from './conflict-table';
import { ALL_OURS, chosenCount, type Choice } from './conflict-choice';

type Answer = Extract<PacketPreview, { kind: 'return' }>;

const COUNTS = [
  ['countTake', 'take'],
  ['countConflicts', 'conflicts'],
  ['countSame', 'same'],
  ['countSettled', 'settled'],
  ['countUndecided', 'undecided'],
] as const;

/** What another desk decided beside what this one did; nothing is taken before the admin says so. */
export function AnswerPacket({ staged }: { readonly staged: number }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [choice, setChoice] = useState<Choice>(ALL_OURS);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');

  const look = useCallback(async () => {
    const found = await askQuietly(desk.packet.look({ staged, word: '' }));
    setChoice(ALL_OURS);
    setFault('sentence' in found ? found.sentence : '');
    setAnswer('value' in found && found.value.kind === 'return' ? found.value : null);
  }, [staged]);
  useEffect(() => void look(), [look]);
  // Another answer was merged, or something was decided: both sides are compared once more.
  useEffect(() => {
    if (busy) return undefined;
    return desk.onEvent('desk.changed', () => void look());
  }, [look, busy]);

  if (!answer)
    return (
      <div>
        {fault !== '' && <p role="alert">{fault}</p>}
        <Button look="primary" onClick={() => void look()}>
          {t('share.lookAgain')}
        </Button>
      </div>
    );
  const { preview, by, at, requests, take, conflicts } = answer;
  const chosen = chosenCount(choice, answer.takeable);
  const taken = take + chosen;
  const kept = conflicts - chosen;
  const accept = async () => {
    setBusy(true);
    const { rest, except } = choice;
    const done = await ask(desk.packet.accept({ staged, preview, rest, except: [...except] }));
    if (done) await refreshStaged();
    setBusy(false);
    // The desk has changed since: both sides are compared once more.
    if (!done) return look();
    const counts = { by, taken: indianNumber(done.taken), kept: indianNumber(done.kept) };
    showMessage({ kind: 'done', text: t('share.merged', counts) });
    if (stagedStore.get().length === 0) placeStore.set('review');
  };
  const counted = { count: taken, n: indianNumber(taken), kept: indianNumber(kept) };
  return (
    <>
      <p>{t('share.returnFrom', { by, at: dateAndTime(at), requests: indianNumber(requests) })}</p>
      <dl className="facts">
        {COUNTS.map(([text, count]) => (
          <div key={count} className="fact">
            <dt>{t(`share.${text}`)}</dt>
            <dd>{indianNumber(answer[count])}</dd>
          </div>
        ))}
      </dl>
      {conflicts > 0 && (
        <ConflictTable
          preview={preview}
          count={conflicts}
          by={by}
          choice={choice}
          onChoice={setChoice}
        />
      )}
      <div>
        <Button look="primary" disabled={busy} onClick={() => void accept()}>
          {taken + kept === 0
            ? t('share.finish')
            : t(kept > 0 ? 'share.mergeKept' : 'share.merge', counted)}
        </Button>
      </div>
    </>
  );
}
