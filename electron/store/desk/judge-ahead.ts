import type { Judgement } from '../../../shared/rules/engine-types';
import type { DeskState } from '../state/desk-state';
import type { DeskColumns } from '../view/desk-columns';
import { partOf, scaled, type Work } from '../work/work';
import type { Judging } from './judging';
import { PIECE } from './parts-of-chunk';

/** A desk judged by other rules, beside the one that is shown. */
export interface JudgedAside {
  readonly judging: Judging;
  /** By id. */
  readonly judgements: readonly (Judgement | undefined)[];
  /** Codes of the columns, by id. */
  readonly verdicts: Uint32Array;
  readonly flags: Uint32Array;
}

/** So many requests are marked as decided in one step: that is little more than writing numbers. */
const MARKED = 5_000;

/** The whole desk before a judge that has not seen it. Null when it was stopped. */
export function* filled(judging: Judging, count: number): Work<Judging | null> {
  let parts = 0;
  for (const steps = judging.filling(); !steps.next().done;)
    if (yield { share: Math.min(1, (++parts * PIECE) / Math.max(1, count)) }) return null;
  return judging;
}

/** As `filled`, with all that shows of it worked out. */
export function* judgedAside(
  judging: Judging,
  { state, columns }: { readonly state: DeskState; readonly columns: DeskColumns },
): Work<JudgedAside | null> {
  const { table } = state;
  const { count } = table;
  if ((yield* scaled(filled(judging, count), 0, 0.5)) === null) return null;
  const judgements: (Judgement | undefined)[] = [];
  const verdicts = new Uint32Array(count + 1);
  const flags = new Uint32Array(count + 1);
  for (let id = 1; id <= count; id++) {
    if (!table.isErased(id)) {
      const judgement = judging.judge.judgement(id);
      judgements[id] = judgement;
      verdicts[id] = columns.verdictCode(judgement);
      flags[id] = columns.flagsCode(judgement);
    }
    if (id % PIECE === 0 && (yield partOf(0.5, 1, id / count))) return null;
  }
  return { judging, judgements, verdicts, flags };
}

/**
 * Tells the judge of decisions that are about to be made and works out what that changes. Answers
 * with the requests to tell anew; null when it was stopped, and the judge as it was.
 */
export function* decidedAhead(
  judging: Judging,
  ids: ArrayLike<number>,
  willBeDecided: (place: number) => boolean,
): Work<ReadonlySet<number> | null> {
  const { judge } = judging;
  const touched = new Set<number>();
  const count = ids.length;
  let done = 0;
  let isStopped = false;
  while (done < count && !isStopped) {
    const end = Math.min(count, done + MARKED);
    const decided: number[] = [];
    const open: number[] = [];
    for (; done < end; done++) (willBeDecided(done) ? decided : open).push(ids[done] ?? 0);
    for (const id of judge.setDecided(decided, true)) touched.add(id);
    for (const id of judge.setDecided(open, false)) touched.add(id);
    isStopped = (yield partOf(0, 0.5, done / count)) === true;
  }
  let judged = 0;
  if (!isStopped)
    for (const id of touched) {
      judge.judgement(id);
      if (++judged % PIECE === 0)
        isStopped = (yield partOf(0.5, 1, judged / touched.size)) === true;
      if (isStopped) break;
    }
  if (!isStopped) return touched;
  // The desk has not changed: what it says of each is what the judge is told again.
  judging.decide(Array.from({ length: done }, (_, i) => ids[i] ?? 0));
  return null;
}
