/** The grid's own texts: the keys are AG Grid's. */
export const gridTexts = {
  loadingOoo: 'Loading…',
  loadingError: 'Not read',
  noRowsToShow: 'No requests to show',
  ariaLabelLoading: 'Loading',
  ariaLabelLoadingError: 'Not read',
  ariaSortableColumn: 'Press Enter to sort',
  ariaHeaderSelection: 'Column with a box to select all',
  ariaRowSelect: 'Press Space to select this row',
  ariaRowDeselect: 'Press Space to take this row out of the selection',
  ariaRowToggleSelection: 'Press Space to select or deselect this row',
  ariaColumn: 'Column',
  ariaHidden: 'hidden',
  ariaVisible: 'visible',
  ariaSkeletonCellLoading: 'The row is being read',
  ariaSkeletonCellLoadingFailed: 'The row could not be read',
};
