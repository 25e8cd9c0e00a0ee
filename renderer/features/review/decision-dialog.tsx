import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_REASONS_MAX, PORTAL_REASON_MAX } from '../../../shared/domain/decision';
import { indianNumber, type Language } from '../../../shared/domain/language';
import { portalForm, portalReasonFrom, reasonFrom } from '../../../shared/rules/reason-text';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';
import { currentLanguage } from '../../i18n/i18n';
import { useMdos } from '../../state/mdos';
import { decide, questionStore, type Question } from './decide';
import { PreviewLines } from './preview-lines';
import { OwnReasonsChoice } from './own-reasons-choice';

const TITLE = {
  approve: 'review.approveTitle',
  return: 'review.returnTitle',
  forward: 'review.forwardTitle',
  reject: 'review.rejectTitle',
} as const;

const CONFIRM = {
  approve: 'review.approveN',
  return: 'review.returnN',
  forward: 'review.forwardN',
  reject: 'review.rejectN',
} as const;

/** Above this many a slip of the mouse is not enough: the number is typed. */
const ASKS_NUMBER_ABOVE = 1_000;

/** Says what will happen in numbers, takes the reason, and then does it. */
export function DecisionDialog({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const mdos = useMdos();
  const { kind, preview, target, findings } = question;
  const one = preview.requests === 1;
  const explains = kind !== 'approve';
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const [reason, setReason] = useState(() => (explains ? reasonFrom(findings, language) : ''));
  const [ownPortalReason, setPortalReason] = useState(() =>
    explains ? portalReasonFrom(findings, language) : '',
  );
  const writeIn = (chosen: Language) => {
    setLanguage(chosen);
    setReason(reasonFrom(findings, chosen));
    setPortalReason(portalReasonFrom(findings, chosen));
  };
  const [forwardTo, setForwardTo] = useState(question.forwardTo);
  const [override, setOverride] = useState(one && preview.block > 0);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const faulty = preview.check + preview.block;
  const mayTellOwn = kind === 'return' || kind === 'reject';
  const canTellOwn = mayTellOwn && !one && faulty > 0 && preview.requests <= OWN_REASONS_MAX;
  const [ownIn, setOwnIn] = useState<Language | null>(kind === 'return' ? language : null);
  const tellsOwn = canTellOwn && ownIn !== null;
  const allHaveOwn = tellsOwn && preview.clear === 0;
  const needsReason = (mayTellOwn && !allHaveOwn) || (kind === 'approve' && override);
  const portalReason = ownPortalReason || (explains ? portalForm(reason) : '');
  const missing = needsReason && reason.trim() === '';
  const noMdo = kind === 'forward' && forwardTo === '';
  const leftOut = preview.batched + (kind === 'approve' && !override ? preview.block : 0);
  const affected = Math.max(preview.requests - leftOut, 0);
  const asksNumber = affected > ASKS_NUMBER_ABOVE;
  const wrongNumber = asksNumber && typed.replace(/\D/g, '') !== String(affected);

  const reasonLabel =
    kind === 'approve'
      ? t('review.overrideReason')
      : t(tellsOwn ? 'review.reasonForAll' : 'review.reason');

  const close = () => questionStore.set(null);
  const submit = async () => {
    setTried(true);
    if (missing || noMdo || wrongNumber || affected === 0 || busy) return;
    setBusy(true);
    const done = await decide(kind, target, {
      reason: reason.trim(),
      portalReason: portalForm(portalReason),
      forwardTo: kind === 'forward' ? forwardTo : null,
      override: kind === 'approve' && override,
      ownReasons: canTellOwn ? ownIn : null,
    });
    if (!done) setBusy(false);
  };

  return (
    <Dialog title={t(TITLE[kind])} onClose={close} onSubmit={() => void submit()}>
      <PreviewLines preview={preview} />
      {kind === 'approve' && preview.block > 0 && one && <p>{t('review.overrideOne')}</p>}
      {kind === 'approve' && preview.block > 0 && !one && (
        <div>
          <label className="tick">
            <input
              type="checkbox"
              checked={override}
              onChange={(event) => setOverride(event.target.checked)}
            />
            {t('review.overrideMany', { n: indianNumber(preview.block) })}
          </label>
          {!override && (
            <p className="quiet">
              {t('review.blockedLeftOut', { n: indianNumber(preview.block) })}
            </p>
          )}
        </div>
      )}
      {kind === 'forward' && (
        <ChoiceField
          label={t('review.forwardTo')}
          value={forwardTo}
          placeholder={t('review.chooseMdo')}
          choices={mdos.map((mdo) => ({ value: mdo, label: mdo }))}
          onChange={setForwardTo}
          hint={t('review.forwardNote')}
          fault={tried && noMdo ? t('review.chooseMdo') : undefined}
          autoFocus={noMdo}
        />
      )}
      {canTellOwn && <OwnReasonsChoice value={ownIn} onChange={setOwnIn} />}
      {(explains || needsReason) && (
        <TextField
          label={reasonLabel}
          kind="long"
          value={reason}
          onChange={setReason}
          maxLength={4000}
          fault={tried && missing ? t('review.reasonNeeded') : undefined}
          hint={
            tellsOwn && !allHaveOwn
              ? t('review.ownMissing', { n: indianNumber(preview.clear) })
              : undefined
          }
          autoFocus={(missing || tellsOwn) && !noMdo}
        />
      )}
      {explains && findings.length > 0 && (
        <div>
          <Button look="bare" slim onClick={() => writeIn(language === 'en' ? 'hi' : 'en')}>
            {language === 'en' ? t('review.reasonInHindi') : t('review.reasonInEnglish')}
          </Button>
        </div>
      )}
      {explains && !allHaveOwn && (
        <TextField
          label={t('review.portalReason')}
          value={portalReason}
          onChange={setPortalReason}
          maxLength={PORTAL_REASON_MAX}
          hint={t('review.portalLeft', { n: PORTAL_REASON_MAX - portalReason.length })}
        />
      )}
      {asksNumber && (
        <TextField
          label={t('tool.typeNumber', { n: indianNumber(affected) })}
          value={typed}
          onChange={setTyped}
          maxLength={12}
          fault={tried && wrongNumber ? t('tool.numberDiffers') : undefined}
          autoFocus={!missing && !tellsOwn && !noMdo}
        />
      )}
      <div className="dialog-actions">
        <Button onClick={close}>{t('shell.cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          disabled={busy || affected === 0}
          autoFocus={!missing && !tellsOwn && !noMdo && !asksNumber}
        >
          {busy ? t('review.working') : t(CONFIRM[kind], { n: indianNumber(affected) })}
        </Button>
      </div>
    </Dialog>
  );
}
