import type { GridApi } from 'ag-grid-community';

/**
 * The focus stays in the list when its rows are drawn again, and only then. The grid's own way
 * takes it back up to 100 ms later, also from whoever has gone to the filters meanwhile; it is
 * switched off by `suppressFocusAfterRefresh`.
 */
export function keepFocus<T>(api: GridApi<T>, box: HTMLElement): () => void {
  let wasInList = false;
  let frame = 0;
  const onFocus = ({ target }: FocusEvent) => {
    wasInList =
      target instanceof Element && box.contains(target) && target.closest('.ag-cell') !== null;
  };
  const takeBack = () => {
    frame = 0;
    // A cell that was drawn again leaves the focus on nothing at all.
    if (!wasInList || document.activeElement !== document.body || api.isDestroyed()) return;
    const cell = api.getFocusedCell();
    const last = api.getDisplayedRowCount() - 1;
    if (cell && last >= 0) api.setFocusedCell(Math.min(cell.rowIndex, last), cell.column);
  };
  const soon = () => {
    if (frame === 0) frame = window.requestAnimationFrame(takeBack);
  };
  const drawnAgain = new MutationObserver(soon);
  drawnAgain.observe(box, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocus);
  return () => {
    window.cancelAnimationFrame(frame);
    drawnAgain.disconnect();
    document.removeEventListener('focusin', onFocus);
  };
}
