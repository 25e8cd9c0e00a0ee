import type { FacetName, GridRow, ViewQuery, ViewSummary } from '../../../shared/domain/review';
import { FACETS } from '../../../shared/domain/review';
import { ask, desk } from '../../desk';
import { createDeskStore } from '../../state/store';
import { EVERYTHING } from './query';

/** What the window asks for, and the newest answer. Pages and places are asked for by its view. */
export const queryStore = createDeskStore<ViewQuery>(EVERYTHING);
export const summaryStore = createDeskStore<ViewSummary | null>(null);
/** True while a question is on its way: the list on screen still answers the one before. */
export const askingStore = createDeskStore(false);

/** Rows of the newest view by their place. The grid's own may still be those of the view before. */
interface SeenRows {
  readonly view: number;
  readonly byPlace: ReadonlyMap<number, GridRow>;
}
const NOT_SEEN: SeenRows = { view: -1, byPlace: new Map() };
const seenStore = createDeskStore<SeenRows>(NOT_SEEN);
const SEEN_MAX = 2_000;

/** The view whose rows the list was given last. */
const listedStore = createDeskStore(-1);

/** Longest wait for the list: what else belongs to the page comes even if no rows do. */
const LIST_MS = 500;
/** A page that is never at rest draws the rest of itself all the same. */
const REST_MS = 200;

/**
 * Calls once the list shows rows of the newest view: a frame with them has been painted. What is
 * drawn after them delays nobody.
 */
export function whenListed(then: () => void): () => void {
  let idle: number | undefined;
  let frame: number | undefined;
  const listed = () => {
    if (listedStore.get() !== summaryStore.get()?.view) return;
    stopWaiting();
    frame = window.requestAnimationFrame(() => {
      frame = window.requestAnimationFrame(draw);
    });
  };
  const draw = () => {
    stopWaiting();
    window.clearTimeout(late);
    idle = window.requestIdleCallback(then, { timeout: REST_MS });
  };
  // Also for a window that paints no frames, being minimized.
  const late = window.setTimeout(draw, LIST_MS);
  const stops = [listedStore.subscribe(listed), summaryStore.subscribe(listed)];
  const stopWaiting = () => {
    for (const stop of stops) stop();
    if (frame !== undefined) window.cancelAnimationFrame(frame);
  };
  listed();
  return () => {
    stopWaiting();
    window.clearTimeout(late);
    if (idle !== undefined) window.cancelIdleCallback(idle);
  };
}

let turn = 0;

/** Rows asked for before the list has been drawn that will ask for them. */
interface RowsAhead {
  readonly view: number;
  readonly to: number;
  readonly answer: ReturnType<typeof desk.review.page>;
}
const aheadStore = createDeskStore<RowsAhead | null>(null);
const ROWS_AHEAD = 100;

/** Asks for the first rows of the newest view, while the list that shows them is being made. */
export function readFirstRows(): void {
  const view = summaryStore.get()?.view;
  if (view === undefined) return;
  const answer = desk.review.page({ view, from: 0, to: ROWS_AHEAD });
  aheadStore.set({ view, to: ROWS_AHEAD, answer });
}

function pageOf(view: number, from: number, to: number): RowsAhead['answer'] {
  const ahead = aheadStore.get();
  if (ahead?.view !== view || to > ahead.to) return desk.review.page({ view, from, to });
  return ahead.answer.then((page) => (page.ok ? { ...page, value: page.value.slice(from) } : page));
}

/** Opens the view anew. An answer that a later question has overtaken is dropped. */
export async function openView(): Promise<ViewSummary | null> {
  const mine = ++turn;
  aheadStore.set(null);
  askingStore.set(true);
  const summary = await ask(desk.review.open({ query: queryStore.get() }));
  if (mine !== turn) return null;
  askingStore.set(false);
  if (!summary) return null;
  const before = summaryStore.get();
  const next = before ? { ...summary, facets: unchangedKept(before, summary) } : summary;
  summaryStore.set(next);
  return next;
}

/** Counts that stayed as they were stay the same object, so that nothing is painted for them. */
function unchangedKept(before: ViewSummary, after: ViewSummary): ViewSummary['facets'] {
  const kept = (facet: FacetName) =>
    JSON.stringify(before.facets[facet]) === JSON.stringify(after.facets[facet])
      ? before.facets[facet]
      : after.facets[facet];
  return Object.fromEntries(FACETS.map((facet) => [facet, kept(facet)])) as ViewSummary['facets'];
}

/** Rows `from` up to but not including `to` of the newest view; null when the view went away. */
export async function loadRows(from: number, to: number): Promise<readonly GridRow[] | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const view = summaryStore.get()?.view;
    if (view === undefined) return null;
    const answer = await pageOf(view, from, to);
    if (summaryStore.get()?.view !== view) continue;
    if (!answer.ok) return null;
    const rows = answer.value.slice(0, to - from);
    remember(view, from, rows);
    return rows;
  }
  return null;
}

/** As `loadRows`, for the list, which draws them at once. */
export async function loadListRows(from: number, to: number): ReturnType<typeof loadRows> {
  const rows = await loadRows(from, to);
  if (rows) listedStore.set(summaryStore.get()?.view ?? -1);
  return rows;
}

/** The list holds no rows any more. */
export function listEmptied(): void {
  listedStore.set(-1);
}

function remember(view: number, from: number, rows: readonly GridRow[]): void {
  const seen = seenStore.get();
  const goesOn = seen.view === view && seen.byPlace.size + rows.length <= SEEN_MAX;
  const byPlace = new Map(goesOn ? seen.byPlace : []);
  rows.forEach((row, place) => byPlace.set(from + place, row));
  seenStore.set({ view, byPlace });
}

/** The row at a place of the newest view, undefined where it has not come yet. */
export function seenRow(index: number): GridRow | undefined {
  const seen = seenStore.get();
  return seen.view === summaryStore.get()?.view ? seen.byPlace.get(index) : undefined;
}

/** Where a request stands in the newest view, -1 when it is not in it. */
export async function indexOf(view: number, request: number): Promise<number> {
  const answer = await desk.review.indexOf({ view, request });
  return answer.ok ? answer.value : -1;
}
