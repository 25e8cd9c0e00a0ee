import { FIELD_NAMES } from '../../../shared/domain/field';
import { indianNumber } from '../../../shared/domain/language';
import type { HistoryEntry } from '../../../shared/domain/review';
import type { i18n } from '../../i18n/i18n';
import { facetValueName } from './facet-value-name';
import { fieldValue } from './field-value';

type Translate = (typeof i18n)['t'];

/** "Decision on 86 requests" from the store's label "decided:86"; an unknown label as it is. */
export function changeWords(label: string, t: Translate): string {
  const [kind, number] = label.split(':');
  const count = Number(number);
  if (kind === 'merged') return t('share.changeMerged', { count, n: indianNumber(count) });
  if (kind !== 'decided' && kind !== 'corrected') return label;
  return t(kind === 'decided' ? 'review.changeDecided' : 'review.changeCorrected', {
    count,
    n: indianNumber(count),
  });
}

const TURNS = { undone: 'review.turnUndone', redone: 'review.turnRedone' } as const;

const AFTER = {
  confirmed: 'way.after_confirmed',
  reopened: 'way.after_reopened',
  'came-back': 'way.after_came_back',
  freed: 'way.after_freed',
  unticked: 'way.after_unticked',
} as const;

/** One line of the history: what was done, and before and after as the screen says them. */
export function historyWords(
  entry: HistoryEntry,
  t: Translate,
  language: string,
): { readonly what: string; readonly before: string; readonly after: string } {
  const { turn, act, field } = partsOf(entry.what);
  const prefix = turn ? `${t(TURNS[turn])} ` : '';
  switch (act) {
    case 'imported':
      return { what: t('review.actImported', { file: entry.after }), before: '', after: '' };
    case 'batched':
      return { what: t('review.inBatch', { batch: entry.after }), before: '', after: '' };
    case 'after': {
      const after = AFTER[field as keyof typeof AFTER] as
        (typeof AFTER)[keyof typeof AFTER] | undefined;
      return after
        ? { what: t(after), before: '', after: entry.after }
        : { what: entry.what, before: '', after: entry.after };
    }
    case 'shared':
      return { what: t('share.actShared', { name: entry.after }), before: '', after: '' };
    case 'takenback':
      return { what: t('share.actTakenBack', { name: entry.after }), before: '', after: '' };
    case 'sentback':
      return { what: t('share.actSentBack', { name: entry.after }), before: '', after: '' };
    case 'merged':
    case 'kept':
      return {
        what: prefix + t(act === 'kept' ? 'share.actKept' : 'share.actMerged', { name: field }),
        before: entry.before && facetValueName('decision', entry.before, t, language),
        after: facetValueName('decision', entry.after, t, language),
      };
    case 'decided':
      return {
        what: prefix + t('field.decision'),
        before: facetValueName('decision', entry.before, t, language),
        after: facetValueName('decision', entry.after, t, language),
      };
    case 'corrected': {
      const known = FIELD_NAMES.find((name) => name === field);
      if (!known) break;
      return {
        what: prefix + t('review.actCorrected', { field: t(`field.${known}`) }),
        before: fieldValue(known, entry.before, t) || '—',
        after: fieldValue(known, entry.after, t) || '—',
      };
    }
  }
  return { what: entry.what, before: entry.before, after: entry.after };
}

function partsOf(what: string): {
  readonly turn: keyof typeof TURNS | null;
  readonly act: string;
  readonly field: string;
} {
  const [, turn, act = what, field = ''] =
    /^(?:(undone|redone)-)?([a-z]+)(?::(.*))?$/.exec(what) ?? [];
  return { turn: turn === 'undone' || turn === 'redone' ? turn : null, act, field };
}
