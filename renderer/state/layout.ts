import { USUAL_LAYOUT, type WindowLayout } from '../../shared/domain/window-layout';
import { ask, desk } from '../desk';
import { PLACES, placeStore } from './place';
import { createStore } from './store';

/** How the admin arranged the window: kept over restarts, without anything about people. */
export const layoutStore = createStore<WindowLayout>(USUAL_LAYOUT);

const SAVE_MS = 250;
let timer: number | undefined;

export async function loadLayout(): Promise<void> {
  const layout = await ask(desk.window.layout());
  if (layout) layoutStore.set(layout);
  const place = PLACES.find((known) => known === layout?.place);
  // No file waits on Import after a restart: the day goes on where the requests are.
  if (place && place !== 'import') placeStore.set(place);
  placeStore.subscribe(() => changeLayout({ place: placeStore.get() }));
}

/** A drag is many small changes; what is written is the last. */
export function changeLayout(change: Partial<WindowLayout>): void {
  layoutStore.set({ ...layoutStore.get(), ...change });
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void ask(desk.window.saveLayout(layoutStore.get())), SAVE_MS);
}
