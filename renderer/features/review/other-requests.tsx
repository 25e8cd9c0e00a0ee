import { useTranslation } from 'react-i18next';
import type { GridRow } from '../../../shared/domain/review';
import { Button } from '../../components/button';
import { VerdictShape } from '../../components/verdict-mark';
import { takeInHand } from './in-hand';
import { indexOf, summaryStore } from './view-state';

export function OtherRequests({ others }: { readonly others: readonly GridRow[] }) {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  const open = async (id: number) => {
    const view = summaryStore.get()?.view;
    const index = view === undefined ? -1 : await indexOf(view, id);
    await takeInHand({ id, index: Math.max(index, 0) });
  };
  return (
    <section className="details-part" aria-labelledby="others-title">
      <h3 id="others-title">{t('review.others')}</h3>
      {others.map((row) => (
        <p key={row.id}>
          <Button look="bare" slim onClick={() => void open(row.id)}>
            <VerdictShape verdict={row.verdict} />
            {t(`field.${row.kind}`)} · {row.file} · {row.row}
          </Button>{' '}
          <span className="quiet small">{t(`field.${row.decision}`)}</span>
        </p>
      ))}
    </section>
  );
}
