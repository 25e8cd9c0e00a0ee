import type { ReferencePreview, ReferenceVersions } from '../../../shared/domain/desk-settings';
import { ask, desk } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { refreshDeskStatus } from '../../state/desk-status';
import { forgetMdos } from '../../state/mdos';
import { showMessage } from '../../state/messages';
import { createDeskStore } from '../../state/store';

export const versionsStore = createDeskStore<ReferenceVersions | null>(null);

/** What is looked at: a file, or a version to bring back. */
export interface ListsInHand {
  readonly from: 'file' | 'version';
  readonly preview: ReferencePreview;
}
export const listsInHandStore = createDeskStore<ListsInHand | null>(null);

export async function refreshVersions(): Promise<void> {
  const versions = await ask(desk.settings.referenceVersions());
  if (versions) versionsStore.set(versions);
}

/** Asks for a workbook and shows what it would change. */
export async function loadLists(): Promise<void> {
  const preview = await ask(desk.settings.previewReference());
  if (preview) listsInHandStore.set({ from: 'file', preview });
}

export async function saveLists(): Promise<void> {
  const saved = await ask(desk.settings.saveReference());
  if (saved) showMessage({ kind: 'done', text: i18n.t('settings.saved', { file: saved.file }) });
}

export async function lookAtVersion(version: string): Promise<void> {
  const preview = await ask(desk.settings.previewRestore({ version }));
  if (preview) listsInHandStore.set({ from: 'version', preview });
}

/** Puts what is in hand in force under this name. */
export async function putInForce({ from, preview }: ListsInHand, version: string): Promise<void> {
  if (preview.kind !== 'ready') return;
  const done = await ask(
    from === 'version'
      ? desk.settings.restoreReference({ version: preview.version })
      : desk.settings.applyReference({ preview: preview.preview, version }),
  );
  if (done === undefined) return;
  listsInHandStore.set(null);
  forgetMdos();
  await Promise.all([refreshVersions(), refreshDeskStatus()]);
  const inForce = versionsStore.get()?.inForce ?? version;
  showMessage({ kind: 'done', text: i18n.t('settings.inForceNow', { version: inForce }) });
}
