import type { Crowd, MarkColumn, PersonMark } from './crowd';

/** How many members have this choice of marks, each with the values of a given member. */
class Tally {
  readonly #numbers: Int32Array;
  readonly #counts: Int32Array;

  constructor(columns: readonly MarkColumn[], counts: (at: number) => boolean) {
    const length = columns[0]?.codes.length ?? 0;
    this.#numbers = new Int32Array(length);
    this.#counts = new Int32Array(length + 1);
    // Each further mark splits the groups of those before it; 0 = a mark is missing.
    columns.forEach(({ codes, size }, turn) => {
      const groups = new Map<number, number>();
      for (let at = 0; at < length; at++) {
        const code = codes[at] ?? 0;
        const before = turn === 0 ? 1 : (this.#numbers[at] ?? 0);
        if (code === 0 || before === 0) {
          this.#numbers[at] = 0;
          continue;
        }
        const key = before * size + code;
        let group = groups.get(key);
        if (group === undefined) groups.set(key, (group = groups.size + 1));
        this.#numbers[at] = group;
      }
    });
    for (let at = 0; at < length; at++)
      if (counts(at)) this.#counts[this.#numbers[at] ?? 0] = this.like(at) + 1;
  }

  /** Members alike in all marks, 0 where this one lacks a mark. */
  of(at: number): number {
    return this.#numbers[at] === 0 ? 0 : this.like(at);
  }

  private like(at: number): number {
    return this.#counts[this.#numbers[at] ?? 0] ?? 0;
  }
}

interface Term {
  readonly sign: number;
  readonly tally: Tally;
}

/** How many of a crowd are the same person as one of them, by inclusion and exclusion. */
export class SameCount {
  readonly #sameId: Tally | null;
  /** Of all members, and of those without an employee ID. */
  readonly #all: readonly Term[];
  readonly #withoutId: readonly Term[];

  constructor(private readonly crowd: Crowd) {
    const { employeeId } = crowd.columns;
    this.#sameId = crowd.key === 'employeeId' ? null : new Tally([employeeId], () => true);
    this.#all = termsOf(crowd, () => true);
    this.#withoutId = termsOf(crowd, (at) => employeeId.codes[at] === 0);
  }

  /** Counts the member itself where it has any mark besides the shared one. */
  of(at: number): number {
    const byId = this.#sameId !== null && this.crowd.code('employeeId', at) !== 0;
    let count = byId ? (this.#sameId?.of(at) ?? 0) : 0;
    for (const { sign, tally } of byId ? this.#withoutId : this.#all) count += sign * tally.of(at);
    return count;
  }
}

function termsOf(crowd: Crowd, counts: (at: number) => boolean): readonly Term[] {
  const marks = crowd.others.filter((mark) => mark !== 'employeeId');
  return subsetsOf(marks).map((chosen) => ({
    sign: chosen.length % 2 === 1 ? 1 : -1,
    tally: new Tally(
      chosen.map((mark) => crowd.columns[mark]),
      counts,
    ),
  }));
}

function subsetsOf(marks: readonly PersonMark[]): readonly (readonly PersonMark[])[] {
  const subsets: PersonMark[][] = [];
  for (let mask = 1; mask < 1 << marks.length; mask++)
    subsets.push(marks.filter((_, at) => mask & (1 << at)));
  return subsets;
}
