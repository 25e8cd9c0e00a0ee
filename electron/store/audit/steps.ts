import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import { fromRanges, type DeskRecord } from '../journal/records';

/** Decision of one request before and after an entry. */
export interface Step {
  readonly request: number;
  /** Absent: before and after are decisions. */
  readonly field?: FieldName;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

interface Change {
  readonly ids: Uint32Array;
  readonly before: readonly (Decision | null)[];
  readonly after: readonly (Decision | null)[];
  /** Of a correction: its value; then `ids` is the one request. */
  readonly values: readonly [string, string] | null;
  readonly field?: FieldName;
  /** Values taken with the decisions of another desk. */
  readonly taken?: readonly {
    readonly request: number;
    readonly field: FieldName;
    readonly before: string | undefined;
    readonly after: string | undefined;
  }[];
}

type RecordOf<T extends DeskRecord['type']> = Extract<DeskRecord, { type: T }>;

/** Decision as a word: "approve", "forward: Kerala Postal Circle". */
export const wordOf = (decision: Decision | null): string =>
  decision === null
    ? 'undecided'
    : decision.forwardTo
      ? `${decision.kind}: ${decision.forwardTo}`
      : decision.kind;

/**
 * Follows the journal record by record and tells what each did to whom. Its own small account of
 * decisions, apart from the desk's state: the audit also tells of what a restore left behind.
 */
export class Steps {
  private decisions = new Map<number, Decision>();
  private values = new Map<string, string>();
  private undoable: Change[] = [];
  private redoable: Change[] = [];
  private readonly seen: { readonly sequence: number; readonly record: DeskRecord }[] = [];

  /** `original`: the value a field had in its file. */
  constructor(private readonly original: (request: number, field: string) => string) {}

  follow(sequence: number, record: DeskRecord): readonly Step[] {
    const steps = record.type === 'restored' ? this.restore(record) : this.apply(record);
    this.seen.push({ sequence, record });
    return steps;
  }

  private restore({ to }: RecordOf<'restored'>): readonly Step[] {
    this.decisions = new Map();
    this.values = new Map();
    this.undoable = [];
    this.redoable = [];
    for (const record of this.pathTo(to)) this.apply(record);
    return [];
  }

  /** Records that count up to an entry: what a restore went back over does not, until one returns. */
  private pathTo(to: number): readonly DeskRecord[] {
    const path: DeskRecord[] = [];
    let wanted = to;
    for (let at = this.seen.length - 1; at >= 0; at--) {
      const { sequence, record } = this.seen[at] ?? { sequence: 0, record: null };
      if (record === null || sequence > wanted) continue;
      if (record.type === 'restored') wanted = record.to;
      else path.push(record);
    }
    return path.reverse();
  }

  private apply(record: DeskRecord): readonly Step[] {
    switch (record.type) {
      case 'decided':
        return this.done(this.decided(record));
      case 'corrected':
        return this.done(this.corrected(record), record.rule ?? '');
      case 'imported':
        return (record.changes ?? []).map(({ request, field, value }) =>
          this.take(request, field, value),
        );
      case 'packet-opened':
        for (const { place, field, value } of record.corrections)
          this.values.set(`${String(record.first + place)} ${field}`, value);
        return [];
      case 'packet-merged':
        return this.done(this.merged(record));
      case 'undone':
        return this.turn(this.undoable, this.redoable, true);
      case 'redone':
        return this.turn(this.redoable, this.undoable, false);
      case 'batched':
        this.undoable = [];
        this.redoable = [];
        return Array.from(fromRanges(record.ids), (request) => this.sealed(request, record));
      case 'erased':
        this.undoable = [];
        this.redoable = [];
        return [];
      case 'batch-answered':
        return record.reopened.map(({ request, message }) => this.reopen(request, message));
      case 'card-ticked':
        return [
          {
            request: record.request,
            before: '',
            after: record.done ? 'ticked' : 'unticked',
            reason: '',
          },
        ];
      case 'corrections-taken':
        return [
          ...Array.from(fromRanges(record.reopened), (request) => this.reopen(request, '')),
          ...record.changes.map(({ request, field, value }) => this.take(request, field, value)),
        ];
      default:
        return [];
    }
  }

  private sealed(request: number, { batch }: RecordOf<'batched'>): Step {
    const decision = this.decisions.get(request) ?? null;
    return { request, before: wordOf(decision), after: batch.number, reason: '' };
  }

  private reopen(request: number, reason: string): Step {
    const before = wordOf(this.decisions.get(request) ?? null);
    this.decisions.delete(request);
    return { request, before, after: 'undecided', reason };
  }

  private take(request: number, field: FieldName, value: string): Step {
    const before = this.valueOf(request, field);
    this.values.set(`${String(request)} ${field}`, value);
    return { request, field, before, after: value, reason: '' };
  }

  private valueOf(request: number, field: string): string {
    return this.values.get(`${String(request)} ${field}`) ?? this.original(request, field);
  }

  private decided({ sets }: Pick<RecordOf<'decided'>, 'sets'>): Change {
    const pairs = sets.flatMap(({ ids, decision }) =>
      Array.from(fromRanges(ids), (id) => ({ id, decision })),
    );
    return {
      ids: Uint32Array.from(pairs, ({ id }) => id),
      before: pairs.map(({ id }) => this.decisions.get(id) ?? null),
      after: pairs.map(({ decision }) => decision),
      values: null,
    };
  }

  private corrected({ request, field, value }: RecordOf<'corrected'>): Change {
    const key = `${String(request)} ${field}`;
    const before = this.valueOf(request, field);
    if (value === null) this.values.delete(key);
    else this.values.set(key, value);
    const values = [before, this.valueOf(request, field)] as const;
    return { ids: Uint32Array.of(request), before: [null], after: [null], values, field };
  }

  private merged({ sets, corrections }: RecordOf<'packet-merged'>): Change {
    const decided = this.decided({ sets });
    const taken = corrections.map(({ request, field, value }) => {
      const before = this.values.get(`${String(request)} ${field}`);
      return { request, field, before, after: value ?? undefined };
    });
    return { ...decided, taken };
  }

  private done(change: Change, reason = ''): readonly Step[] {
    this.undoable.push(change);
    this.redoable = [];
    return this.put(change, false, reason);
  }

  private turn(from: Change[], to: Change[], back: boolean): readonly Step[] {
    const change = from.pop();
    if (!change) return [];
    to.push(change);
    return this.put(change, back, '');
  }

  private put(change: Change, back: boolean, reason: string): readonly Step[] {
    const { values } = change;
    const was = back ? change.after : change.before;
    const is = back ? change.before : change.after;
    const taken = (change.taken ?? []).map(({ request, field, before, after }): Step => {
      const key = `${String(request)} ${field}`;
      const was = this.valueOf(request, field);
      const now = back ? before : after;
      if (now === undefined) this.values.delete(key);
      else this.values.set(key, now);
      return { request, before: was, after: this.valueOf(request, field), reason: '', field };
    });
    const decided = Array.from(change.ids, (request, i): Step => {
      if (values) {
        const [before, after] = back ? [values[1], values[0]] : values;
        const { field } = change;
        return { request, before, after, reason, ...(field && { field }) };
      }
      const decision = is[i] ?? null;
      if (decision) this.decisions.set(request, decision);
      else this.decisions.delete(request);
      const words = { before: wordOf(was[i] ?? null), after: wordOf(decision) };
      return { request, ...words, reason: decision?.reason ?? '' };
    });
    return [...decided, ...taken];
  }
}
