import type {
  DecisionState,
  GridRow,
  RequestDetail,
  ViewSummary,
} from '../../../shared/domain/review';
import { createDeskStore } from '../../state/store';
import { forgetDetails, knownDetail, readDetail } from './details-ahead';
import {
  indexOf,
  loadRows,
  openView,
  queryStore,
  readFirstRows,
  seenRow,
  summaryStore,
  whenListed,
} from './view-state';

/** The request being looked at, and where it stood when last seen. */
export interface InHand {
  readonly id: number;
  readonly index: number;
}

export const inHandStore = createDeskStore<InHand | null>(null);
export const detailStore = createDeskStore<RequestDetail | null>(null);

/** What the grid lends: bringing a row into sight, and painting before the answer has come. */
export interface GridHandle {
  readonly show: (index: number) => void;
  readonly reload: (count: number, how: 'from-top' | 'in-place' | 'same-rows') => void;
  readonly paintDecision: (id: number, decision: DecisionState) => void;
}

let grid: GridHandle | null = null;
const AHEAD = [1, 2, -1] as const;
/** Until a list that was just arrived at stands: the details of its first request come after it. */
let listDrawn: Promise<void> = Promise.resolve();

export function lendGrid(handle: GridHandle | null): void {
  grid = handle;
}

async function rowAt(index: number): Promise<GridRow | undefined> {
  return seenRow(index) ?? (await loadRows(index, index + 1))?.[0];
}

export async function takeInHand(next: InHand | null): Promise<void> {
  inHandStore.set(next);
  if (!next) return detailStore.set(null);
  const known = knownDetail(next.id);
  if (known) detailStore.set(known);
  const detail = known ?? (await readDetail(next.id));
  if (!known) await listDrawn;
  if (inHandStore.get()?.id !== next.id) return;
  if (!known && !same(detailStore.get(), detail)) detailStore.set(detail);
  for (const by of AHEAD) {
    const row = seenRow(next.index + by);
    if (row) void readDetail(row.id);
  }
}

function same(a: RequestDetail | null, b: RequestDetail | null): boolean {
  return a?.row.id === b?.row.id && JSON.stringify(a) === JSON.stringify(b);
}

/** The whole of a request, also when a fast key comes before it is on screen. */
export function detailOf(id: number): Promise<RequestDetail | null> {
  const shown = detailStore.get();
  return shown?.row.id === id ? Promise.resolve(shown) : readDetail(id);
}

/** Next or previous request; stays where it is at either end. */
export async function step(by: number): Promise<void> {
  const count = summaryStore.get()?.count ?? 0;
  const before = inHandStore.get();
  const index = Math.min(Math.max((before?.index ?? -1) + by, 0), count - 1);
  const row = index < 0 ? undefined : (seenRow(index) ?? (await rowAt(index)));
  if (row) advance({ id: row.id, index });
}

/** The request after the one in hand, null at the end. */
export async function following(): Promise<InHand | null> {
  const now = inHandStore.get();
  const count = summaryStore.get()?.count ?? 0;
  if (!now || now.index + 1 >= count) return null;
  const index = now.index + 1;
  const row = seenRow(index) ?? (await rowAt(index));
  return row ? { id: row.id, index } : null;
}

/** Goes on to a request; what is known about it follows when it has come. */
export function advance(next: InHand): void {
  void takeInHand(next);
  grid?.show(next.index);
}

/** Shows a decision on its row before the desk has answered. */
export function paintDecision(id: number, decision: DecisionState): void {
  grid?.paintDecision(id, decision);
}

/** Reads the view again and keeps the request in hand in hand, wherever it went. */
export async function refreshReview(fromTop = false): Promise<void> {
  const before = summaryStore.get()?.view;
  forgetDetails();
  const summary = await openView();
  if (!summary) return;
  const kept = summary.view === before ? 'same-rows' : 'in-place';
  grid?.reload(summary.count, fromTop ? 'from-top' : kept);
  await findAgain(summary);
}

/** Read just now for the page that is about to come. */
let fresh: ViewSummary | null = null;

/** Reads the view while another place is still on the screen, for whoever is about to come here. */
export async function readBeforeArriving(): Promise<void> {
  forgetDetails();
  const summary = await openView();
  if (!summary) return;
  fresh = summary;
  listDrawn = new Promise((resolve) => void whenListed(resolve));
  readFirstRows();
  void findAgain(summary);
}

/** The page is on the screen: what was read for it just now is not read again. */
export async function arrive(): Promise<void> {
  const isFresh = fresh !== null && fresh === summaryStore.get();
  fresh = null;
  if (!isFresh) await refreshReview();
}

async function findAgain(summary: ViewSummary): Promise<void> {
  const before = inHandStore.get();
  const index = before ? await indexOf(summary.view, before.id) : -1;
  if (summaryStore.get()?.view !== summary.view || inHandStore.get() !== before) return;
  if (before && index >= 0) {
    if (index !== before.index) grid?.show(index);
    return takeInHand(index === before.index ? before : { id: before.id, index });
  }
  const near = Math.min(before?.index ?? 0, summary.count - 1);
  const row = near < 0 ? undefined : (await loadRows(near, near + 1))?.[0];
  if (inHandStore.get() !== before) return;
  await takeInHand(row ? { id: row.id, index: near } : null);
}

/** A new question: the list starts at its top, the request in hand stays in hand if it is in it. */
export function askFor(query: ReturnType<typeof queryStore.get>): void {
  queryStore.set(query);
  void refreshReview(true);
}
