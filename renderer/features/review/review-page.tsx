import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { PaneEdge } from '../../components/pane-edge';
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
import { arrive, step } from './in-hand';
import { ListPlace } from './list-place';
import { isPaneOpen, setPaneOpen, usePane } from './panes';
import { refreshSoon } from './refresh';
import { ReviewHead } from './review-head';
import { selectAllMatching, toggleInHand } from './selection-state';
import { NoMatch } from './no-match';
import { EVERYTHING, withSort } from './query';
import { layoutStore } from '../../state/layout';
import { queryStore, summaryStore, whenListed } from './view-state';

/** Look left to narrow, middle to see, right to understand, bottom to act. */
export function ReviewPage() {
  const { t } = useTranslation();
  const summary = useStore(summaryStore);
  const question = useStore(questionStore);
  const search = useRef<HTMLInputElement>(null);
  const facets = useRef<HTMLElement>(null);
  const facetPane = usePane('facets');
  const [hasFacets, setHasFacets] = useState(false);
  const detailsPane = usePane('details');

  useEffect(() => {
    // The order of the last time; filters begin open, so that nothing is overlooked.
    if (queryStore.get() === EVERYTHING)
      queryStore.set(withSort(EVERYTHING, layoutStore.get().sort));
    void arrive();
    return desk.onEvent('desk.changed', refreshSoon);
  }, []);
  useEffect(() => whenListed(() => setHasFacets(true)), []);

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
    details: () => setPaneOpen('details', !isPaneOpen('details')),
    select: toggleInHand,
    selectAll: selectAllMatching,
    search: () => search.current?.focus(),
    facets: () => {
      // Drawn now and not with the next frame: Space may already be on its way.
      flushSync(() => {
        setPaneOpen('facets', true);
        setHasFacets(true);
      });
      facets.current?.querySelector('input')?.focus();
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
          <FacetPane
            box={facets}
            filled={hasFacets}
            open={facetPane.open}
            width={facetPane.width}
            onOpen={facetPane.setOpen}
          />
          <PaneEdge
            name={t('tool.facetsEdge')}
            pane="before"
            width={facetPane.open ? facetPane.width : 0}
            least={160}
            most={480}
            onWidth={facetPane.setWidth}
          />
          <section className="grid-pane" aria-label={t('review.requests')}>
            <ListPlace />
            {summary?.count === 0 && <NoMatch />}
          </section>
          <PaneEdge
            name={t('tool.detailsEdge')}
            pane="after"
            width={detailsPane.open ? detailsPane.width : 0}
            least={260}
            most={720}
            onWidth={detailsPane.setWidth}
          />
          <DetailsPane
            open={detailsPane.open}
            width={detailsPane.width}
            onOpen={detailsPane.setOpen}
          />
        </div>
      )}
      <ActionBar />
      {question && <DecisionDialog question={question} />}
    </>
  );
}
