import type { DeskState, Effect } from '../state/desk-state';
import type { PlacedChunk } from '../state/request-table';
import type { DeskColumns } from '../view/desk-columns';
import type { Background, Steps } from './background';
import type { ChangedRequests } from './changed-requests';
import type { Judgements } from './judgements';
import type { Judging } from './judging';
import type { Work } from '../work/work';
import { decidedAhead, judgedAside, type JudgedAside } from './judge-ahead';
import { partsOf, PIECE } from './parts-of-chunk';

interface Parts {
  readonly state: DeskState;
  readonly columns: DeskColumns;
  readonly judgements: Judgements;
  readonly background: Background;
  /** A judge of the rules in force that knows no request yet. */
  readonly newJudging: () => Judging;
  readonly changed: ChangedRequests;
  /** Judgements changed without a change of the desk. */
  readonly onRetold: () => void;
  /** How far judging all of a desk is, 0 to 1; null when it is done. */
  readonly onProgress?: ((share: number | null) => void) | undefined;
}

const TASK = 'judge';
/** Pieces between two words about how far it is. */
const TOLD_EVERY = 40;

/**
 * Keeps judgements and columns with the desk. A desk opened from a snapshot shows what it showed
 * before at once; the judge learns its requests in the background.
 */
export class KeepJudged {
  private judging: Judging | null = null;
  /** Changed while the judge was still learning. */
  private readonly meanwhile = new Set<number>();
  private stale = false;
  /** Worked out before the change it belongs to, so that the change itself takes a moment. */
  private aside: JudgedAside | null = null;
  private ahead: {
    readonly ids: ArrayLike<number>;
    readonly touched: ReadonlySet<number>;
  } | null = null;

  constructor(private readonly parts: Parts) {}

  /** Everything judged by the rules in force, now. */
  judgeAll(): void {
    this.parts.background.drop(TASK);
    if (this.aside) return this.take(this.aside);
    const { newJudging, state, onProgress } = this.parts;
    const { count } = state.table;
    const judging = newJudging();
    let learnt = 0;
    for (const steps = judging.filling(); !steps.next().done;)
      if (++learnt % TOLD_EVERY === 0) onProgress?.((learnt * PIECE) / count / 2);
    this.judging = judging;
    this.stale = false;
    this.meanwhile.clear();
    for (let id = 1; id <= count; id++) {
      this.tell(id);
      if (id % (TOLD_EVERY * PIECE) === 0) onProgress?.(0.5 + id / count / 2);
    }
    onProgress?.(null);
  }

  /** `stale`: what is shown was judged by other rules, lists or another day. */
  judgeLater(stale: boolean, since: readonly Effect[]): void {
    this.stale = stale;
    for (const { decided, batched } of since) {
      for (const id of decided) this.meanwhile.add(id);
      for (const id of batched) this.meanwhile.add(id);
    }
    this.parts.background.add(TASK, this.catchUp());
  }

  /** Decisions can be followed before the judge knows everything, other changes cannot. */
  isReadyFor(change: 'decisions' | 'anything'): boolean {
    return !this.stale && (this.judging !== null || change === 'decisions');
  }

  /** Ends what is still under way. */
  ready(): Judging {
    this.parts.background.finish(TASK);
    if (!this.judging || this.stale) this.judgeAll();
    if (!this.judging) throw new Error('No judge');
    return this.judging;
  }

  /** What `ready` would do, in steps; false when it was stopped. */
  *gettingReady(change: 'decisions' | 'anything'): Work<boolean> {
    const { background } = this.parts;
    while (!this.isReadyFor(change) && background.has(TASK)) {
      background.step(TASK);
      if (yield { share: null }) return false;
    }
    if (!this.isReadyFor(change)) this.ready();
    return true;
  }

  /**
   * Works out what the next `judgeAll` by the rules of `judging` will show; nothing shows before it.
   * False when it was stopped.
   */
  *judgeAside(judging: Judging): Work<boolean> {
    this.aside = yield* judgedAside(judging, this.parts);
    return this.aside !== null;
  }

  /**
   * Works out what the next decisions will change; nothing shows before they are made. False when it
   * was stopped.
   */
  *decideAhead(ids: ArrayLike<number>, willBeDecided: (place: number) => boolean): Work<boolean> {
    if (!this.judging) return true;
    const touched = yield* decidedAhead(this.judging, ids, willBeDecided);
    if (touched === null) return false;
    this.ahead = { ids, touched };
    return true;
  }

