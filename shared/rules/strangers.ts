import type { Entry, PersonKeys, SharedKey } from './entry';
import { OTHERS_MAX } from './queue-answers';

/** People whose marks are all the same; they have the same strangers. */
interface Alike {
  readonly keys: PersonKeys;
  readonly ids: number[];
}

/** How many groups are tried before the question is left to the witnesses. */
const TRIES = 64;
const WITNESSES_MAX = 16;

/**
 * Who in a bucket of people sharing one value is not the same person. Whether there is anybody is
 * counted by inclusion and exclusion, so that nobody is searched for in vain.
 */
export class StrangerSearch {
  readonly #alike = new Map<string, Alike>();
  readonly #counts = new Map<string, number>();
  readonly #answers = new Map<string, readonly number[]>();
  readonly #witnesses: Alike[] = [];
  readonly #others: readonly ('email' | 'mobile' | 'name')[];

  constructor(
    private readonly key: SharedKey,
    private readonly members: readonly Entry[],
    private readonly isSamePerson: (a: PersonKeys, b: PersonKeys) => boolean,
  ) {
    this.#others = (['email', 'mobile', 'name'] as const).filter((mark) => mark !== key);
    for (const entry of members) {
      const signature = signatureOf(entry);
      const alike = this.#alike.get(signature);
      if (alike === undefined) this.#alike.set(signature, { keys: entry, ids: [entry.id] });
      else alike.ids.push(entry.id);
      this.#tally(`id\n${entry.employeeId}`);
      for (const { values } of this.#subsets(entry)) {
        this.#tally(`*\n${values}`);
        if (entry.employeeId === '') this.#tally(`none\n${values}`);
      }
    }
  }

  /** At most OTHERS_MAX ids, smallest first. */
  of(entry: Entry): readonly number[] {
    const known = !this.#knowsNothing(entry);
    const signature = signatureOf(entry);
    let found = this.#answers.get(signature);
    if (found === undefined) {
      found = this.members.length - this.#sameAs(entry) > (known ? 0 : 1) ? this.#find(entry) : [];
      this.#answers.set(signature, found);
    }
    return found.filter((id) => id !== entry.id).slice(0, OTHERS_MAX);
  }

  #tally(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Every choice of the marks this entry has, with the sign it is counted with. */
  #subsets(entry: PersonKeys): { readonly values: string; readonly sign: number }[] {
    const present = this.#others.filter((mark) => entry[mark] !== '');
    const subsets: { values: string; sign: number }[] = [];
    for (let mask = 1; mask < 1 << present.length; mask++) {
      const chosen = present.filter((_, at) => mask & (1 << at));
      subsets.push({
        values: chosen.map((mark) => `${mark}=${entry[mark]}`).join('\n'),
        sign: chosen.length % 2 === 1 ? 1 : -1,
      });
    }
    return subsets;
  }

  /** With nothing but the shared value, a request is not even known to be its own person. */
  #knowsNothing(entry: Entry): boolean {
    return (
      (this.key === 'employeeId' || entry.employeeId === '') &&
      this.#others.every((mark) => entry[mark] === '')
    );
  }

  #sameAs(entry: Entry): number {
    const byId = this.key !== 'employeeId' && entry.employeeId !== '';
    let count = byId ? (this.#counts.get(`id\n${entry.employeeId}`) ?? 0) : 0;
    for (const { values, sign } of this.#subsets(entry))
      count += sign * (this.#counts.get(`${byId ? 'none' : '*'}\n${values}`) ?? 0);
    return count;
  }

  #find(entry: Entry): readonly number[] {
    const found: number[] = [];
    // One more than is named, since the request itself may be among them.
    const take = (alike: Alike): void => {
      for (const id of alike.ids) if (found.length <= OTHERS_MAX) found.push(id);
    };
    let tried = 0;
    for (const alike of this.#alike.values()) {
      if (tried++ >= TRIES || found.length > OTHERS_MAX) break;
      if (!this.isSamePerson(entry, alike.keys)) take(alike);
    }
    const useful = found.some((id) => id !== entry.id);
    if (!useful) {
      const witness =
        this.#witnesses.find((one) => !this.isSamePerson(entry, one.keys)) ??
        this.#searchAll(entry);
      if (witness !== undefined) take(witness);
    }
    return found.sort((a, b) => a - b);
  }

  #searchAll(entry: Entry): Alike | undefined {
    for (const alike of this.#alike.values()) {
      if (this.isSamePerson(entry, alike.keys)) continue;
      if (alike.ids.every((id) => id === entry.id)) continue;
      if (this.#witnesses.length < WITNESSES_MAX) this.#witnesses.push(alike);
      return alike;
    }
    return undefined;
  }
}

const signatureOf = (entry: PersonKeys): string =>
  `${entry.employeeId}\n${entry.email}\n${entry.mobile}\n${entry.name}`;
