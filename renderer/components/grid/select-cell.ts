import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../../shared/domain/review';
import type { GridContext } from './grid-context';

/** The box that selects a request. The click itself is handled by the grid's click on the cell. */
export class SelectCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');
  private readonly input = document.createElement('input');

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.box.className = 'select-cell';
    this.input.type = 'checkbox';
    this.input.tabIndex = -1;
    // The grid's cell takes the click, so that Shift reaches it.
    this.input.style.pointerEvents = 'none';
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh({ data, context }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    if (!data) {
      this.box.replaceChildren();
      return true;
    }
    this.box.replaceChildren(this.input);
    this.input.checked = context.isSelected(data.id);
    this.input.setAttribute('aria-label', context.selectLabel(data));
    return true;
  }
}
