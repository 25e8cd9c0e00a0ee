import type { Crowd } from './crowd';
import { OTHERS_MAX } from './queue-answers';
import { SameCount } from './same-count';

/** How many of the earliest are tried before the question is left to the witnesses. */
const TRIES = 64;
const WITNESSES_MAX = 16;

/**
 * Who in a crowd of people sharing one value is not the same person. Nobody is searched for in vain:
 * whether there is anybody at all is counted.
 */
export class StrangerSearch {
  readonly #tried: number;
  /** What most get told: the first requests of the crowd. */
  readonly #first: readonly number[];
  readonly #witnesses: number[] = [];
  #same: SameCount | null = null;

  constructor(private readonly crowd: Crowd) {
    this.#tried = Math.min(TRIES, crowd.members.length);
    this.#first = crowd.members.slice(0, OTHERS_MAX).map(({ id }) => id);
  }

  /** At most OTHERS_MAX ids, smallest first. */
  of(at: number): readonly number[] {
    const few = this.#first.length;
    let next = 0;
    while (next < few && next !== at && !this.crowd.isSame(at, next)) next++;
    if (next === few && few === OTHERS_MAX) return this.#first;
    const found = this.#first.slice(0, next);
    for (; next < this.#tried && found.length < OTHERS_MAX; next++)
      if (next !== at && !this.crowd.isSame(at, next)) found.push(this.#idAt(next));
    if (found.length > 0 || !this.#hasStranger(at)) return found;
    const witness = this.#witnesses.find((one) => one !== at && !this.crowd.isSame(at, one));
    const one = witness ?? this.#searchAll(at);
    return one === null ? found : [this.#idAt(one)];
  }

  #idAt(at: number): number {
    return this.crowd.members[at]?.id ?? 0;
  }

  #hasStranger(at: number): boolean {
    this.#same ??= new SameCount(this.crowd);
    // With nothing but the shared value, a request is not even known to be its own person.
    const known = this.crowd.others.some((mark) => this.crowd.code(mark, at) !== 0);
    return this.crowd.members.length - this.#same.of(at) > (known ? 0 : 1);
  }

  #searchAll(at: number): number | null {
    for (let one = this.#tried; one < this.crowd.members.length; one++) {
      if (one === at || this.crowd.isSame(at, one)) continue;
      if (this.#witnesses.length < WITNESSES_MAX) this.#witnesses.push(one);
      return one;
    }
    return null;
  }
}
