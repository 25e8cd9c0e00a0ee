import type { Judgement } from '../../../shared/rules/engine-types';

const CLEAN: Judgement = { verdict: 'clear', findings: [] };

/** Judgements of an earlier session, read when asked for. */
export interface KeptJudgements {
  judgement(id: number): Judgement;
  /** Ids 1 to `count`. */
  readonly count: number;
}

/**
 * What the desk was last told of each request. It changes only when the columns change with it, so
 * a file that is still coming in shows nowhere, and a desk just opened shows what it showed before.
 */
export class Judgements {
  private readonly told: (Judgement | undefined)[] = [];
  private kept: KeptJudgements | null = null;

  judgement(id: number): Judgement {
    const told = this.told[id];
    if (told) return told;
    return this.kept && id <= this.kept.count ? this.kept.judgement(id) : CLEAN;
  }

  tell(id: number, judgement: Judgement): void {
    this.told[id] = judgement;
  }

  load(kept: KeptJudgements): void {
    this.kept = kept;
  }

  /** As it is now, whatever is told later. */
  capture(count: number): KeptJudgements {
    const told = this.told.slice(0, count + 1);
    const { kept } = this;
    return {
      count,
      judgement: (id) => told[id] ?? (kept && id <= kept.count ? kept.judgement(id) : CLEAN),
    };
  }
}
