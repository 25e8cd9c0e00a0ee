import type { GridRow } from '../../../shared/domain/review';

/** What the cells may ask of the screen around the grid. */
export interface GridContext {
  readonly isSelected: (id: number) => boolean;
  readonly selectLabel: (row: GridRow) => string;
  readonly headerState: () => { readonly state: 'none' | 'some' | 'all'; readonly label: string };
  readonly setAll: (on: boolean) => void;
  readonly onSelection: (listener: () => void) => () => void;
  readonly inHand: () => number | null;
}
