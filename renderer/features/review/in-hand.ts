import type { GridRow, RequestDetail, ViewSummary } from '../../../shared/domain/review';
import { desk } from '../../desk';
import { createDeskStore } from '../../state/store';
import { indexOf, loadRows, openView, queryStore, summaryStore } from './view-state';

/** The request being looked at, and where it stood when last seen. */
export interface InHand {
  readonly id: number;
  readonly index: number;
}

export const inHandStore = createDeskStore<InHand | null>(null);
export const detailStore = createDeskStore<RequestDetail | null>(null);

/** What the grid lends: rows it has already, and bringing one into sight. */
export interface GridHandle {
  readonly rowAt: (index: number) => GridRow | undefined;
  readonly show: (index: number) => void;
  readonly reload: (count: number, fromTop: boolean) => void;
}

let grid: GridHandle | null = null;

export function lendGrid(handle: GridHandle | null): void {
  grid = handle;
}

async function rowAt(index: number): Promise<GridRow | undefined> {
  return grid?.rowAt(index) ?? (await loadRows(index, index + 1))?.[0];
}

export async function takeInHand(next: InHand | null): Promise<void> {
  inHandStore.set(next);
  if (!next) return detailStore.set(null);
  const answer = await desk.review.detail({ request: next.id });
  if (inHandStore.get()?.id !== next.id) return;
  detailStore.set(answer.ok ? answer.value : null);
}

/** The whole of a request, also when a fast key comes before it is on screen. */
export async function detailOf(id: number): Promise<RequestDetail | null> {
  const shown = detailStore.get();
  if (shown?.row.id === id) return shown;
  const answer = await desk.review.detail({ request: id });
  return answer.ok ? answer.value : null;
}

/** Next or previous request; stays where it is at either end. */
export async function step(by: number): Promise<void> {
  const count = summaryStore.get()?.count ?? 0;
  const before = inHandStore.get();
  const index = Math.min(Math.max((before?.index ?? -1) + by, 0), count - 1);
  const row = index < 0 ? undefined : await rowAt(index);
  if (!row) return;
  advance({ id: row.id, index });
}

/** The id that follows the request in hand, null at the end. */
export async function following(): Promise<InHand | null> {
  const now = inHandStore.get();
  const count = summaryStore.get()?.count ?? 0;
  if (!now || now.index + 1 >= count) return null;
  const row = await rowAt(now.index + 1);
  return row ? { id: row.id, index: now.index + 1 } : null;
}

/** Goes on to a request; what is known about it follows when it has come. */
export function advance(next: InHand): void {
  void takeInHand(next);
  grid?.show(next.index);
}

let refreshes = 0;
const OWN_REFRESH_MS = 40;

/** After a change told by main: nothing to do when the window has asked again by itself by then. */
export function refreshSoon(): void {
  const before = refreshes;
  window.setTimeout(() => {
    if (refreshes === before) void refreshReview();
  }, OWN_REFRESH_MS);
}

/** Reads the view again and keeps the request in hand in hand, wherever it went. */
export async function refreshReview(fromTop = false): Promise<void> {
  refreshes += 1;
  const summary = await openView();
  if (!summary) return;
  grid?.reload(summary.count, fromTop);
  await findAgain(summary);
}

async function findAgain(summary: ViewSummary): Promise<void> {
  const before = inHandStore.get();
  const index = before ? await indexOf(summary.view, before.id) : -1;
  if (summaryStore.get()?.view !== summary.view || inHandStore.get() !== before) return;
  if (before && index >= 0) {
    if (index !== before.index) grid?.show(index);
    return takeInHand({ id: before.id, index });
  }
  const near = Math.min(before?.index ?? 0, summary.count - 1);
  const row = near < 0 ? undefined : (await loadRows(near, near + 1))?.[0];
  await takeInHand(row ? { id: row.id, index: near } : null);
}

/** A new question: the list starts at its top, the request in hand stays in hand if it is in it. */
export function askFor(query: ReturnType<typeof queryStore.get>): void {
  queryStore.set(query);
  void refreshReview(true);
}
