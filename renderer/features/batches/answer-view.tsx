import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerKind, AnswerPreview } from '../../../shared/domain/batch-life';
import { indianNumber } from '../../../shared/domain/language';
import { Button } from '../../components/button';
import { ask, desk } from '../../desk';
import { showMessage } from '../../state/messages';
import { refreshStaged } from '../import/staged-files';
import { CorrectionTable, keyOf } from './correction-table';
import { PortalTable } from './portal-table';

const SAYS = {
  corrections: 'way.isCorrections',
  'portal-result': 'way.isResult',
  'user-report': 'way.isReport',
} as const;

/** A staged file that answers a batch: looked at, then taken over as one step. */
export function AnswerView({
  staged,
  kind,
}: {
  readonly staged: number;
  readonly kind: AnswerKind;
}) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<AnswerPreview | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [reopen, setReopen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);

  const look = async () => {
    setBusy(true);
    const found = await ask(desk.answer.preview({ staged }));
    setBusy(false);
    if (!found) return;
    setPreview(found);
    setTaken(new Set(found.corrections.map(keyOf)));
    setReopen(
      new Set(found.portal.filter(({ outcome }) => outcome === 'failed').map((i) => i.request)),
    );
  };
  const apply = async () => {
    if (!preview) return;
    setBusy(true);
    const changes = preview.corrections
      .filter((item) => taken.has(keyOf(item)))
      .map(({ request, field }) => ({ request, field }));
    const done = await ask(
      desk.answer.apply({ staged, preview: preview.preview, changes, reopen: [...reopen] }),
    );
    setBusy(false);
    await refreshStaged();
    if (done)
      showMessage({
        kind: 'done',
        text: t('way.applied', {
          corrected: indianNumber(done.corrected),
          confirmed: indianNumber(done.confirmed),
          reopened: indianNumber(done.reopened),
        }),
      });
  };
  const confirmed = preview?.portal.filter(({ outcome }) => outcome === 'confirmed').length ?? 0;
  return (
    <div>
      <p className="notice-line">
        {t(SAYS[kind])}{' '}
        <Button look="primary" disabled={busy} onClick={() => void look()}>
          {t('way.lookAt')}
        </Button>
      </p>
      {preview && (
        <>
          <p className="quiet">
            {preview.unchanged > 0 &&
              `${t('way.unchanged', { n: indianNumber(preview.unchanged) })} `}
            {preview.unmatched > 0 &&
              `${t('way.unmatched', { n: indianNumber(preview.unmatched) })} `}
            {preview.known > 0 && `${t('way.known', { n: indianNumber(preview.known) })} `}
            {preview.early > 0 && t('way.early', { n: indianNumber(preview.early) })}
          </p>
          {kind === 'corrections' ? (
            <CorrectionTable items={preview.corrections} taken={taken} onTaken={setTaken} />
          ) : (
            <PortalTable items={preview.portal} reopen={reopen} onReopen={setReopen} />
          )}
          <Button
            changes
            look="primary"
            disabled={busy || (kind === 'corrections' ? taken.size : preview.portal.length) === 0}
            onClick={() => void apply()}
          >
            {kind === 'corrections'
              ? t('way.takeSelected', { n: indianNumber(taken.size) })
              : t('way.applyResult', { n: indianNumber(confirmed), m: indianNumber(reopen.size) })}
          </Button>
        </>
      )}
    </div>
  );
}
