import { createStore } from '../../state/store';
import { MovedBox } from './moved-box';

/** What the list of requests is drawn in, wherever that is at the moment. */
export const listBox = document.createElement('div');
listBox.className = 'list-box';
const moved = new MovedBox(listBox);

/** Whether the list is to be filled: it stands in its place, and that has been drawn. */
export const isListShownStore = createStore(false);

/** Out of sight, and as large as in its place, so that nothing is measured anew when it comes back. */
export const parkListIn = (element: HTMLElement | null): (() => void) | undefined =>
  element ? moved.parkIn(element) : undefined;

function showListIn(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const takeAway = moved.showIn(element);
  // The page first: together with the list it would keep the window from answering for too long.
  let soon: number | undefined;
  const frame = window.requestAnimationFrame(() => {
    soon = window.setTimeout(() => isListShownStore.set(true));
  });
  return () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(soon);
    takeAway();
    isListShownStore.set(false);
  };
}

/** The place of the list on the page; what stands in it is drawn by `KeptList`. */
export function ListPlace() {
  return <div className="grid-box" ref={showListIn} />;
}
