import { createStore } from '../../state/store';

/** What the list of requests is drawn in, wherever that is at the moment. */
export const listBox = document.createElement('div');
listBox.className = 'list-box';

/** Where the list is to be seen; null while another place is on the screen. */
export const listPlaceStore = createStore<HTMLElement | null>(null);

let parking: HTMLElement | null = null;

/** Out of sight, and as large as in its place, so that nothing is measured anew when it comes back. */
export function parkListIn(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  parking = element;
  if (listPlaceStore.get() === null) element.append(listBox);
  return () => {
    parking = null;
    listBox.remove();
  };
}

function putListIn(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  element.append(listBox);
  // The page first: together with the list it would keep the window from answering for too long.
  let soon: number | undefined;
  const frame = window.requestAnimationFrame(() => {
    soon = window.setTimeout(() => listPlaceStore.set(element));
  });
  return () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(soon);
    if (parking) parking.append(listBox);
    else listBox.remove();
    listPlaceStore.set(null);
  };
}

/** The place of the list on the page: an element is moved here that is drawn by `KeptList`. */
export function ListPlace() {
  return <div className="grid-box" ref={putListIn} />;
}
