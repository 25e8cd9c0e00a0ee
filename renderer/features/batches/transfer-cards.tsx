import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferCard } from '../../../shared/domain/batch-life';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { CopyButton } from './copy-button';

const LINES = [
  'name',
  'requestedOn',
  'from',
  'to',
  'group',
  'designation',
  'employeeId',
  'email',
  'mobile',
] as const satisfies readonly (keyof TransferCard)[];
const LABEL = {
  name: 'field.name',
  requestedOn: 'field.requestedOn',
  from: 'field.currentMdo',
  to: 'field.targetMdo',
  group: 'field.group',
  designation: 'field.designation',
  employeeId: 'field.employeeId',
  email: 'field.email',
  mobile: 'field.mobile',
} as const;

/** The portal's Transfers tab, card by card, to stand beside the browser. Begins at the first not done. */
export function TransferCards({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const [cards, setCards] = useState<readonly TransferCard[]>([]);
  const [at, setAt] = useState<number | null>(null);

  useEffect(() => {
    let current = true;
    void ask(desk.batch.cards({ number })).then((found) => {
      if (!current || !found) return;
      setCards(found);
      setAt(
        Math.max(
          0,
          found.findIndex(({ done }) => !done),
        ),
      );
    });
    return () => {
      current = false;
    };
  }, [number]);

  const card = at === null ? undefined : cards[at];
  if (at === null || !card) return null;
  const tick = async (done: boolean) => {
    const told = await ask(desk.batch.tick({ request: card.request, done }));
    if (told === undefined) return;
    setCards(cards.map((one) => (one.request === card.request ? { ...one, done } : one)));
    if (done && at + 1 < cards.length) setAt(at + 1);
  };
  return (
    <section className="one-card" aria-label={t('way.cards')}>
      <h2>{t('way.card', { n: at + 1, total: cards.length })}</h2>
      <p className="quiet">{t('way.cardsNote')}</p>
      <p>
        <strong>{t(card.approve ? 'way.switchOn' : 'way.switchOff')}</strong>
      </p>
      <div>
        {LINES.filter((line) => card[line] !== '').map((line) => (
          <div key={line} className="line">
            <span className="quiet">{t(LABEL[line])}</span>
            <span>{card[line]}</span>
            <CopyButton what={t(LABEL[line])} text={card[line]} />
          </div>
        ))}
        {card.reason !== '' && (
          <div className="line">
            <span className="quiet">{t('way.reason')}</span>
            <span>{card.reason}</span>
            <CopyButton what={t('way.reason')} text={card.reason} />
          </div>
        )}
      </div>
      <label className="tick">
        <input type="checkbox" checked={card.done} onChange={(e) => void tick(e.target.checked)} />
        {t('way.done')}
      </label>
      <div className="batch-actions">
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('way.previous')}
        </Button>
        <Button disabled={at + 1 >= cards.length} onClick={() => setAt(at + 1)}>
          {t('way.next')}
        </Button>
      </div>
    </section>
  );
}
