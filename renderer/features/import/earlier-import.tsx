import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { ImportUpdate } from '../../../shared/domain/import-update';
import type { StagedFile } from '../../../shared/ipc/contract';
import { Button } from '../../components/button';
import { indianDate } from '../../i18n/dates';

/** That the file, or an earlier version of it, is on the desk already. */
export function EarlierImport({ staged }: { readonly staged: StagedFile }) {
  const { t } = useTranslation();
  const { update, alreadyImported } = staged;
  const earlier = alreadyImported ?? update;
  if (!earlier || staged.state !== 'ready') return null;
  const said = { name: earlier.name, at: indianDate(earlier.at) };
  return (
    <p className="notice-line">
      {t(alreadyImported ? 'import.alreadyImported' : 'import.newerVersion', said)}
      {update && ` ${t('import.compared', counts(update))}`}
      {update && update.sealed > 0 && ` ${t('import.comparedSealed', counts(update))}`}
    </p>
  );
}

/** The button that does not double what is there. */
export function UpdateButton({
  update,
  busy,
  onUpdate,
}: {
  readonly update: ImportUpdate;
  readonly busy: boolean;
  readonly onUpdate: () => void;
}) {
  const { t } = useTranslation();
  const nothing = update.changed - update.sealed + update.added === 0;
  return (
    <Button look="primary" changes disabled={busy || nothing} onClick={onUpdate}>
      {nothing ? t('import.nothingNew') : t('import.update', counts(update))}
    </Button>
  );
}

const counts = ({ same, changed, sealed, added }: ImportUpdate) => ({
  same: indianNumber(same),
  changed: indianNumber(changed - sealed),
  sealed: indianNumber(sealed),
  added: indianNumber(added),
});
