import type { RequestChunk } from '../../../shared/domain/columns';
import type { UserError } from '../../../shared/errors';
import { userError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import { err, ok, type Result } from '../../../shared/result';
import type { Judge, JudgeContext } from '../../../shared/rules/engine-types';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { JournalWriter } from '../journal/journal-file';
import { encodeChunkRecord, encodeRecord, type DeskRecord } from '../journal/records';
import type { DeskState, Effect } from '../state/desk-state';
import { DeskColumns } from '../view/desk-columns';
import { Search } from '../view/search';
import { listsInForce, rulesWith } from './in-force';
import { Judging } from './judging';

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
  /** False once another program has taken the desk over. */
  readonly isOurs?: () => boolean;
}

/** An open desk: what the journal says, and beside it what the rules say. */
export class DeskCore {
  readonly state: DeskState;
  readonly columns: DeskColumns;
  readonly search: Search;
  private judging: Judging;
  private inForce: DeskRules;

  constructor(
    readonly desk: OpenedDesk,
    /** The program's own, before the desk's settings. */
    private readonly program: DeskRules,
    private readonly onChange: (savedAt: string) => void,
  ) {
    this.state = desk.state;
    this.columns = new DeskColumns(desk.state);
    this.search = new Search(desk.state.table);
    this.inForce = this.rulesNow();
    this.judging = this.judgingBy(this.inForce, this.state.settings.choices);
    this.fill();
  }

  get judge(): Judge {
    return this.judging.judge;
  }

  /** As set on this desk, with its lists, under the names that exports give them. */
  get rules(): DeskRules {
    return this.inForce;
  }

  /** The lists that came with the program. */
  get programLists(): Reference {
    return this.program.reference;
  }

  /** What the rules would be with other lists or settings. */
  rulesWith(reference: Reference, choices: RuleChoices): DeskRules {
    const changes = this.state.settings.history.length;
    return rulesWith(this.program, reference, choices, changes);
  }

  /** The whole desk before a judge of these rules: for what holds now and for dry runs. */
  judgingBy(rules: DeskRules, choices: RuleChoices): Judging {
    const { mdo: us, asOf } = this.desk;
    const reread = rules.reference.resolveMdo !== this.program.reference.resolveMdo;
    return new Judging(this.state, { us, asOf, rules, choices, reread }).fill();
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
    if (this.desk.isOurs?.() === false) return err(userError('desk-taken-over'));
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

  private rulesNow(): DeskRules {
    const { settings } = this.state;
    return this.rulesWith(listsInForce(settings, this.program.reference), settings.choices);
  }

  private everyId(): readonly number[] {
    return Array.from({ length: this.state.table.count }, (_, i) => i + 1);
  }

  private fill(): void {
    const { table } = this.state;
    for (const placed of table.chunks) this.columns.addChunk(placed);
    for (const id of table.correctedIds()) this.columns.refreshFields(id);
    this.columns.refreshDecisions(this.everyId());
    this.refreshJudgements(this.everyId());
  }

  private rejudge(): void {
    this.inForce = this.rulesNow();
    this.judging = this.judgingBy(this.inForce, this.state.settings.choices);
    this.refreshJudgements(this.everyId());
  }

  private follow(effect: Effect): void {
    if (effect.rejudge) return this.rejudge();
    const { judging } = this;
    const touched = new Set<number>();
    const note = (ids: readonly number[]): void => ids.forEach((id) => touched.add(id));
    for (const placed of effect.added) {
      this.columns.addChunk(placed);
      for (let i = 0; i < placed.chunk.kinds.length; i++) touched.add(placed.firstId + i);
      note(judging.add(placed));
    }
    if (effect.corrected.length > 0) {
      note(judging.correct(effect.corrected));
      for (const id of effect.corrected) this.columns.refreshFields(id);
      note(effect.corrected);
    }
    this.columns.refreshDecisions(effect.decided);
    note(judging.decide([...effect.decided]));
    note(judging.batch(effect.batched));
    this.refreshJudgements(touched);
  }

  private refreshJudgements(ids: Iterable<number>): void {
    for (const id of ids) this.columns.setJudgement(id, this.judge.judgement(id));
  }
}
