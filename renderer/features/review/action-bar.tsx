import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISIONS } from '../../../shared/domain/decision';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { MessageLine } from '../../components/message-line';
import { keyLabel, type Command } from '../../keyboard/keymap';
import { useKeymap } from '../../keyboard/own-keys';
import { useStore } from '../../state/store';
import { CreateBatchDialog } from '../batches/create-batch-dialog';
import { ShareButton } from '../share/share-button';
import { changeWords } from './change-words';
import { redo, startDecision, undo } from './decide';
import { detailStore, inHandStore } from './in-hand';
import { selectedCount } from './selection';
import { selectionStore, selectNothing } from './selection-state';
import { summaryStore } from './view-state';

/** What an action is for, the actions, and the last thing done right beside its "Undo". */
export function ActionBar() {
  const { t } = useTranslation();
  const keymap = useKeymap();
  const summary = useStore(summaryStore);
  const inHand = useStore(inHandStore);
  const selected = selectedCount(useStore(selectionStore));
  const [batching, setBatching] = useState(false);
  const nothing = inHand === null && selected === 0;
  const decidedFree = (summary?.totals.decided ?? 0) - (summary?.totals.batched ?? 0);
  const firstKey = (command: Command): string | undefined => {
    const [key] = keymap[command];
    return key === undefined ? undefined : keyLabel(key);
  };
  const titleOf = (label: string | null | undefined) => (label ? changeWords(label, t) : undefined);
  return (
    <div className="action-bar" role="toolbar" aria-label={t('review.actions')}>
      <Subject selected={selected} />
      {DECISIONS.map((kind) => (
        <Button
          key={kind}
          look={kind === 'approve' ? 'primary' : 'plain'}
          shortcut={firstKey(kind)}
          changes
          disabled={nothing}
          onClick={() => void startDecision(kind)}
        >
          {t(`review.${kind}`)}
        </Button>
      ))}
      <MessageLine className="action-message" />
      <Button
        look="bare"
        shortcut={firstKey('undo')}
        changes
        disabled={!summary?.undo}
        title={titleOf(summary?.undo)}
        onClick={() => void undo()}
      >
        {t('review.undo')}
      </Button>
      <Button
        look="bare"
        shortcut={firstKey('redo')}
        changes
        disabled={!summary?.redo}
        title={titleOf(summary?.redo)}
        onClick={() => void redo()}
      >
        {t('review.redo')}
      </Button>
      <ShareButton />
      <Button changes disabled={decidedFree <= 0} onClick={() => setBatching(true)}>
        {t('review.createBatch')}
      </Button>
      {batching && <CreateBatchDialog onClose={() => setBatching(false)} />}
    </div>
  );
}

function Subject({ selected }: { readonly selected: number }) {
  const { t } = useTranslation();
  const detail = useStore(detailStore);
  if (selected > 0)
    return (
      <div className="action-what">
        <strong>{t('review.selected', { count: selected, n: indianNumber(selected) })}</strong>
        <Button look="bare" slim onClick={selectNothing}>
          {t('review.clearSelection')}
        </Button>
      </div>
    );
  if (!detail) return null;
  return (
    <div className="action-what quiet">
      <span>{t('review.inHand', { name: detail.row.name || detail.row.employeeId })}</span>
    </div>
  );
}
