import { columnLetter } from '../../../shared/mapping/column-letter';
import { LIMITS } from '../limits';

const number = (name: string, attributes: string): number =>
  Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(attributes)?.[1] ?? 0);

/** Columns that `<col hidden="1">` hides (ECMA-376 part 1, 18.3.1.13). */
export class HiddenColumns {
  readonly #ranges: { readonly from: number; readonly to: number }[] = [];

  /** Attributes of a `<col>`. */
  see(attributes: string): void {
    if (!/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) return;
    const from = number('min', attributes) - 1;
    if (from >= 0 && this.#ranges.length < LIMITS.columns)
      this.#ranges.push({ from, to: number('max', attributes) });
  }

  /** Letters of those among the first `width` columns: all beyond are empty. */
  within(width: number): readonly string[] {
    return this.#ranges.flatMap(({ from, to }) => {
      const count = Math.max(0, Math.min(to, width) - from);
      return Array.from({ length: count }, (_, i) => columnLetter(from + i));
    });
  }
}
