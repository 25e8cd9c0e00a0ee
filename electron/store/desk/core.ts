import type { RequestChunk } from '../../../shared/domain/columns';
import type { UserError } from '../../../shared/errors';
import { userError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import { err, ok, type Result } from '../../../shared/result';
import type { Judge, JudgeContext } from '../../../shared/rules/engine-types';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { JournalWriter } from '../journal/journal-file';
import { ChunkPlains } from '../journal/chunk-plains';
import { encodeRecord, type DeskRecord } from '../journal/records';
import type { DeskState, Effect } from '../state/desk-state';
import { DeskColumns } from '../view/desk-columns';
import { Search } from '../view/search';
import { readImage } from '../snapshot/desk-image';
import type { Snapshot, SnapshotFolder } from '../snapshot/snapshot-folder';
import { Background } from './background';
import { ChangedRequests } from './changed-requests';
import { listsInForce, rulesWith } from './in-force';
import { Judgements } from './judgements';
import { Judging } from './judging';
import { KeepJudged } from './keep-judged';
import { KeepSnapshots } from './keep-snapshots';
import type { RestorePoints } from './restore-points';
import { Staging } from './staging';

export interface DeskRules {
  createJudge(context: JudgeContext): Judge;
  readonly reference: Reference;
  readonly ruleSetVersion: string;
}

export interface OpenedDesk {
  readonly state: DeskState;
  readonly deskId: string;
  readonly points: RestorePoints;
  readonly snapshots: SnapshotFolder;
  /** The snapshot to start from, and what happened since; null: from the journal alone. */
  readonly kept: (Snapshot & { readonly since: readonly Effect[] }) | null;
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
  readonly judgements = new Judgements();
  readonly background = new Background();
  readonly changed = new ChangedRequests();
  readonly judged: KeepJudged;
  readonly staging: Staging;
  readonly keepSnapshots: KeepSnapshots;
  private inForce: DeskRules;
  private readonly chunkPlains: ChunkPlains | null;

  constructor(
    readonly desk: OpenedDesk,
    /** The program's own, before the desk's settings. */
    private readonly program: DeskRules,
    private readonly onChange: (savedAt: string) => void,
    /** How far judging all of the desk is, 0 to 1; null when it is done. */
    onProgress?: (share: number | null) => void,
  ) {
    this.state = desk.state;
    this.columns = new DeskColumns(desk.state);
    this.search = new Search(desk.state.table);
    this.inForce = this.rulesNow();
    const { state, columns, judgements, background } = this;
    const newJudging = (): Judging => this.unfilled(this.inForce, state.settings.choices);
    const onRetold = (): void => onChange(state.savedAt);
    this.judged = new KeepJudged({
      state,
      columns,
      judgements,
      background,
      changed: this.changed,
      newJudging,
      onRetold,
      onProgress,
    });
    this.chunkPlains = desk.writer && new ChunkPlains(desk.writer);
    this.staging = new Staging({
      state,
      columns,
      background,
      judged: this.judged,
      journal: this.chunkPlains,
    });
    this.fill();
    this.prepareViews();
    this.keepSnapshots = new KeepSnapshots(this);
  }

  /** What the desk says of each request; see Judgements. */
  get judge(): Judgements {
    return this.judgements;
  }

  /** Before anything that rests on verdicts: they are those of the rules and the day in force. */
  settle(): void {
    if (!this.judged.isReadyFor('decisions')) this.judged.ready();
  }

  /** What the requests are judged by: another one, and they are to be judged anew. */
  get basis(): string {
    const { mdo, asOf } = this.desk;
    const { ruleSetVersion, reference } = this.inForce;
    const { choices } = this.state.settings;
    return JSON.stringify([mdo, asOf, ruleSetVersion, reference.version, choices]);
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

  /** A judge of these rules that knows no request yet. */
  unfilled(rules: DeskRules, choices: RuleChoices): Judging {
    const { mdo: us, asOf } = this.desk;
    const reread = rules.reference.resolveMdo !== this.program.reference.resolveMdo;
    return new Judging(this.state, { us, asOf, rules, choices, reread });
  }

  /** The highest id. Requests that were erased keep theirs. */
  get count(): number {
    return this.state.table.count;
  }

  /** 1 for each id on the desk that the text is found in; null where that is all there are. */
  found(text: string): Uint8Array | null {
    const found = this.search.find(text);
    const { table } = this.state;
    if (table.erasedCount === 0) return found;
    const present = found ?? new Uint8Array(table.count + 1).fill(1);
    for (const id of table.erasedIds) present[id] = 0;
    return present;
  }

  /**
   * Writes the record (and the chunks it seals) to disk, then lets everything follow. `judged`: the
   * chunks were judged while they waited; requests of the desk that are to be told anew with them.
   */
  commit(
    record: DeskRecord,
    chunks: readonly { bytes: Uint8Array; chunk: RequestChunk }[] = [],
    judged: Iterable<number> | null = null,
  ): Result<Effect, UserError> {
    const { chunkPlains } = this;
    const { writer } = this.desk;
    if (!writer || !chunkPlains) return err(userError('desk-read-only'));
    if (this.desk.isOurs?.() === false) return err(userError('desk-taken-over'));
    if (judged === null) this.staging.drop();
    // Before the change: what it touches is known only then.
    if (!this.judged.isReadyFor(this.isLight(record) ? 'decisions' : 'anything'))
      this.judged.ready();
    const written = writer.append([
      ...chunks.map(({ bytes }) => chunkPlains.plainOf(bytes)),
      encodeRecord(record),
    ]);
    if (!written.ok) return written;
    const first = written.value - chunks.length;
    this.desk.points.before(record, first - 1, this.state);
    const effect = this.state.apply(
      record,
      chunks.map(({ chunk }, i) => ({
        count: chunk.kinds.length,
        sequence: first + i,
        read: () => chunk,
      })),
    );
    if (judged !== null) this.staging.done();
    if (effect.added.length > 0) this.prepareViews();
    if (effect.rejudge) this.rejudge();
    else this.judged.follow(effect, judged);
    this.keepSnapshots.after(record);
    this.onChange(this.state.savedAt);
    return ok(effect);
  }

  /** The first search and the first sort by a column would otherwise keep an admin waiting. */
  private prepareViews(): void {
    this.background.add('search', this.search.prepare());
    this.background.add('ranks', this.columns.rank());
  }

  /** Changes nothing but decisions. */
  private isLight({ type }: DeskRecord): boolean {
    const { undoable, redoable } = this.state;
    if (type === 'undone') return undoable.at(-1)?.kind === 'decided';
    if (type === 'redone') return redoable.at(-1)?.kind === 'decided';
    return type === 'decided' || type === 'batched';
  }

  private rulesNow(): DeskRules {
    const { settings } = this.state;
    return this.rulesWith(listsInForce(settings, this.program.reference), settings.choices);
  }

  private fill(): void {
    const { state, columns, judgements, desk } = this;
    const { table } = state;
    const { kept } = desk;
    const known = kept?.head.requests ?? 0;
    if (kept) readImage(kept.plain, known, { table, columns, judgements });
    for (const placed of table.chunks) if (placed.firstId > known) columns.addChunk(placed);
    const since = kept?.since ?? [];
    const corrected = kept ? since.flatMap((effect) => effect.corrected) : table.correctedIds();
    for (const id of corrected) columns.refreshFields(id);
    columns.refreshAllDecisions(table.count);
    columns.refreshAllShared();
    // Decisions can be caught up with; for the rest the judge must know everything first.
    const isLight = since.every(
      ({ added, corrected, released, rejudge }) =>
        added.length + corrected.length + (released?.length ?? 0) === 0 && !rejudge,
    );
    if (kept && isLight) this.judged.judgeLater(kept.head.basis !== this.basis, since);
    else this.judged.judgeAll();
  }

  private rejudge(): void {
    this.inForce = this.rulesNow();
    this.judged.judgeAll();
  }
}
