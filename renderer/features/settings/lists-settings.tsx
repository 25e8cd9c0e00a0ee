import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { ListsPreview } from './lists-preview';
import {
  listsInHandStore,
  loadLists,
  refreshVersions,
  saveLists,
  versionsStore,
} from './lists-state';
import { VersionTable } from './version-table';

/** The lists in force, out into a spreadsheet and in again, and every version there was. */
export function ListsSettings() {
  const { t } = useTranslation();
  const versions = useStore(versionsStore);
  const inHand = useStore(listsInHandStore);
  const status = useStore(deskStatusStore);
  const readOnly = status?.state !== 'open' || status.readOnly;
  const [busy, setBusy] = useState(false);

  useEffect(() => void refreshVersions(), []);

  if (!versions) return null;
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <>
      <div>
        <p>{t('settings.listsIntro')}</p>
        <p className="quiet">{t('settings.listsInForce', { version: versions.inForce })}</p>
      </div>
      <div className="button-row">
        <Button disabled={busy} onClick={() => void during(saveLists)}>
          {t('settings.save')}
        </Button>
        <Button look="primary" disabled={busy || readOnly} onClick={() => void during(loadLists)}>
          {busy ? t('settings.working') : t('settings.load')}
        </Button>
      </div>
      {inHand && <ListsPreview key={inHandKey(inHand.preview)} inHand={inHand} />}
      <VersionTable versions={versions} readOnly={readOnly} />
    </>
  );
}

/** A new preview begins with its own version name. */
function inHandKey(preview: { readonly kind: string; readonly preview?: number }): string {
  return `${preview.kind} ${preview.preview ?? ''}`;
}
