import { useTranslation } from 'react-i18next';
import type { BatchPreview } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';

/** Under two-person approval: who approved what, and what you cannot release yourself. */
export function ApprovedBy({ preview }: { readonly preview: BatchPreview }) {
  const { t } = useTranslation();
  const { approvals, keptForOther: count } = preview;
  if (approvals.length === 0) return null;
  return (
    <div>
      <p>{t('release.approvedBy')}</p>
      <ul className="small">
        {approvals.map(({ userName, osUser, requests, isYou }) => (
          <li key={`${userName} ${osUser}`}>
            {t(isYou ? 'release.approverYou' : 'release.approver', {
              user: userName,
              account: osUser,
              n: indianNumber(requests),
            })}
          </li>
        ))}
      </ul>
      {count > 0 && (
        <p>
          {approvals.every(({ isYou }) => isYou)
            ? t('release.allYours')
            : t('release.staysBehind', { count, n: indianNumber(count) })}
        </p>
      )}
    </div>
  );
}
