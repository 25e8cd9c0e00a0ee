import type { Entry, PersonKeys, SharedKey } from './entry';

export const MARKS = ['employeeId', 'email', 'mobile', 'name'] as const;
export type PersonMark = (typeof MARKS)[number];

/** Text → number from 1 in the order they come; 0 = ''. */
class Codes {
  readonly #known = new Map<string, number>([['', 0]]);

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const code = this.#known.size;
    this.#known.set(text, code);
    return code;
  }

  get size(): number {
    return this.#known.size;
  }
}

export interface MarkColumn {
  /** By member; 0 = none. */
  readonly codes: Int32Array;
  /** One more than the highest code. */
  readonly size: number;
}

/**
 * Those who share one value, their marks as numbers: half a million comparisons of texts would take
 * longer than all the rules.
 */
export class Crowd {
  readonly columns: Readonly<Record<PersonMark, MarkColumn>>;
  /** Nobody is without an employee ID: who is the same person is told by it alone. */
  readonly isIdentified: boolean;
  /** Marks besides the one all share. */
  readonly others: readonly PersonMark[];

  constructor(
    readonly key: SharedKey,
    /** In the order of their ids. */
    readonly members: readonly Entry[],
  ) {
    const employeeId = this.#column((entry) => entry.employeeId);
    this.isIdentified = key !== 'employeeId' && !employeeId.codes.includes(0);
    const unread: MarkColumn = { codes: new Int32Array(members.length), size: 1 };
    const read = (mark: keyof PersonKeys): MarkColumn =>
      this.isIdentified ? unread : this.#column((entry) => entry[mark]);
    this.columns = {
      employeeId,
      email: read('email'),
      mobile: read('mobile'),
      name: read('name'),
    };
    this.others = this.isIdentified ? ['employeeId'] : MARKS.filter((mark) => mark !== key);
  }

  #column(textOf: (entry: Entry) => string): MarkColumn {
    const known = new Codes();
    const codes = new Int32Array(this.members.length);
    for (let at = 0; at < codes.length; at++) {
      const entry = this.members[at];
      if (entry !== undefined) codes[at] = known.of(textOf(entry));
    }
    return { codes, size: known.size };
  }

  code(mark: PersonMark, at: number): number {
    return this.columns[mark].codes[at] ?? 0;
  }

  /** As isSamePerson, for two members: one mark they share already. */
  isSame(a: number, b: number): boolean {
    const { employeeId, email, mobile, name } = this.columns;
    const id = employeeId.codes[a] ?? 0;
    const otherId = employeeId.codes[b] ?? 0;
    if (id !== otherId && id !== 0 && otherId !== 0) return false;
    if (this.key !== 'employeeId' && id !== 0 && id === otherId) return true;
    const agree = ({ codes }: MarkColumn): boolean => codes[a] !== 0 && codes[a] === codes[b];
    return (
      (this.key !== 'email' && agree(email)) ||
      (this.key !== 'mobile' && agree(mobile)) ||
      agree(name)
    );
  }
}
