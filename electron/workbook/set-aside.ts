import type { SetAside, SetAsideReason } from '../../shared/domain/imported-file';

/** Rows that are no requests, as ranges; neighbours with one reason become one range. */
export class SetAsideRows {
  readonly #ranges: { from: number; to: number; reason: SetAsideReason }[] = [];
  rows = 0;

  add(from: number, to: number, reason: SetAsideReason): void {
    if (to < from) return;
    this.rows += to - from + 1;
    const last = this.#ranges.at(-1);
    if (last && last.reason === reason && last.to + 1 === from) last.to = to;
    else this.#ranges.push({ from, to, reason });
  }

  get ranges(): readonly SetAside[] {
    return this.#ranges;
  }
}
