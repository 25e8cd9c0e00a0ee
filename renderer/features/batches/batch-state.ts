import type { WrittenFile } from '../../../shared/domain/batch';
import type { ListedBatch } from '../../../shared/domain/batch-life';
import { ask, desk } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { createDeskStore } from '../../state/store';

export const batchesStore = createDeskStore<readonly ListedBatch[] | null>(null);

/** Number of the batch that is open in the register, null while the register itself is. */
export const openBatchStore = createDeskStore<string | null>(null);

/** The files last saved of each batch in this session. */
export const writtenStore = createDeskStore<ReadonlyMap<string, readonly WrittenFile[]>>(new Map());

export async function refreshBatches(): Promise<void> {
  const batches = await ask(desk.batch.list());
  if (batches) batchesStore.set(batches);
}

/** Seals the batch, then asks for the folder. A folder not chosen leaves the batch as it is. */
export async function createBatch(
  includeUnconfirmed: boolean,
  correctionsByOffice: boolean,
): Promise<boolean> {
  const batch = await ask(desk.batch.create({ includeUnconfirmed, correctionsByOffice }));
  if (!batch) return false;
  showMessage({
    kind: 'done',
    text: i18n.t('batch.sealedOnly', { number: batch.number }),
  });
  await writeFiles(batch.number);
  return true;
}

export async function writeFiles(number: string): Promise<void> {
  const written = await ask(desk.batch.write({ number }));
  await refreshBatches();
  if (!written) return;
  writtenStore.set(new Map([...writtenStore.get(), [number, written.files]]));
  if (written.changed.length > 0)
    return showMessage({
      kind: 'error',
      text: i18n.t('way.changedFiles', { files: written.changed.join(', ') }),
    });
  showMessage({
    kind: 'done',
    text: i18n.t('batch.written', { number, folder: written.folder }),
  });
}
