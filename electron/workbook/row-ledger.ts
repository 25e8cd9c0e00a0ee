import type { SetAsideReason } from '../../shared/domain/imported-file';
import type { SheetInfo } from './rows';
import { SetAsideRows } from './set-aside';

export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Accounts for every row of a table: a request, set aside with a reason, or blank between the two. */
export class RowLedger {
  readonly aside = new SetAsideRows();
  requests = 0;
  /** Blank lines not yet known to stand before something, as runs. */
  #blankLines: { readonly from: number; to: number }[];
  #last: number;
  #wasAside = false;

  /** `last`: the row before the table's first; `blankLines`: those known already. */
  constructor(
    private readonly numbering: SheetInfo['numbering'],
    last: number,
    blankLines: readonly Lines[],
  ) {
    this.#last = last;
    this.#blankLines = blankLines.map((run) => ({ ...run }));
  }

  get rows(): number {
    return this.requests + this.aside.rows;
  }

  get last(): number {
    return this.#last;
  }

  blankLine(number: number): void {
    const run = this.#blankLines.at(-1);
    if (run?.to === number - 1) {
      run.to = number;
      return;
    }
    this.#blankLines.push({ from: number, to: number });
    // A line whose cells went to the table beside is told of later than those below it.
    if (run !== undefined && run.from > number) this.#blankLines.sort((a, b) => a.from - b.from);
  }

  /** Blank lines that stand before nothing yet. */
  get blankLines(): readonly Lines[] {
    return this.#blankLines;
  }

  /** Whether the row before this one held no request. */
  isAfterGap(number: number): boolean {
    if (this.#wasAside) return true;
    if (this.numbering === 'rows') return number > this.#last + 1;
    const first = this.#blankLines[0];
    return first !== undefined && first.from < number;
  }

  request(number: number): void {
    this.#blanksBefore(number);
    this.#wasAside = false;
    this.requests++;
  }

  setAside(number: number, reason: SetAsideReason): void {
    this.#blanksBefore(number);
    this.aside.add(number, number, reason);
    this.#wasAside = true;
  }

  #blanksBefore(number: number): void {
    if (this.numbering === 'rows') this.aside.add(this.#last + 1, number - 1, 'blank');
    else
      for (let run = this.#blankLines[0]; run !== undefined && run.from < number;) {
        this.aside.add(run.from, run.to, 'blank');
        this.#blankLines.shift();
        run = this.#blankLines[0];
      }
    this.#last = number;
  }
}
