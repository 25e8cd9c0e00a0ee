import { useEffect, useRef, useState } from 'react';
import type { GridRow } from '../../../shared/domain/review';
import type { GridContext } from '../../components/grid/grid-context';
import { RequestGrid } from '../../components/grid/request-grid';

const ROWS = 40;
/** Until it has been drawn, on slow computers too. */
const DRAWN_MS = 1_500;
const ROW_HEIGHT = 32;

const madeUpRow = (id: number): GridRow => ({
  id,
  verdict: id % 3 === 0 ? 'block' : id % 3 === 1 ? 'check' : 'clear',
  kind: 'transfer',
  name: `Asha Rao ${id}`,
  employeeId: String(10_000_000 + id),
  currentMdo: 'Kerala Postal Circle',
  targetMdo: 'Karnataka Postal Circle',
  designation: 'Postal Assistant',
  group: 'C',
  mobile: '9845012345',
  email: `asha.rao.${id}@example.in`,
  officeName: 'Mandya HO',
  officePin: '571401',
  file: 'none.xlsx',
  sheet: 'Sheet1',
  row: id,
  flags:
    id % 3 === 2
      ? []
      : [
          { rule: 'mobile-shared', field: 'mobile', severity: 'block' },
          { rule: 'designation-equivalent', field: 'designation', severity: 'warn' },
        ],
  corrected: [],
  decision: 'undecided',
  batch: '',
  sharedWith: '',
  sharedAt: '',
});

const rows = Array.from({ length: ROWS }, (_, at) => madeUpRow(at + 1));

const CONTEXT: GridContext = {
  isSelected: () => false,
  selectLabel: ({ name }) => name,
  headerState: () => ({ state: 'none', label: '' }),
  setAll: () => undefined,
  onSelection: () => () => undefined,
  inHand: () => null,
};

/**
 * Draws a list of made-up requests once where nobody sees or hears it, while the desk is still empty:
 * what the engine has to compile for a first list is then done before the first file is added.
 */
export function GridWarmUp({ onDone }: { readonly onDone: () => void }) {
  const [isDrawing, setDrawing] = useState(false);
  const done = useRef(onDone);
  useEffect(() => {
    if (!isDrawing) {
      const idle = requestIdleCallback(() => setDrawing(true));
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(() => done.current(), DRAWN_MS);
    return () => clearTimeout(timer);
  }, [isDrawing]);
  if (!isDrawing) return null;
  return (
    <div className="out-of-sight" aria-hidden="true" inert>
      <RequestGrid
        name=""
        parked={false}
        rowHeight={ROW_HEIGHT}
        context={CONTEXT}
        loadRows={(from, to) => Promise.resolve(rows.slice(from, to))}
        count={() => ROWS}
        columns={[]}
        sort={[]}
        onColumns={() => undefined}
        onReady={() => undefined}
        onSort={() => undefined}
        onFocus={() => undefined}
        onClick={() => undefined}
      />
    </div>
  );
}
