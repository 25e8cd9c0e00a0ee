import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../desk';
import { inTurn } from '../../keyboard/in-turn';
import { useKeys } from '../../keyboard/use-keys';
import { placeStore } from '../../state/place';
import { useStore } from '../../state/store';
import { ActionBar } from './action-bar';
import { CountStrip } from './count-strip';
import { applyFirstSuggestion, questionStore, redo, startDecision, undo } from './decide';
import { DecisionDialog } from './decision-dialog';
import { DetailsPane } from './details-pane';
import { EmptyDesk } from './empty-desk';
import { FacetPane } from './facet-pane';
import { refreshReview, step } from './in-hand';
import { detailsOpenStore, facetsOpenStore } from './panes';
import { refreshSoon } from './refresh';
import { ReviewGrid } from './review-grid';
import { ReviewHead } from './review-head';
import { toggleInHand } from './selection-state';
import { summaryStore } from './view-state';

/** Look left to narrow, middle to see, right to understand, bottom to act. */
export function ReviewPage() {
  const { t } = useTranslation();
  const summary = useStore(summaryStore);
  const question = useStore(questionStore);
  const search = useRef<HTMLInputElement>(null);
  const facets = useRef<HTMLElement>(null);
  const facetsOpen = useStore(facetsOpenStore);
  const detailsOpen = useStore(detailsOpenStore);

  useEffect(() => {
    void refreshReview();
    return desk.onEvent('desk.changed', refreshSoon);
  }, []);

  useKeys({
    next: () => inTurn(() => step(1)),
    previous: () => inTurn(() => step(-1)),
    approve: () => inTurn(() => startDecision('approve')),
    return: () => inTurn(() => startDecision('return')),
    forward: () => inTurn(() => startDecision('forward')),
    reject: () => inTurn(() => startDecision('reject')),
    skip: () => inTurn(() => step(1)),
    suggestion: () => inTurn(() => applyFirstSuggestion()),
    undo: () => inTurn(() => undo()),
    redo: () => inTurn(() => redo()),
    details: () => detailsOpenStore.set(!detailsOpen),
    select: toggleInHand,
    search: () => search.current?.focus(),
    facets: () => {
      facetsOpenStore.set(true);
      requestAnimationFrame(() => facets.current?.querySelector('input')?.focus());
    },
    help: () => placeStore.set('help'),
  });

  const empty = summary !== null && summary.totals.requests === 0;
  return (
    <>
      <ReviewHead search={search} />
      {!empty && <CountStrip />}
      {empty ? (
        <EmptyDesk />
      ) : (
        <div className="panes">
          <FacetPane box={facets} open={facetsOpen} onOpen={facetsOpenStore.set} />
          <section className="grid-pane" aria-label={t('review.requests')}>
            <ReviewGrid onOpenDetails={() => detailsOpenStore.set(true)} />
          </section>
          <DetailsPane open={detailsOpen} onOpen={detailsOpenStore.set} />
        </div>
      )}
      <ActionBar />
      {question && <DecisionDialog question={question} />}
    </>
  );
}
