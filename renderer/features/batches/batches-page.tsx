import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../shared/domain/batch-life';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { useStore } from '../../state/store';
import { PacketRegister } from '../share/packet-register';
import { ShareButton } from '../share/share-button';
import { batchesStore, openBatchStore, refreshBatches, writtenStore } from './batch-state';
import { BatchView } from './batch-view';
import { BatchTable } from './batch-table';
import { CreateBatchDialog } from './create-batch-dialog';
import { TextDialog } from './text-dialog';
import { WrittenFiles } from './written-files';

/** The register of batches. */
export function BatchesPage() {
  const { t } = useTranslation();
  const batches = useStore(batchesStore);
  const written = useStore(writtenStore);
  const opened = useStore(openBatchStore);
  const [numbering, setNumbering] = useState<Numbering | null>(null);
  const [creating, setCreating] = useState(false);

  useEffect(() => {
    void refreshBatches();
    return desk.onEvent('desk.changed', () => void refreshBatches());
  }, []);

  if (opened !== null)
    return (
      <div className="page">
        <BatchView number={opened} />
      </div>
    );
  const save = async (pattern: string) => {
    const set = await ask(desk.batch.setNumbering({ pattern }));
    if (!set) return;
    setNumbering(null);
    showMessage({ kind: 'done', text: t('way.patternSet', { example: set.example }) });
  };
  return (
    <div className="page">
      <div className="page-inner">
        <div className="page-head">
          <h1>{t('batch.title')}</h1>
          <div className="batch-actions">
            <Button
              onClick={() => void ask(desk.batch.numbering()).then((n) => setNumbering(n ?? null))}
            >
              {t('way.pattern')}
            </Button>
            <ShareButton />
            <Button look="primary" onClick={() => setCreating(true)}>
              {t('batch.createBatch')}
            </Button>
          </div>
        </div>
        {batches?.length === 0 && <p className="quiet">{t('batch.empty')}</p>}
        {batches && batches.length > 0 && <BatchTable batches={batches} />}
        {[...written].map(([number, files]) => (
          <WrittenFiles key={number} number={number} files={files} />
        ))}
        <PacketRegister />
      </div>
      {numbering && (
        <TextDialog
          title={t('way.pattern')}
          label={t('way.pattern')}
          hint={t('way.patternHint', { example: numbering.example })}
          start={numbering.pattern}
          action={t('way.save')}
          needed
          onClose={() => setNumbering(null)}
          onDone={(pattern) => void save(pattern)}
        />
      )}
      {creating && <CreateBatchDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
