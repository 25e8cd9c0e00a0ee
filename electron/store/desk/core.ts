import type { RequestChunk } from '../../../shared/domain/columns';
import type { UserError } from '../../../shared/errors';
import { userError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import { err, ok, type Result } from '../../../shared/result';
import type { BatchedDecision } from '../../../shared/rules/define-rule';
import type { Judge, JudgeContext } from '../../../shared/rules/engine-types';
import { DEFAULT_RULE_SETTINGS } from '../../../shared/rules/settings';
import { requestsOf } from '../../../shared/domain/chunk-requests';
import type { JournalWriter } from '../journal/journal-file';
import { encodeChunkRecord, encodeRecord, type DeskRecord } from '../journal/records';
import type { DeskState, Effect } from '../state/desk-state';
import { DeskColumns } from '../view/desk-columns';
import { Search } from '../view/search';

export interface DeskRules {
  createJudge(context: JudgeContext): Judge;
  readonly reference: Reference;
  readonly ruleSetVersion: string;
}

export interface OpenedDesk {
  readonly state: DeskState;
  /** Null: open for reading only. */
  readonly writer: JournalWriter | null;
  readonly mdo: string;
  readonly sample: boolean;
  readonly asOf: string;
  /** What opening found odd: a torn last record, a recovery. */
  readonly notices: readonly UserError[];
}

/** An open desk: what the journal says, and beside it what the rules say. */
export class DeskCore {
  readonly state: DeskState;
  readonly columns: DeskColumns;
  readonly search: Search;
  readonly judge: Judge;

  constructor(
    readonly desk: OpenedDesk,
    readonly rules: DeskRules,
    private readonly onChange: (savedAt: string) => void,
  ) {
    this.state = desk.state;
    this.columns = new DeskColumns(desk.state);
    this.search = new Search(desk.state.table);
    this.judge = rules.createJudge({
      us: desk.mdo,
      asOf: desk.asOf,
      reference: rules.reference,
      settings: DEFAULT_RULE_SETTINGS,
    });
    this.fill();
  }

  get count(): number {
    return this.state.table.count;
  }

  /** Writes the record (and the chunks it seals) to disk, then lets everything follow. */
  commit(
    record: DeskRecord,
    chunks: readonly { bytes: Uint8Array; chunk: RequestChunk }[] = [],
  ): Result<Effect, UserError> {
    const { writer } = this.desk;
    if (!writer) return err(userError('desk-read-only'));
    const written = writer.append([
      ...chunks.map(({ bytes }) => encodeChunkRecord(bytes)),
      encodeRecord(record),
    ]);
    if (!written.ok) return written;
    const effect = this.state.apply(
      record,
      chunks.map(({ chunk }) => chunk),
    );
    this.follow(effect);
    this.onChange(this.state.savedAt);
    return ok(effect);
  }

  private fill(): void {
    const { table } = this.state;
    for (const placed of table.chunks) {
      this.columns.addChunk(placed);
      this.judge.put(requestsOf(placed.chunk, placed.firstId));
    }
    const corrected = [...table.correctedIds()];
    this.judge.put(corrected.map((id) => table.requestToJudge(id)));
    for (const id of corrected) this.columns.refreshFields(id);
    const all = Array.from({ length: table.count }, (_, i) => i + 1);
    this.columns.refreshDecisions(all);
    this.judge.setDecided(
      all.filter((id) => this.state.decision(id) !== null),
      true,
    );
    this.state.batches.forEach((sealed) => this.judgeBatched(sealed.ids));
    this.refreshJudgements(all);
  }

  private follow(effect: Effect): void {
    const touched = new Set<number>();
    const note = (ids: readonly number[]): void => ids.forEach((id) => touched.add(id));
    for (const placed of effect.added) {
      this.columns.addChunk(placed);
      const requests = requestsOf(placed.chunk, placed.firstId);
      note(requests.map(({ id }) => id));
      note(this.judge.put(requests));
    }
    if (effect.corrected.length > 0) {
      note(this.judge.put(effect.corrected.map((id) => this.state.table.requestToJudge(id))));
      for (const id of effect.corrected) this.columns.refreshFields(id);
      note(effect.corrected);
    }
    this.columns.refreshDecisions(effect.decided);
    note(this.followDecisions([...effect.decided]));
    note(this.judgeBatched(effect.batched));
    this.refreshJudgements(touched);
  }

  private followDecisions(ids: readonly number[]): readonly number[] {
    const decided = ids.filter((id) => this.state.decision(id) !== null);
    const open = ids.filter((id) => this.state.decision(id) === null);
    return [
      ...(decided.length > 0 ? this.judge.setDecided(decided, true) : []),
      ...(open.length > 0 ? this.judge.setDecided(open, false) : []),
    ];
  }

  /** Later requests that ask the same are told of the batch, by kind of decision. */
  private judgeBatched(ids: Iterable<number>): readonly number[] {
    const groups = new Map<string, { ids: number[]; batched: BatchedDecision }>();
    for (const id of ids) {
      const decision = this.state.decision(id)?.kind;
      const sealed = this.state.batches[this.state.batchOf.get(id) - 1];
      if (!decision || !sealed) continue;
      const { number, createdAt } = sealed.batch;
      const key = `${number} ${decision}`;
      const batched = { number, decision, at: createdAt.slice(0, 10) };
      const group = groups.get(key) ?? { ids: [], batched };
      group.ids.push(id);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap((group) => [
      ...this.judge.setBatched(group.ids, group.batched),
    ]);
  }

  private refreshJudgements(ids: Iterable<number>): void {
    for (const id of ids) this.columns.setJudgement(id, this.judge.judgement(id));
  }
}
