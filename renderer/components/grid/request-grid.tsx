import { useEffect, useMemo, useRef } from 'react';
import type {
  CellClickedEvent,
  CellFocusedEvent,
  GridApi,
  IDatasource,
  SortChangedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useTranslation } from 'react-i18next';
import {
  SORT_KEYS,
  type DecisionState,
  type GridRow,
  type SortKey,
} from '../../../shared/domain/review';
import type { GridContext } from './grid-context';
import { registerGridModules } from './grid-modules';
import { gridTheme } from './grid-theme';
import { keepFocus } from './keep-focus';
import { requestColumns } from './request-columns';

registerGridModules();

const PAGE = 100;
const STYLE_NONCE =
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** As the admin left it; a width of 0 is the usual one. */
export interface GridColumn {
  readonly id: string;
  readonly width: number;
  readonly hidden: boolean;
}

/** How the screen moves the grid. */
export interface RequestGridApi {
  readonly show: (index: number) => void;
  /** `same-rows`: the list is the same, what is in it may not be. */
  readonly reload: (count: number, how: 'from-top' | 'in-place' | 'same-rows') => void;
  readonly paintDecision: (id: number, decision: DecisionState) => void;
  readonly markInHand: (id: number | null) => void;
  readonly repaintSelection: () => void;
}

interface RequestGridProps {
  readonly name: string;
  /** Out of sight: it holds no rows, and asks for its rows anew when it comes back. */
  readonly parked: boolean;
  readonly rowHeight: number;
  readonly context: GridContext;
  readonly loadRows: (from: number, to: number) => Promise<readonly GridRow[] | null>;
  readonly count: () => number;
  readonly columns: readonly GridColumn[];
  readonly sort: readonly Sort[];
  readonly onColumns: (columns: readonly GridColumn[]) => void;
  readonly onReady: (grid: RequestGridApi | null) => void;
  readonly onSort: (sort: readonly Sort[]) => void;
  readonly onFocus: (row: GridRow, index: number) => void;
  readonly onClick: (row: GridRow, index: number, event: MouseEvent, inBox: boolean) => void;
}

/** The list of requests. Holds only the rows in sight; what they are is asked for by place. */
export function RequestGrid(props: RequestGridProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  // The grid also moves its focus when it draws rows again; only a key of the admin's counts.
  const keyDown = useRef(false);
  const gridApi = useRef<GridApi<GridRow> | null>(null);
  const usual = useRef<readonly GridColumn[]>([]);
  useEffect(() => {
    latest.current = props;
  });
  const columns = useMemo(() => requestColumns(t), [t]);
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        void latest.current.loadRows(startRow, endRow).then((rows) => {
          if (rows) successCallback([...rows], latest.current.count());
          else failCallback();
        });
      },
    }),
    [],
  );

  const letFocusGo = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      letFocusGo.current?.();
      latest.current.onReady(null);
    },
    [],
  );

  const { columns: arranged, sort } = props;
  useEffect(() => {
    const api = gridApi.current;
    if (api && !api.isDestroyed()) arrange(api, arranged, usual.current);
  }, [arranged]);
  useEffect(() => {
    const api = gridApi.current;
    if (api && !api.isDestroyed()) showSort(api, sort);
  }, [sort]);
  const arrangedByHand = (api: GridApi<GridRow>) => latest.current.onColumns(columnsOf(api));

  return (
    <div
      className="request-grid"
      ref={box}
      onKeyDownCapture={() => {
        keyDown.current = true;
      }}
      onKeyUpCapture={() => {
        keyDown.current = false;
      }}
    >
      <AgGridReact<GridRow>
        theme={gridTheme}
        styleNonce={STYLE_NONCE}
        rowModelType="infinite"
        datasource={props.parked ? NO_ROWS : datasource}
        cacheBlockSize={PAGE}
        maxBlocksInCache={8}
        // What is asked for twice in one turn is asked for once.
        blockLoadDebounceMillis={1}
        // Until the first rows are there: as many empty ones would be drawn first, and then again.
        infiniteInitialRowCount={1}
        getRowId={({ data }) => String(data.id)}
        columnDefs={columns}
        defaultColDef={DEFAULT_COLUMN}
        context={props.context}
        rowHeight={props.rowHeight}
        icons={ICONS}
        rowClassRules={ROW_CLASSES}
        localeText={t('grid', { returnObjects: true })}
        ensureDomOrder
        rowBuffer={4}
        suppressMovableColumns={false}
        suppressDragLeaveHidesColumns
        suppressNoRowsOverlay
        suppressFocusAfterRefresh
        animateRows={false}
        onGridReady={({ api }) => {
          nameGrid(box.current, latest.current.name);
          usual.current = columnsOf(api);
          arrange(api, latest.current.columns, usual.current);
          showSort(api, latest.current.sort);
          gridApi.current = api;
          letFocusGo.current = box.current && keepFocus(api, box.current);
          latest.current.onReady(
            apiOf(api, box.current, {
              loadRows: (from, to) => latest.current.loadRows(from, to),
              count: () => latest.current.count(),
            }),
          );
        }}
        onSortChanged={({ api }: SortChangedEvent<GridRow>) => latest.current.onSort(sortOf(api))}
        onColumnResized={({ api, finished, source }) => {
          if (finished && source === 'uiColumnResized') arrangedByHand(api);
        }}
        onColumnMoved={({ api, finished, source }) => {
          if (finished && source === 'uiColumnMoved') arrangedByHand(api);
        }}
        onCellFocused={({ api, rowIndex }: CellFocusedEvent<GridRow>) => {
          if (rowIndex === null || !keyDown.current) return;
          const row = api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (row) latest.current.onFocus(row, rowIndex);
        }}
        onCellClicked={(event: CellClickedEvent<GridRow>) => {
          const { data, rowIndex } = event;
          if (!data || rowIndex === null || !(event.event instanceof MouseEvent)) return;
          const inBox = event.column.getColId() === 'select';
          latest.current.onClick(data, rowIndex, event.event, inBox);
        }}
      />
    </div>
  );
}

