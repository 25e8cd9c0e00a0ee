import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridRow } from '../../../shared/domain/review';
import type { GridContext } from './grid-context';

/** Selects all that match, also what was never on screen. */
export class SelectHeader implements IHeaderComp {
  private readonly box = document.createElement('div');
  private readonly input = document.createElement('input');
  private stop: () => void = () => undefined;

  init({ context }: IHeaderParams<GridRow, GridContext>): void {
    this.box.className = 'select-cell';
    this.input.type = 'checkbox';
    this.box.append(this.input);
    this.input.addEventListener('change', () => context.setAll(this.input.checked));
    const paint = () => {
      const { state, label } = context.headerState();
      this.input.checked = state === 'all';
      this.input.indeterminate = state === 'some';
      this.input.setAttribute('aria-label', label);
    };
    this.stop = context.onSelection(paint);
    paint();
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(): boolean {
    return true;
  }

  destroy(): void {
    this.stop();
  }
}
