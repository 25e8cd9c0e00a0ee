import { createDeskStore } from '../../state/store';
import { inHandStore } from './in-hand';
import { allOf, isSelected, NOTHING, withIds, type Selection } from './selection';
import { loadRows, queryStore, summaryStore } from './view-state';

export const selectionStore = createDeskStore<Selection>(NOTHING);

/** Where a range with Shift begins. */
let anchor = 0;
const RANGE_PAGE = 1_000;

export function toggleRow(id: number, index: number): void {
  anchor = index;
  const selection = selectionStore.get();
  selectionStore.set(withIds(selection, [id], !isSelected(selection, id)));
}

/** From the last row clicked to this one, over rows that were never on screen too. */
export async function selectRange(to: number): Promise<void> {
  const start = Math.min(anchor, to);
  const end = Math.max(anchor, to) + 1;
  for (let from = start; from < end; from += RANGE_PAGE) {
    const rows = await loadRows(from, Math.min(from + RANGE_PAGE, end));
    if (!rows) return;
    const ids = rows.map((row) => row.id);
    selectionStore.set(withIds(selectionStore.get(), ids, true));
  }
}

export function setAnchor(index: number): void {
  anchor = index;
}

export function selectAllMatching(): void {
  selectionStore.set(allOf(queryStore.get(), summaryStore.get()?.count ?? 0));
}

export function selectNothing(): void {
  selectionStore.set(NOTHING);
}

export function toggleInHand(): void {
  const inHand = inHandStore.get();
  if (inHand) toggleRow(inHand.id, inHand.index);
}
