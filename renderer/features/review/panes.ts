import { createStore } from '../../state/store';

/** At 200% zoom the panes begin folded: the middle always wins. */
const ROOMY_PX = 1000;
const roomy = window.innerWidth > ROOMY_PX;

/** Which panes are open; outlives a visit to another place. */
export const facetsOpenStore = createStore(roomy);
export const detailsOpenStore = createStore(roomy);
