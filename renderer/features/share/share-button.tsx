import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { selectedCount, targetOf } from '../review/selection';
import { selectionStore } from '../review/selection-state';
import { queryStore, summaryStore } from '../review/view-state';
import { ShareDialog } from './share-dialog';

/** Shares out what is selected in Review; with nothing selected, what its list shows. */
export function ShareButton() {
  const { t } = useTranslation();
  const [sharing, setSharing] = useState(false);
  const status = useStore(deskStatusStore);
  const summary = useStore(summaryStore);
  const query = useStore(queryStore);
  const selection = useStore(selectionStore);
  const selected = selectedCount(selection);
  const many = selected > 0;
  const readOnly = status?.state === 'open' && status.readOnly;
  return (
    <>
      <Button
        disabled={readOnly || summary === null || summary.totals.requests === 0}
        onClick={() => setSharing(true)}
      >
        {t('share.shareOut')}
      </Button>
      {sharing && (
        <ShareDialog
          target={many ? targetOf(selection) : { query, except: [] }}
          of={many ? 'selection' : 'view'}
          count={many ? selected : (summary?.count ?? 0)}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
