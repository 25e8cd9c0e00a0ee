import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { FacetFilter } from '../../../shared/domain/review';
import { VERDICT_SHAPES } from '../../components/verdict-shapes';
import { useStore } from '../../state/store';
import { ColumnMenu } from './column-menu';
import { askFor } from './in-hand';
import { EVERYTHING, isFilter, toggledFilter } from './query';
import { SavedViews } from './saved-views';
import { queryStore, summaryStore } from './view-state';

const DECIDED: FacetFilter = { facet: 'decision', values: ['undecided'], not: true };
const VERDICT_ORDER = ['clear', 'check', 'block'] as const;

/** How it stands, and the quickest filter. */
export function CountStrip() {
  const { t } = useTranslation();
  const summary = useStore(summaryStore);
  const query = useStore(queryStore);
  if (!summary) return <div className="strip" />;
  const { totals } = summary;
  const all = query.filters.length === 0 && query.search === '';
  return (
    <div className="strip" role="group" aria-label={t('review.counts')}>
      <Count pressed={all} onClick={() => askFor({ ...EVERYTHING, sort: query.sort })}>
        {t('review.allRequests', { count: totals.requests, n: indianNumber(totals.requests) })}
      </Count>
      {VERDICT_ORDER.map((verdict) => {
        const filter: FacetFilter = { facet: 'verdict', values: [verdict], not: false };
        return (
          <Count
            key={verdict}
            pressed={isFilter(query, filter)}
            onClick={() => askFor(toggledFilter(query, filter))}
          >
            <span aria-hidden="true" className={`shape ${verdict}`}>
              {VERDICT_SHAPES[verdict]}
            </span>
            {t(`review.${verdict}`, { n: indianNumber(totals[verdict]) })}
          </Count>
        );
      })}
      <Count
        pressed={isFilter(query, DECIDED)}
        onClick={() => askFor(toggledFilter(query, DECIDED))}
      >
        {t('review.decided', { n: indianNumber(totals.decided) })}
      </Count>
      <div className="strip-tools">
        <SavedViews />
        <ColumnMenu />
      </div>
      <span className="strip-sum">
        {all
          ? t(totals.erased > 0 ? 'retention.stripSum' : 'review.sumRows', {
              erased: indianNumber(totals.erased),
              rows: indianNumber(totals.rows),
              requests: indianNumber(totals.requests),
              setAside: indianNumber(totals.setAside),
            })
          : t('review.inView', { n: indianNumber(summary.count) })}
      </span>
    </div>
  );
}

function Count(props: {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="strip-count"
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