  /** What was worked out did not come to be. */
  dropAhead(): void {
    this.aside = null;
    if (this.ahead) this.judging?.decide(Array.from(this.ahead.ids));
    this.ahead = null;
  }

  /** Judgements are those of the rules in force, and nothing is waiting. */
  get isCurrent(): boolean {
    return this.judging !== null && !this.stale;
  }

  /** `judged`: the requests that came in were judged already; the others to tell anew. */
  follow(effect: Effect, judged: Iterable<number> | null): void {
    const { columns, changed } = this.parts;
    const decided = [...effect.decided];
    const batched = [...effect.batched];
    for (const id of decided) changed.add(id);
    for (const id of batched) changed.add(id);
    columns.refreshDecisions(decided);
    columns.refreshShared(effect.shared ?? []);
    if (!this.judging) {
      for (const id of [...decided, ...batched]) this.meanwhile.add(id);
      return;
    }
    const { judging } = this;
    const touched = new Set<number>(judged ?? []);
    // Judged ahead they were not on the desk yet, and so were not told of.
    for (const { firstId, count } of effect.added)
      for (let i = 0; i < count; i++) changed.add(firstId + i);
    const note = (ids: readonly number[]): void => ids.forEach((id) => touched.add(id));
    if (judged === null)
      for (const placed of effect.added) {
        columns.addChunk(placed);
        for (let i = 0; i < placed.count; i++) touched.add(placed.firstId + i);
        note(judging.add(placed));
      }
    note(judging.release(effect.released ?? []));
    if (effect.corrected.length > 0) {
      note(judging.correct(effect.corrected));
      for (const id of effect.corrected) columns.refreshFields(id);
      note(effect.corrected);
    }
    if (this.ahead) for (const id of this.ahead.touched) touched.add(id);
    else note(judging.decide(decided));
    this.ahead = null;
    note(judging.batch(batched));
    for (const id of touched) this.tell(id);
  }

  /**
   * Judges requests that are not on the desk yet, in steps. Adds to `touched` who else is
   * concerned, and those who share a value with many: they are judged once all are in.
   */
  *judgeAhead(placed: PlacedChunk, touched: Set<number>): Steps {
    const judging = this.ready();
    for (const part of partsOf(placed)) {
      const last = part.firstId + part.count - 1;
      for (const id of judging.add(part)) if (id < part.firstId || id > last) touched.add(id);
      for (let id = part.firstId; id <= last; id++)
        if (judging.judge.isCrowded(id)) touched.add(id);
        else this.judge(id);
      yield;
    }
  }

  /** As if `judgeAhead` had not been. */
  forget(ids: readonly number[]): void {
    this.judging?.judge.remove(ids);
  }

  private *catchUp(): Steps {
    const { newJudging, state, onRetold } = this.parts;
    const judging = newJudging();
    yield* judging.filling();
    judging.judge.allTold();
    const touched = new Set<number>();
    while (this.meanwhile.size > 0) {
      const ids = [...this.meanwhile].slice(0, PIECE);
      for (const id of ids) this.meanwhile.delete(id);
      for (const id of judging.correct(ids)) touched.add(id);
      yield;
    }
    this.judging = judging;
    const all = this.stale;
    // Until all are told anew, changes that come in between see to their own.
    if (all) for (let id = 1; id <= state.table.count; id++) touched.add(id);
    let told = 0;
    for (const id of touched) {
      this.tell(id);
      if (++told % PIECE === 0) yield;
    }
    this.stale = false;
    if (touched.size > 0) onRetold();
  }

  private take({ judging, judgements, verdicts, flags }: JudgedAside): void {
    const { columns, changed, state } = this.parts;
    this.judging = judging;
    this.aside = null;
    this.stale = false;
    this.meanwhile.clear();
    for (let id = 1; id <= state.table.count; id++) {
      const judgement = judgements[id];
      if (!judgement) continue;
      changed.add(id);
      this.parts.judgements.tell(id, judgement);
      columns.column('verdict').setCode(id, verdicts[id] ?? 0);
      columns.column('flags').setCode(id, flags[id] ?? 0);
    }
  }

  private tell(id: number): void {
    if (!this.judging || this.parts.state.table.isErased(id)) return;
    this.parts.changed.add(id);
    this.judge(id);
  }

  private judge(id: number): void {
    const { columns, judgements } = this.parts;
    if (!this.judging) return;
    const judgement = this.judging.judge.judgement(id);
    judgements.tell(id, judgement);
    columns.setJudgement(id, judgement);
  }
}
