import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { desk } from '../../desk';
import { useStore } from '../../state/store';
import { batchesStore, refreshBatches, writtenStore } from './batch-state';
import { BatchTable } from './batch-table';
import { CreateBatchDialog } from './create-batch-dialog';
import { WrittenFiles } from './written-files';

/** The register of batches. */
export function BatchesPage() {
  const { t } = useTranslation();
  const batches = useStore(batchesStore);
  const written = useStore(writtenStore);
  const [creating, setCreating] = useState(false);

  useEffect(() => {
    void refreshBatches();
    return desk.onEvent('desk.changed', () => void refreshBatches());
  }, []);

  return (
    <div className="page">
      <div className="page-inner">
        <div className="page-head">
          <h1>{t('batch.title')}</h1>
          <Button look="primary" onClick={() => setCreating(true)}>
            {t('batch.createBatch')}
          </Button>
        </div>
        {batches?.length === 0 && <p className="quiet">{t('batch.empty')}</p>}
        {batches && batches.length > 0 && <BatchTable batches={batches} />}
        {[...written].map(([number, files]) => (
          <WrittenFiles key={number} number={number} files={files} />
        ))}
      </div>
      {creating && <CreateBatchDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
