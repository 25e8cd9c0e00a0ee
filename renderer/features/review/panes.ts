import type { WindowLayout } from '../../../shared/domain/window-layout';
import { changeLayout, layoutStore } from '../../state/layout';
import { useStore } from '../../state/store';

/** At 200% zoom the panes begin folded: the middle always wins. */
const ROOMY_PX = 1000;
const roomy = window.innerWidth > ROOMY_PX;

export type PaneName = 'facets' | 'details';

interface Pane {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** CSS pixels; 0 as the screen suggests. */
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

export function setPaneOpen(name: PaneName, open: boolean): void {
  changePane(name, { open });
}

export function isPaneOpen(name: PaneName): boolean {
  return layoutStore.get()[name].open ?? roomy;
}

export function usePane(name: PaneName): Pane {
  const pane = useStore(layoutStore)[name];
  return {
    open: pane.open ?? roomy,
    setOpen: (open) => changePane(name, { open }),
    width: pane.width,
    setWidth: (width) => changePane(name, { width }),
  };
}

function changePane(name: PaneName, change: Partial<WindowLayout[PaneName]>): void {
  changeLayout({ [name]: { ...layoutStore.get()[name], ...change } });
}
