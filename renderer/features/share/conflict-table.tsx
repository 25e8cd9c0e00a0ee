import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ConflictSide, ConflictWhy, MergeConflict } from '../../../shared/domain/packet';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { dateAndTime } from '../../i18n/dates';
import { ALL_OURS, ALL_THEIRS, sideFor, withSide, type Choice } from './conflict-choice';

const PAGE = 100;

const WHY = {
  decided: 'share.why_decided',
  changed: 'share.why_changed',
  batched: 'share.why_batched',
  answered: 'share.why_answered',
  blocked: 'share.why_blocked',
  'forward-unknown': 'share.why_forward_unknown',
} as const satisfies Record<ConflictWhy, string>;

/** Both sides of every conflict beside each other, and which one stands. */
export function ConflictTable(props: {
  readonly preview: number;
  readonly count: number;
  readonly by: string;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const { preview, count, by, choice, onChoice } = props;
  const [shown, setShown] = useState<readonly MergeConflict[]>([]);
  const more = useCallback(
    async (from: number) => {
      const page = await ask(desk.packet.conflicts({ preview, from, to: from + PAGE }));
      if (page) setShown((before) => [...before.slice(0, from), ...page]);
    },
    [preview],
  );
  useEffect(() => {
    setShown([]);
    void more(0);
  }, [more]);
  return (
    <div className="packets">
      <h3>{t('share.conflictsTitle')}</h3>
      <p className="quiet">{t('share.conflictsNote')}</p>
      <div className="batch-actions">
        <Button slim onClick={() => onChoice(ALL_OURS)}>
          {t('share.allOurs')}
        </Button>
        <Button slim onClick={() => onChoice(ALL_THEIRS)}>
          {t('share.allTheirs')}
        </Button>
      </div>
      <div className="table-box" role="region" aria-label={t('share.conflictsTitle')} tabIndex={0}>
        <table className="table conflicts">
          <thead>
            <tr>
              <th scope="col">{t('share.request')}</th>
              <th scope="col">{t('share.ours')}</th>
              <th scope="col">{`${t('share.theirs')}: ${by}`}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((conflict) => (
              <Line
                key={conflict.request}
                conflict={conflict}
                side={conflict.canTake ? sideFor(choice, conflict.request) : 'ours'}
                onSide={(side) => onChoice(withSide(choice, conflict.request, side))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < count && (
        <Button slim onClick={() => void more(shown.length)}>
          {t('share.showMore', { n: indianNumber(count - shown.length) })}
        </Button>
      )}
    </div>
  );
}

function Line(props: {
  readonly conflict: MergeConflict;
  readonly side: 'ours' | 'theirs';
  readonly onSide: (side: 'ours' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const { conflict, side, onSide } = props;
  const { request, name, office, why, batch, canTake } = conflict;
  const cell = (which: 'ours' | 'theirs') => (
    <td>
      <label className="tick">
        <input
          type="radio"
          name={`conflict-${String(request)}`}
          checked={side === which}
          disabled={which === 'theirs' && !canTake}
          aria-label={t(which === 'ours' ? 'share.keepOurs' : 'share.takeTheirs', { name })}
          onChange={() => onSide(which)}
        />
        <SideText side={conflict[which]} />
      </label>
      <Values conflict={conflict} which={which} />
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="quiet small">{office}</div>
        <div className="small">{t(WHY[why], { batch })}</div>
      </th>
      {cell('ours')}
      {cell('theirs')}
    </tr>
  );
}

function SideText({ side }: { readonly side: ConflictSide }) {
  const { t } = useTranslation();
  const { decision, forwardTo, reason, by, at } = side;
  return (
    <span>
      <strong>{t(`field.${decision}`)}</strong>
      {forwardTo !== '' && ` → ${forwardTo}`}
      {by !== '' && (
        <span className="quiet small">
          {' '}
          {by} · {dateAndTime(at)}
        </span>
      )}
      {reason !== '' && <span className="small conflict-reason">{reason}</span>}
    </span>
  );
}

/** Values that differ between the desks. */
function Values(props: { readonly conflict: MergeConflict; readonly which: 'ours' | 'theirs' }) {
  const { t } = useTranslation();
  const { conflict, which } = props;
  if (conflict.fields.length === 0) return null;
  return (
    <ul className="small">
      {conflict.fields.map((one) => (
        <li key={one.field}>
          {t(`field.${one.field}`)}: {one[which] === '' ? t('field.empty') : one[which]}
        </li>
      ))}
    </ul>
  );
}
