import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesPreview } from '../../../shared/domain/desk-settings';
import { indianNumber } from '../../../shared/domain/language';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ask, desk } from '../../desk';
import { refreshDeskStatus } from '../../state/desk-status';
import { showMessage } from '../../state/messages';
import { ChoiceChanges } from './choice-changes';
import { ConsequenceView } from './consequence-view';
import { draftStore, refreshRules, rulesStore } from './rules-state';

interface RulesDialogProps {
  readonly choices: RuleChoices;
  readonly onClose: () => void;
}

/** Shows what the chosen settings would do, and does it. */
export function RulesDialog({ choices, onClose }: RulesDialogProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<RulesPreview | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    void ask(desk.settings.previewRules({ choices })).then((answer) => {
      if (!current) return;
      if (answer) setPreview(answer);
      else onClose();
    });
    return () => {
      current = false;
    };
  }, [choices, onClose]);

  const count = preview?.changes.length ?? 0;
  const words = { count, n: indianNumber(count) };
  const submit = async () => {
    if (!preview || busy) return;
    setBusy(true);
    const done = await ask(desk.settings.applyRules({ choices }));
    if (done === undefined) return onClose();
    draftStore.set(null);
    await Promise.all([refreshRules(), refreshDeskStatus()]);
    const version = rulesStore.get()?.ruleSetVersion ?? '';
    showMessage({ kind: 'done', text: t('settings.applied', { ...words, version }) });
    onClose();
  };

  return (
    <Dialog
      title={preview ? t('settings.previewTitle', words) : t('settings.working')}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {preview && (
        <>
          <div className="table-box dialog-table">
            <ChoiceChanges changes={preview.changes} />
          </div>
          <ConsequenceView consequence={preview.consequence} />
        </>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('settings.cancel')}</Button>
        {preview && count > 0 && (
          <Button type="submit" look="primary" disabled={busy} autoFocus>
            {busy ? t('review.working') : t('settings.apply', words)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
