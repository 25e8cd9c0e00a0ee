import { FIELD_NAMES } from '../../../shared/domain/field';
import type {
  DeskTotals,
  FieldDetail,
  GridRow,
  RequestDetail,
  ViewQuery,
  ViewSummary,
} from '../../../shared/domain/review';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { Change } from '../state/change';
import { idsOf } from '../state/change';
import { filterAndCount } from '../view/filter';
import { sortIds } from '../view/sort';
import type { DeskCore } from './core';
import { gridRow } from './grid-row';
import { historyOf } from './history';

interface View {
  readonly number: number;
  readonly query: string;
  readonly ids: Uint32Array;
}

/** Views kept: the one on screen, and those it replaced whose pages may still be asked for. */
const KEPT = 8;
const PAGE_MAX = 2_000;
const OTHERS_MAX = 50;

/** Lists for the grid: each a filter and a sort made into one list of ids. */
export class Review {
  private views: View[] = [];
  private last = 0;

  constructor(private readonly core: DeskCore) {}

  open(query: ViewQuery): ViewSummary {
    const { core } = this;
    const found = core.found(query.search);
    const { ids, facets } = filterAndCount(core.columns, core.count, query.filters, found);
    const view = this.keep(JSON.stringify(query), sortIds(core.columns, ids, query.sort));
    return {
      view: view.number,
      count: view.ids.length,
      totals: this.totals(),
      facets,
      undo: labelOf(core.state.undoable.at(-1)),
      redo: labelOf(core.state.redoable.at(-1)),
    };
  }

  /** Rows `from` up to, not with, `to`. */
  page(number: number, from: number, to: number): Result<readonly GridRow[], UserError> {
    const view = this.find(number);
    if (!view) return err(userError('view-gone'));
    const ids = view.ids.subarray(from, Math.min(to, from + PAGE_MAX));
    return ok(Array.from(ids, (id) => gridRow(this.core, id)));
  }

  indexOf(number: number, request: number): Result<number, UserError> {
    const view = this.find(number);
    return view ? ok(view.ids.indexOf(request)) : err(userError('view-gone'));
  }

  detail(id: number): Result<RequestDetail, UserError> {
    const { core } = this;
    const { state } = core;
    if (!state.table.has(id)) return err(userError('request-gone'));
    const { findings } = core.judge.judgement(id);
    const request = state.table.request(id);
    const others = new Set(findings.flatMap((finding) => finding.others));
    for (const other of this.sharers(id)) others.add(other);
    others.delete(id);
    return ok({
      row: gridRow(core, id),
      source: request.source,
      fields: this.fields(id),
      findings,
      decision: state.decision(id),
      others: [...others]
        .filter((other) => state.table.has(other))
        .slice(0, OTHERS_MAX)
        .map((other) => gridRow(core, other)),
      history: historyOf(state, id),
    });
  }

  private fields(id: number): readonly FieldDetail[] {
    const { table } = this.core.state;
    const corrections = table.correctionsOf(id);
    return FIELD_NAMES.flatMap((field): readonly FieldDetail[] => {
      const original = table.original(id, field);
      const correction = corrections.get(field);
      if (!original && !correction) return [];
      return [
        {
          field,
          raw: original?.raw ?? null,
          cell: original?.cell ?? null,
          value: original?.value ?? '',
          corrected: correction?.value ?? null,
        },
      ];
    });
  }

  /** Requests with the same employee ID, email or mobile number. */
  private sharers(id: number): readonly number[] {
    const { columns, state } = this.core;
    return (['employeeId', 'email', 'mobile'] as const).flatMap((name) => {
      const text = state.table.value(id, name);
      return text === '' ? [] : columns.column(name).sameAs(id, text, OTHERS_MAX);
    });
  }

  private totals(): DeskTotals {
    const { state, columns, count } = this.core;
    const verdicts = columns.column('verdict');
    const tally = new Map<string, number>();
    let decided = 0;
    let batched = 0;
    const decisions = state.decisionOf.view;
    const batches = state.batchOf.view;
    const { table } = state;
    for (let id = 1; id <= count; id++) {
      decided += (decisions[id] ?? 0) > 0 ? 1 : 0;
      batched += (batches[id] ?? 0) > 0 ? 1 : 0;
    }
    const erased = table.erasedCount;
    const perCode = new Uint32Array(verdicts.values.length);
    const codes = verdicts.byId;
    for (let id = 1; id <= count; id++) {
      const code = codes[id] ?? 0;
      perCode[code] = (perCode[code] ?? 0) + 1;
    }
    for (const id of table.erasedIds) {
      const code = codes[id] ?? 0;
      perCode[code] = (perCode[code] ?? 0) - 1;
    }
    verdicts.values.forEach((value, code) => tally.set(value, perCode[code] ?? 0));
    const setAside = state.imports
      .flatMap(({ file }) => file.sheets)
      .flatMap((sheet) => sheet.setAside)
      .reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return {
      rows: count + setAside,
      setAside,
      erased,
      requests: count - erased,
      clear: tally.get('clear') ?? 0,
      check: tally.get('check') ?? 0,
      block: tally.get('block') ?? 0,
      // What was erased was decided and in a batch.
      decided: decided - erased,
      batched: batched - erased,
    };
  }

  private keep(query: string, ids: Uint32Array): View {
    const same = this.views.find((view) => view.query === query && equal(view.ids, ids));
    const view = same ?? { number: ++this.last, query, ids };
    this.views = [...this.views.filter((v) => v !== view), view].slice(-KEPT);
    return view;
  }

  private find(number: number): View | undefined {
    return this.views.find((view) => view.number === number);
  }
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** "decided:1180" or "corrected:1": the window puts it into words. */
function labelOf(change: Change | undefined): string | null {
  return change ? `${change.kind}:${String(idsOf(change).length)}` : null;
}
