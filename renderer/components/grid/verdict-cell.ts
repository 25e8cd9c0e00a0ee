import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../../shared/domain/review';
import { i18n } from '../../i18n/i18n';
import { VERDICT_SHAPES } from '../verdict-shapes';

/** Shape and word, the words of all rows in one line below each other. */
export class VerdictCell implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('span');
  private readonly shape = document.createElement('span');
  private readonly word = document.createElement('span');

  init(params: ICellRendererParams<GridRow>): void {
    this.shape.className = 'shape';
    this.shape.setAttribute('aria-hidden', 'true');
    this.box.append(this.shape, this.word);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh({ data }: ICellRendererParams<GridRow>): boolean {
    this.box.className = data ? data.verdict : '';
    this.shape.textContent = data ? VERDICT_SHAPES[data.verdict] : '';
    this.word.textContent = data ? i18n.t(`field.${data.verdict}`) : '';
    return true;
  }
}
