import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from '../../state/store';
import { GridWarmUp } from './grid-warm-up';
import { isListShownStore, listBox, parkListIn } from './list-place';
import { ReviewGrid } from './review-grid';
import { summaryStore } from './view-state';

/**
 * The list of requests is made once for an open desk and kept beside the places, empty while another
 * one is shown: to make it takes a sixth of a second, in which the window would not answer.
 */
export function KeptList() {
  const isShown = useStore(isListShownStore);
  // Until there is a view no question for its rows would be answered.
  const hasView = useStore(summaryStore) !== null;
  const [isMade, setMade] = useState(false);
  if (isShown && !isMade) setMade(true);
  if (!isMade) return <GridWarmUp onDone={() => setMade(true)} />;
  return (
    <>
      <div className="out-of-sight" aria-hidden="true" inert ref={parkListIn} />
      {createPortal(<ReviewGrid parked={!isShown || !hasView} />, listBox)}
    </>
  );
}
