import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

/** What a desk is, in the fewest words: a decision and a mobile for every request. */
interface Row {
  readonly mobile: string;
  readonly decision: string;
  readonly batch: string;
  /** Nobody sees it any more; it keeps its place. */
  readonly erased?: true;
}
interface Model {
  rows: readonly Row[];
  past: (readonly Row[])[];
  future: (readonly Row[])[];
  batches: number;
}

class Pair {
  model: Model = { rows: [], past: [], future: [], batches: 0 };
  constructor(
    readonly folder: string,
    public desk: TestDesk,
  ) {}

  /** A step that undo takes back. */
  step(rows: readonly Row[]): void {
    const { model } = this;
    model.past.push(model.rows);
    model.future = [];
    model.rows = rows;
  }

  check(): void {
    const { view } = value(this.desk.ask('review.open', { query: EVERYTHING }));
    const rows = value(this.desk.ask('review.page', { view, from: 0, to: 2000 }));
    expect(rows.map(({ mobile, decision, batch }) => ({ mobile, decision, batch }))).toEqual(
      this.present,
    );
    const blocked = rows.filter(({ verdict }) => verdict === 'block').length;
    expect(blocked).toBe(this.present.filter(({ mobile }) => mobile === '').length);
  }

  get present(): readonly Row[] {
    return this.model.rows.filter(({ erased }) => !erased);
  }
}

type Command = fc.Command<object, Pair>;
const always = (run: (pair: Pair) => void, name: string): Command => ({
  check: () => true,
  run: (_, pair) => {
    run(pair);
    pair.check();
  },
  toString: () => name,
});

const pick = (pair: Pair, n: number): number => (n % Math.max(1, pair.model.rows.length)) + 1;

const importing = fc.integer({ min: 1, max: 8 }).map((count) =>
  always(
    (pair) => {
      const mobiles = Array.from({ length: count }, (_, i) =>
        i % 3 === 0 ? '' : String(9_000_000_000 + i),
      );
      pair.desk.import(mobiles.map((mobile) => ({ name: 'A', mobile })));
      const rows = mobiles.map((mobile) => ({ mobile, decision: 'undecided', batch: '' }));
      const { model } = pair;
      // An import is no step of undo: what is undone keeps the new requests.
      model.rows = [...model.rows, ...rows];
      model.past = model.past.map((old) => [...old, ...rows]);
      model.future = model.future.map((old) => [...old, ...rows]);
    },
    `import ${String(count)}`,
  ),
);

const deciding = fc.tuple(fc.nat(50), fc.constantFrom('one', 'bulk')).map(([n, how]) =>
  always(
    (pair) => {
      const ids = how === 'bulk' ? pair.model.rows.map((_, i) => i + 1) : [pick(pair, n)];
      const target = how === 'bulk' ? { query: EVERYTHING, except: [] } : { ids };
      const { changed } = value(
        pair.desk.ask('decide.apply', { ...DECIDE, target, decision: 'return', reason: 'Why' }),
      );
      if (changed === 0) return;
      const chosen = new Set(ids);
      pair.step(
        pair.model.rows.map((row, i) =>
          chosen.has(i + 1) && row.batch === '' ? { ...row, decision: 'return' } : row,
        ),
      );
    },
    `decide ${how} ${String(n)}`,
  ),
);

const correcting = fc.tuple(fc.nat(50), fc.constantFrom('', '9876543210')).map(([n, mobile]) =>
  always(
    (pair) => {
      const request = pick(pair, n);
      const answer = pair.desk.ask('decide.correct', { request, field: 'mobile', value: mobile });
      if (!answer.ok || answer.value.changed === 0) return;
      pair.step(pair.model.rows.map((row, i) => (i + 1 === request ? { ...row, mobile } : row)));
    },
    `correct ${String(n)} ${mobile}`,
  ),
);

const undoing = fc.constant(
  always((pair) => {
    const { model } = pair;
    const before = model.past.pop();
    expect(pair.desk.ask('decide.undo', {}).ok).toBe(before !== undefined);
    if (!before) return;
    model.future.push(model.rows);
    model.rows = before;
  }, 'undo'),
);

const redoing = fc.constant(
  always((pair) => {
    const { model } = pair;
    const after = model.future.pop();
    expect(pair.desk.ask('decide.redo', {}).ok).toBe(after !== undefined);
    if (!after) return;
    model.past.push(model.rows);
    model.rows = after;
  }, 'redo'),
);

const batching = fc.constant(
  always((pair) => {
    const { model } = pair;
    const ask = { includeUnconfirmed: true, correctionsByOffice: false };
    const made = pair.desk.ask('batch.create', ask);
    const isWaiting = (row: Row): boolean =>
      !row.erased && row.decision !== 'undecided' && row.batch === '';
    expect(made.ok).toBe(model.rows.some(isWaiting));
    if (!made.ok) return;
    const batch = made.value.number;
    model.rows = model.rows.map((row) => (isWaiting(row) ? { ...row, batch } : row));
    model.past = [];
    model.future = [];
    model.batches++;
  }, 'batch'),
);

/** Closes every batch and erases them all. */
const erasing = fc.constant(
  always((pair) => {
    const { desk, model } = pair;
    for (const { number, state } of value(desk.ask('batch.list', {})))
      if (state !== 'closed')
        value(desk.ask('batch.move', { number, to: 'closed', note: 'All seen' }));
    value(desk.ask('retention.set', { months: 0, reason: 'A test' }));
    const { kept } = value(desk.ask('retention.read', {}));
    const numbers = kept.map(({ number }) => number);
    expect(desk.ask('retention.erase', { numbers }).ok).toBe(numbers.length > 0);
    if (numbers.length === 0) return;
    model.rows = model.rows.map((row) => (row.batch === '' ? row : { ...row, erased: true }));
    model.past = [];
    model.future = [];
    expect(value(desk.ask('audit.verify', { count: null, head: '' })).faults).toEqual([]);
  }, 'erase'),
);

const reopening = fc.constant(always((pair) => pair.desk.reopen(), 'close and open'));

/** The program dies: nothing is written at closing, the lock stays. */
const crashing = fc.constant(
  always((pair) => {
    removeFolder(path.join(pair.folder, 'desk.lock'));
    pair.desk = new TestDesk(pair.folder);
    value(pair.desk.unlock());
  }, 'crash and open'),
);

const idling = fc.constant(always((pair) => void pair.desk.service.idle(5), 'idle'));

const RUNS = Number(process.env['MODEL_RUNS'] ?? 25);

describe('a desk', () => {
  it(
    'is what a simple model says after any commands, crashes and openings',
    () => {
      fc.assert(
        fc.property(
          fc.commands(
            [
              importing,
              deciding,
              correcting,
              undoing,
              redoing,
              batching,
              erasing,
              reopening,
              crashing,
              idling,
            ],
            { maxCommands: 50, size: 'max' },
          ),
          (commands) => {
            const folder = temporaryFolder();
            try {
              const desk = new TestDesk(folder);
              desk.create();
              fc.modelRun(() => ({ model: {}, real: new Pair(folder, desk) }), commands);
            } finally {
              removeFolder(folder);
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    RUNS * 20_000,
  );
});
