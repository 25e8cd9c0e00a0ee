import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import type { GridRow } from '../../../shared/domain/review';
import type { GridContext } from '../../components/grid/grid-context';
import { RequestGrid, type RequestGridApi } from '../../components/grid/request-grid';
import { changeLayout, layoutStore } from '../../state/layout';
import { settingsStore } from '../../state/settings';
import { useStore } from '../../state/store';
import { askFor, inHandStore, lendGrid, takeInHand } from './in-hand';
import { setPaneOpen } from './panes';
import { withSort } from './query';
import { isSelected, selectedCount } from './selection';
import {
  selectAllMatching,
  selectionStore,
  selectNothing,
  selectRange,
  setAnchor,
  toggleRow,
} from './selection-state';
import { listEmptied, loadListRows, queryStore, summaryStore, whenListed } from './view-state';

const ROW_HEIGHT = { compact: 26, normal: 32, comfortable: 40 } as const;
const LARGER = { small: 0, normal: 0, large: 4 } as const;

/** `parked`: another place is on the screen, and nobody's data lies in the list. */
export function ReviewGrid({ parked }: { readonly parked: boolean }) {
  const { t, i18n } = useTranslation();
  const settings = useStore(settingsStore);
  const selection = useStore(selectionStore);
  const layout = useStore(layoutStore);
  const query = useStore(queryStore);
  const inHand = useStore(inHandStore);
  const [grid, setGrid] = useState<RequestGridApi | null>(null);

  const context = useMemo<GridContext>(
    () => ({
      isSelected: (id) => isSelected(selectionStore.get(), id),
      selectLabel: (row) => t('review.selectRow', { name: row.name || row.employeeId || row.id }),
      headerState: () => ({
        state: headerState(),
        label: t('review.selectAll', { n: indianNumber(summaryStore.get()?.count ?? 0) }),
      }),
      setAll: (on) => (on ? selectAllMatching() : selectNothing()),
      onSelection: (listener) => {
        const stops = [selectionStore.subscribe(listener), summaryStore.subscribe(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      inHand: () => inHandStore.get()?.id ?? null,
    }),
    [t],
  );

  useEffect(() => grid?.repaintSelection(), [grid, selection]);
  useEffect(() => grid?.markInHand(inHand?.id ?? null), [grid, inHand]);

  useEffect(() => {
    if (parked || !grid) return;
    lendGrid(grid);
    const before = inHandStore.get();
    const show = () => grid.show(inHandStore.get()?.index ?? 0);
    // Back from another place, the row in hand is where the eye left it. The first one needs no
    // looking for: it takes the focus when it stands.
    const stop = before?.index === 0 ? whenListed(show) : undefined;
    if (before && before.index > 0) show();
    return () => {
      stop?.();
      lendGrid(null);
      listEmptied();
    };
  }, [parked, grid]);

  const focusRow = (row: GridRow, index: number) => {
    if (inHandStore.get()?.id !== row.id) void takeInHand({ id: row.id, index });
  };

  return (
    <RequestGrid
      // The grid reads its words and row height once.
      key={`${i18n.language} ${settings.density} ${settings.textSize}`}
      name={t('review.requests')}
      parked={parked}
      rowHeight={ROW_HEIGHT[settings.density] + LARGER[settings.textSize]}
      context={context}
      loadRows={loadListRows}
      count={() => summaryStore.get()?.count ?? 0}
      columns={layout.columns}
      sort={query.sort}
      onColumns={(columns) => changeLayout({ columns })}
      onReady={setGrid}
      onSort={(sort) => {
        if (JSON.stringify(sort) === JSON.stringify(queryStore.get().sort)) return;
        changeLayout({ sort });
        askFor(withSort(queryStore.get(), sort));
      }}
      onFocus={focusRow}
      onClick={(row, index, event, inBox) => {
        focusRow(row, index);
        if (event.shiftKey) void selectRange(index);
        else if (inBox || event.ctrlKey || event.metaKey) toggleRow(row.id, index);
        else {
          setAnchor(index);
          setPaneOpen('details', true);
        }
      }}
    />
  );
}

function headerState(): 'none' | 'some' | 'all' {
  const selection = selectionStore.get();
  const selected = selectedCount(selection);
  if (selected === 0) return 'none';
  return selected >= (summaryStore.get()?.count ?? 0) ? 'all' : 'some';
}
