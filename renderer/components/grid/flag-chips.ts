import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../../shared/domain/review';
import { verdictOfSeverity } from '../verdict-mark';
import { VERDICT_SHAPES } from '../verdict-shapes';
import { flagName } from '../../i18n/flag-name';
import { indianDate } from '../../i18n/dates';
import { currentLanguage, i18n } from '../../i18n/i18n';

/** With whom the request is: it stands before the flags, where it is seen without scrolling. */
function sharedChip({ sharedWith, sharedAt }: GridRow): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip chip-shared';
  chip.textContent = i18n.t('share.withPerson', { name: sharedWith });
  chip.title = i18n.t('share.withSince', { name: sharedWith, at: indianDate(sharedAt) });
  return chip;
}

/** One chip per flag. Plain DOM: React in every cell would cost the scroll its smoothness. */
export class FlagChips implements ICellRendererComp<GridRow> {
  private readonly box = document.createElement('div');

  init(params: ICellRendererParams<GridRow>): void {
    this.box.className = 'cell-flags';
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh({ data }: ICellRendererParams<GridRow>): boolean {
    const rules = new Set<string>();
    const chips: HTMLElement[] = [];
    if (data && data.sharedWith !== '') chips.push(sharedChip(data));
    for (const flag of data?.flags ?? []) {
      if (rules.has(flag.rule)) continue;
      rules.add(flag.rule);
      const verdict = verdictOfSeverity(flag.severity);
      const chip = document.createElement('span');
      chip.className = `chip verdict-${verdict}`;
      chip.textContent = `${VERDICT_SHAPES[verdict]} ${flagName(flag.rule, currentLanguage())}`;
      chips.push(chip);
    }
    this.box.replaceChildren(...chips);
    return true;
  }
}
