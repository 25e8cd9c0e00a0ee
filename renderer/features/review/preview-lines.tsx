import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { TargetPreview } from '../../../shared/domain/review';
import { verdictOfPreview } from './decide';

/** "1,204 requests: 1,180 clear, 24 to check, 0 blocked". */
export function PreviewLines({ preview }: { readonly preview: TargetPreview }) {
  const { t } = useTranslation();
  const { requests, clear, check, block, decided, batched, out } = preview;
  return (
    <div>
      <p>
        {requests === 1
          ? t('review.previewOne', { verdict: t(`field.${verdictOfPreview(preview)}`) })
          : t('review.preview', {
              requests: indianNumber(requests),
              clear: indianNumber(clear),
              check: indianNumber(check),
              block: indianNumber(block),
            })}
      </p>
      {decided > batched && requests > 1 && (
        <p className="quiet">
          {t('review.previewDecided', { n: indianNumber(decided - batched) })}
        </p>
      )}
      {out > 0 && (
        <p className="out-warning">{t('share.outWarning', { count: out, n: indianNumber(out) })}</p>
      )}
      {batched > 0 && (
        <p className="quiet">{t('review.previewBatched', { n: indianNumber(batched) })}</p>
      )}
    </div>
  );
}
