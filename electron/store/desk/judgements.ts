import type { Judgement } from '../../../shared/rules/engine-types';
import { FindingCodes } from '../snapshot/finding-codes';
import type { KeptFindings } from '../snapshot/kept-findings';

const CLEAN: Judgement = { verdict: 'clear', findings: [] };

/**
 * What the desk was last told of each request. It changes only when the columns change with it, so
 * a file that is still coming in shows nowhere, and a desk just opened shows what it showed before.
 */
export class Judgements {
  /** For snapshots. */
  readonly codes = new FindingCodes();
  private readonly told: (Judgement | undefined)[] = [];
  private kept: KeptFindings | null = null;

  judgement(id: number): Judgement {
    const told = this.told[id];
    if (told) return told;
    return this.kept && id <= this.kept.count ? this.kept.judgement(id) : CLEAN;
  }

  tell(id: number, judgement: Judgement): void {
    this.told[id] = judgement;
  }

  load(kept: KeptFindings): void {
    this.kept = kept;
    this.codes.load(kept);
  }

  /** As told until now of ids 1 to `count`, whatever is told later. */
  capture(count: number): readonly (Judgement | undefined)[] {
    return this.told.slice(0, count + 1);
  }
}
