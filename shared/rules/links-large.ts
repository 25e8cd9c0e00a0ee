import { isSamePerson, type Entry, type SharedKey } from './entry';
import type { Links } from './links';
import { StrangerSearch } from './strangers';

/** The earliest request of each of the first two different values: enough to answer "is there another?" */
class FirstTwo {
  #first: { value: string; id: number } | null = null;
  #second: number | null = null;

  add(value: string, id: number): void {
    if (value === '') return;
    if (this.#first === null) this.#first = { value, id };
    else if (this.#first.value !== value) this.#second ??= id;
  }

  /** The earliest request with another value than this one, null where there is none. */
  otherThan(value: string): number | null {
    if (value === '' || this.#first === null) return null;
    return this.#first.value === value ? this.#second : this.#first.id;
  }
}

/** What is known of those in a bucket who agree in one more mark. */
class Circle {
  readonly emails = new FirstTwo();
  readonly asked = new Map<string, FirstTwo>();
  readonly firstOfAsk = new Map<string, number>();
  readonly decidedOfAsk = new Map<string, Entry>();
  transfer: number | null = null;

  add(entry: Entry): void {
    this.emails.add(entry.email, entry.id);
    const { ask, request } = entry;
    if (entry.batch !== null) {
      if (!this.decidedOfAsk.has(ask.key)) this.decidedOfAsk.set(ask.key, entry);
    } else if (!this.firstOfAsk.has(ask.key)) this.firstOfAsk.set(ask.key, entry.id);
    if (entry.decided) return;
    for (const [what, value] of asked(entry)) {
      let seen = this.asked.get(what);
      if (seen === undefined) this.asked.set(what, (seen = new FirstTwo()));
      seen.add(value, entry.id);
    }
    if (request.kind === 'transfer') this.transfer ??= entry.id;
  }
}

function asked({ ask, request }: Entry): readonly (readonly [string, string])[] {
  return [
    [`${request.kind} mdo`, ask.mdo],
    [`${request.kind} group`, ask.group],
    [`${request.kind} designation`, ask.designation],
  ];
}

const MARKS = ['employeeId', 'email', 'mobile', 'name'] as const;

/**
 * The circles of one bucket. Employee IDs part people, so outside the bucket of an employee ID each
 * circle is also kept per ID: someone with an ID may only be linked to the same ID or to none.
 */
class Circles {
  readonly #all = new Map<string, Circle>();
  readonly #marks: readonly (typeof MARKS)[number][];

  constructor(private readonly key: SharedKey) {
    this.#marks = MARKS.filter((mark) => mark !== key);
  }

  #own(entry: Entry, mark: (typeof MARKS)[number], id: string): string {
    return `${mark}\n${entry[mark]}\n${id}`;
  }

  #parts(mark: string): boolean {
    return this.key !== 'employeeId' && mark !== 'employeeId';
  }

  add(entry: Entry): void {
    for (const mark of this.#marks) {
      if (entry[mark] === '') continue;
      const keys = [this.#own(entry, mark, '*')];
      if (this.#parts(mark)) keys.push(this.#own(entry, mark, entry.employeeId));
      for (const key of keys) {
        let circle = this.#all.get(key);
        if (circle === undefined) this.#all.set(key, (circle = new Circle()));
        circle.add(entry);
      }
    }
  }

  /** All circles whose members are the same person as `entry`. */
  *of(entry: Entry): Generator<Circle> {
    for (const mark of this.#marks) {
      if (entry[mark] === '') continue;
      const ids = this.#parts(mark) && entry.employeeId !== '' ? ['', entry.employeeId] : ['*'];
      for (const id of ids) {
        const circle = this.#all.get(this.#own(entry, mark, id));
        if (circle !== undefined) yield circle;
      }
    }
  }
}

/**
 * As linkPairs, in time proportional to the number of members: of each list only the earliest
 * witness is named (of strangers a few), which is as much as a person can use.
 */
export function linkLargeBucket(
  key: SharedKey,
  members: readonly Entry[],
): ReadonlyMap<Entry, Links> {
  const circles = new Circles(key);
  for (const entry of members) circles.add(entry);
  const strangers = new StrangerSearch(key, members, isSamePerson);
  const all = new Map<Entry, Links>();
  for (const entry of members)
    all.set(entry, { ...within(circles, entry), strangers: [...strangers.of(entry)] });
  return all;
}

const earlier = (a: number | null, b: number | null | undefined): number | null =>
  b === null || b === undefined ? a : a === null || b < a ? b : a;

function within(circles: Circles, entry: Entry): Omit<Links, 'strangers'> {
  let account: number | null = null;
  let conflict: number | null = null;
  let transfer: number | null = null;
  let duplicateOf: number | null = null;
  let decided: Entry | null = null;
  for (const circle of circles.of(entry)) {
    account = earlier(account, circle.emails.otherThan(entry.email));
    duplicateOf = earlier(duplicateOf, circle.firstOfAsk.get(entry.ask.key));
    const before = circle.decidedOfAsk.get(entry.ask.key);
    if (before !== undefined && before.id < (decided?.id ?? entry.id)) decided = before;
    if (!entry.decided)
      for (const [what, value] of asked(entry))
        conflict = earlier(conflict, circle.asked.get(what)?.otherThan(value));
    if (entry.request.kind === 'verification') transfer = earlier(transfer, circle.transfer);
  }
  const list = (id: number | null): number[] => (id === null ? [] : [id]);
  return {
    accounts: list(account),
    conflicts: list(conflict),
    transfers: list(transfer),
    duplicateOf: duplicateOf !== null && duplicateOf < entry.id ? duplicateOf : null,
    decided,
  };
}
