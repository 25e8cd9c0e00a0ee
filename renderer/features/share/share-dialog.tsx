import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import {
  PEOPLE_MAX,
  PERSON_MAX,
  SHARE_WAYS,
  type SharedFiles,
  type SharePlan,
  type ShareWay,
} from '../../../shared/domain/packet';
import { isStrongWord, plainWord } from '../../../shared/domain/packet-word';
import type { Target } from '../../../shared/domain/review';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';
import { ask, askQuietly, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { SharePreview } from './share-preview';
import { refreshPackets } from './share-state';
import { ShareWord } from './share-word';
import { SharedOut } from './shared-out';

const TYPING_PAUSE_MS = 200;

/** Who gets which of the undecided requests, and the word that opens their packets. */
export function ShareDialog(props: {
  readonly target: Target;
  readonly of: 'view' | 'selection';
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { onClose } = props;
  // What it was opened for: the list behind it may be read anew.
  const [target] = useState(props.target);
  const [names, setNames] = useState('');
  const [how, setHow] = useState<ShareWay>('office');
  const [keepPart, setKeepPart] = useState(false);
  const [plan, setPlan] = useState<SharePlan | null>(null);
  const [suggested, setSuggested] = useState('');
  const [word, setWord] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [made, setMade] = useState<SharedFiles | null>(null);

  const suggest = async () => {
    const answer = await ask(desk.share.word());
    if (!answer) return;
    setSuggested(answer.word);
    setWord(answer.word);
    setRepeated('');
  };
  useEffect(() => void suggest(), []);

  useEffect(() => {
    let current = true;
    const timer = window.setTimeout(() => {
      const people = peopleOf(names);
      const asked = { target, how, keepPart, people: isGoodList(people) ? people : ['—'] };
      void ask(desk.share.plan(asked)).then((answer) => {
        if (current && answer) setPlan(answer);
      });
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [target, how, keepPart, names]);

  const people = peopleOf(names);
  const noPeople = !isGoodList(people);
  const isOwnWord = plainWord(word) !== plainWord(suggested);
  const weak = !isStrongWord(word);
  const differs = isOwnWord && plainWord(word) !== plainWord(repeated);
  const going = plan?.parts.reduce((sum, one) => sum + (one.person === '' ? 0 : one.requests), 0);
  const submit = async () => {
    setTried(true);
    if (busy || noPeople || weak || differs || !going) return;
    setBusy(true);
    const answer = await askQuietly(desk.share.create({ target, how, people, keepPart, word }));
    setBusy(false);
    setRefusal('sentence' in answer ? answer.sentence : '');
    const files = 'value' in answer ? answer.value : null;
    if (!files) return;
    setMade(files);
    void refreshPackets();
    const told = files.files.map(({ person }) => person).join(', ');
    showMessage({ kind: 'done', text: t('share.made', { people: told }) });
  };

  if (made) return <SharedOut files={made} word={word} onClose={onClose} />;
  return (
    <Dialog title={t('share.title')} onClose={onClose} onSubmit={() => void submit()}>
      <p>
        {t(props.of === 'view' ? 'share.ofView' : 'share.ofSelection', {
          n: indianNumber(props.count),
        })}{' '}
        {t('share.what')}
      </p>
      <TextField
        label={t('share.people')}
        kind="long"
        value={names}
        onChange={setNames}
        maxLength={2000}
        fault={tried && noPeople ? t('share.peopleNeeded') : undefined}
        autoFocus
      />
      <ChoiceField
        label={t('share.how')}
        value={how}
        choices={SHARE_WAYS.map((value) => ({ value, label: t(`share.${value}`) }))}
        onChange={setHow}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={keepPart}
          onChange={(event) => setKeepPart(event.target.checked)}
        />
        {t('share.keepPart')}
      </label>
      {plan && <SharePreview plan={plan} how={how} named={!noPeople} />}
      <ShareWord
        word={word}
        repeated={repeated}
        isOwn={isOwnWord}
        fault={tried && weak ? t('share.wordWeak') : undefined}
        repeatFault={tried && differs ? t('share.wordDiffers') : undefined}
        onWord={setWord}
        onRepeated={setRepeated}
        onSuggest={() => void suggest()}
      />
      {refusal !== '' && (
        <p role="alert" className="fault">
          {refusal}
        </p>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="submit" look="primary" disabled={busy || !going}>
          {busy
            ? t('review.working')
            : t('share.make', { count: going ?? 0, n: indianNumber(going ?? 0) })}
        </Button>
      </div>
    </Dialog>
  );
}

function peopleOf(names: string): readonly string[] {
  return names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isGoodList(people: readonly string[]): boolean {
  const different = new Set(people.map((person) => person.toLowerCase()));
  return (
    people.length > 0 &&
    people.length <= PEOPLE_MAX &&
    different.size === people.length &&
    people.every((person) => person.length <= PERSON_MAX)
  );
}