const NO_ROWS: IDatasource = { getRows: ({ successCallback }) => successCallback([], 0) };

const DEFAULT_COLUMN = { sortable: true, resizable: true, suppressHeaderMenuButton: true } as const;

/** Characters: the theme's own masks are not drawn by the oldest runtime. */
const ICONS = { sortAscending: '↑', sortDescending: '↓' };

const ROW_CLASSES = {
  'row-reading': ({ data }: { data: GridRow | undefined }) => data === undefined,
  'row-in-hand': ({ data, context }: { data: GridRow | undefined; context: GridContext }) =>
    data !== undefined && context.inHand() === data.id,
  'row-decided': ({ data }: { data: GridRow | undefined }) =>
    data !== undefined && data.decision !== 'undecided',
};

/** AG Grid has no option for the accessible name of its root. */
function nameGrid(box: HTMLElement | null, name: string): void {
  box?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', name);
}

function sortOf(api: GridApi<GridRow>): readonly Sort[] {
  return api
    .getColumnState()
    .filter((column) => column.sort !== null && column.sort !== undefined)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .flatMap((column) => {
      const key = SORT_KEYS.find((known) => known === column.colId);
      return key ? [{ key, descending: column.sort === 'desc' }] : [];
    });
}

function columnsOf(api: GridApi<GridRow>): readonly GridColumn[] {
  return api
    .getColumnState()
    .filter(({ colId }) => colId !== 'select')
    .map(({ colId, width, hide }) => ({ id: colId, width: width ?? 0, hidden: hide === true }));
}

function sameColumns(a: readonly GridColumn[], b: readonly GridColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, width, hidden }, place) => {
      const other = b[place];
      return other?.id === id && other.hidden === hidden && [0, width].includes(other.width);
    })
  );
}

/**
 * Puts the columns as the admin left them, or as they usually are when nothing is kept. The grid's
 * own way back to the usual would take the sort with it, and ask for all rows anew.
 */
function arrange(
  api: GridApi<GridRow>,
  kept: readonly GridColumn[],
  usual: readonly GridColumn[],
): void {
  const columns = kept.length > 0 ? kept : usual;
  if (sameColumns(columnsOf(api), columns)) return;
  const state = columns.map(({ id, width, hidden }) => ({
    colId: id,
    hide: hidden,
    ...(width > 0 && { width }),
  }));
  api.applyColumnState({ state, applyOrder: true });
}

/** Where it is sorted like this already, nothing is asked for anew. */
function showSort(api: GridApi<GridRow>, sort: readonly Sort[]): void {
  if (JSON.stringify(sortOf(api)) === JSON.stringify(sort)) return;
  api.applyColumnState({
    state: sort.map(({ key, descending }, sortIndex) => ({
      colId: key,
      sort: descending ? ('desc' as const) : ('asc' as const),
      sortIndex,
    })),
    defaultState: { sort: null },
  });
}

/** Rows out of sight follow when nobody is pressing keys. */
const REST_MS = 500;

function apiOf(
  api: GridApi<GridRow>,
  box: HTMLElement | null,
  { loadRows, count }: Pick<RequestGridProps, 'loadRows' | 'count'>,
): RequestGridApi {
  let rest: number | undefined;
  const alive = (act: () => void) => {
    if (!api.isDestroyed()) act();
  };
  return {
    show: (index) =>
      alive(() => {
        if (index >= api.getDisplayedRowCount()) api.setRowCount(count(), true);
        api.ensureIndexVisible(index);
        // Whoever is typing elsewhere keeps the focus.
        const active = document.activeElement;
        if (active !== null && active !== document.body && !box?.contains(active)) return;
        api.setFocusedCell(index, api.getFocusedCell()?.column ?? 'name');
      }),
    reload: (rows, how) =>
      alive(() => {
        window.clearTimeout(rest);
        if (how === 'same-rows') {
          void renewInSight(api, loadRows);
          rest = window.setTimeout(() => alive(() => api.refreshInfiniteCache()), REST_MS);
          return;
        }
        api.setRowCount(rows, true);
        if (how === 'from-top' && rows > 0) api.ensureIndexVisible(0, 'top');
        api.refreshInfiniteCache();
      }),
    paintDecision: (id, decision) =>
      alive(() => {
        const node = api.getRowNode(String(id));
        if (node?.data) node.setData({ ...node.data, decision });
      }),
    // Straight on the rows: drawing them again would cost a key press its speed.
    markInHand: (id) => {
      for (const row of box?.querySelectorAll('.row-in-hand') ?? [])
        row.classList.remove('row-in-hand');
      if (id === null) return;
      for (const row of box?.querySelectorAll(`[row-id="${id}"]`) ?? [])
        row.classList.add('row-in-hand');
    },
    repaintSelection: () => alive(() => api.refreshCells({ columns: ['select'], force: true })),
  };
}

/** Paints anew only what changed of the rows on screen. */
async function renewInSight(
  api: GridApi<GridRow>,
  loadRows: RequestGridProps['loadRows'],
): Promise<void> {
  const from = api.getFirstDisplayedRowIndex();
  const to = api.getLastDisplayedRowIndex() + 1;
  if (from < 0 || to <= from) return;
  const rows = await loadRows(from, to);
  if (!rows || api.isDestroyed()) return;
  for (const row of rows) {
    const node = api.getRowNode(String(row.id));
    if (node?.data && JSON.stringify(node.data) !== JSON.stringify(row)) node.setData(row);
  }
}
