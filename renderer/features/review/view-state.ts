import type { GridRow, ViewQuery, ViewSummary } from '../../../shared/domain/review';
import { ask, desk } from '../../desk';
import { createDeskStore } from '../../state/store';
import { EVERYTHING } from './query';

/** What the window asks for, and the newest answer. Pages and places are asked for by its view. */
export const queryStore = createDeskStore<ViewQuery>(EVERYTHING);
export const summaryStore = createDeskStore<ViewSummary | null>(null);

let turn = 0;

/** Opens the view anew. An answer that a later question has overtaken is dropped. */
export async function openView(): Promise<ViewSummary | null> {
  const mine = ++turn;
  const summary = await ask(desk.review.open({ query: queryStore.get() }));
  if (mine !== turn || !summary) return null;
  summaryStore.set(summary);
  return summary;
}

/** Rows `from` up to but not including `to` of the newest view; null when the view went away. */
export async function loadRows(from: number, to: number): Promise<readonly GridRow[] | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const view = summaryStore.get()?.view;
    if (view === undefined) return null;
    const answer = await desk.review.page({ view, from, to });
    if (summaryStore.get()?.view === view)
      return answer.ok ? answer.value.slice(0, to - from) : null;
  }
  return null;
}

/** Where a request stands in the newest view, -1 when it is not in it. */
export async function indexOf(view: number, request: number): Promise<number> {
  const answer = await desk.review.indexOf({ view, request });
  return answer.ok ? answer.value : -1;
}
