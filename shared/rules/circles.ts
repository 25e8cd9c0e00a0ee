import { REQUEST_KINDS } from '../domain/request';
import type { Crowd, PersonMark } from './crowd';
import type { Ask, Entry } from './entry';

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

const ASKED = ['mdo', 'group', 'designation'] as const satisfies readonly (keyof Ask)[];

/** What is known of those in a crowd who agree in one more mark. */
export class Circle {
  readonly #emails = new FirstTwo();
  /** By kind of request and thing asked. */
  readonly #asked: (FirstTwo | undefined)[] = [];
  readonly #firstOfAsk = new Map<string, number>();
  readonly #decidedOfAsk = new Map<string, Entry>();
  /** The earliest undecided transfer. */
  transfer: number | null = null;

  add(entry: Entry): void {
    this.#emails.add(entry.email, entry.id);
    const { ask, request } = entry;
    if (entry.batch !== null) {
      if (!this.#decidedOfAsk.has(ask.key)) this.#decidedOfAsk.set(ask.key, entry);
    } else if (!this.#firstOfAsk.has(ask.key)) this.#firstOfAsk.set(ask.key, entry.id);
    if (entry.decided) return;
    const from = askedFrom(entry);
    ASKED.forEach((thing, at) => {
      (this.#asked[from + at] ??= new FirstTwo()).add(ask[thing], entry.id);
    });
    if (request.kind === 'transfer') this.transfer ??= entry.id;
  }

  /** The earliest request from another email. */
  account(entry: Entry): number | null {
    return this.#emails.otherThan(entry.email);
  }

  /** The earliest open request of the kind that asks for something else. */
  conflict(entry: Entry): number | null {
    const from = askedFrom(entry);
    let earliest: number | null = null;
    ASKED.forEach((thing, at) => {
      earliest = earlier(earliest, this.#asked[from + at]?.otherThan(entry.ask[thing]));
    });
    return earliest;
  }

  /** The earliest request in no batch that asks the very same. */
  sameAsk(entry: Entry): number | undefined {
    return this.#firstOfAsk.get(entry.ask.key);
  }

  decidedAsk(entry: Entry): Entry | undefined {
    return this.#decidedOfAsk.get(entry.ask.key);
  }
}

const askedFrom = ({ request }: Entry): number =>
  REQUEST_KINDS.indexOf(request.kind) * ASKED.length;

export const earlier = (a: number | null, b: number | null | undefined): number | null =>
  b === null || b === undefined ? a : a === null || b < a ? b : a;

/** Circles by the code of one mark. */
type ByCode = (Circle | undefined)[];

/**
 * The circles of a crowd. Employee IDs part people, so outside a crowd of one employee ID someone
 * with an ID is only linked to the same ID or to those without any.
 */
export class Circles {
  readonly #sameId: ByCode = [];
  readonly #all: Readonly<Record<PersonMark, ByCode>> = byMark();
  readonly #withoutId: Readonly<Record<PersonMark, ByCode>> = byMark();
  readonly #marks: readonly PersonMark[];
  readonly #parts: boolean;

  constructor(private readonly crowd: Crowd) {
    this.#parts = crowd.key !== 'employeeId';
    this.#marks = crowd.others.filter((mark) => mark !== 'employeeId');
    if (this.#parts) this.#collectSameId();
    for (const mark of this.#marks) this.#collect(mark);
  }

  /** Members with an ID that another has too. */
  #collectSameId(): void {
    const { codes, size } = this.crowd.columns.employeeId;
    const counts = new Int32Array(size);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    this.crowd.members.forEach((entry, at) => {
      const code = codes[at] ?? 0;
      if (code !== 0 && (counts[code] ?? 0) > 1) (this.#sameId[code] ??= new Circle()).add(entry);
    });
  }

  #collect(mark: PersonMark): void {
    const { codes, size } = this.crowd.columns[mark];
    const ids = this.crowd.columns.employeeId.codes;
    const asksAll = (at: number): boolean => !this.#parts || ids[at] === 0;
    // Only values of somebody who will ask.
    const asked = new Uint8Array(size);
    for (let at = 0; at < codes.length; at++) if (asksAll(at)) asked[codes[at] ?? 0] = 1;
    this.crowd.members.forEach((entry, at) => {
      const code = codes[at] ?? 0;
      if (code === 0 || asked[code] === 0) return;
      (this.#all[mark][code] ??= new Circle()).add(entry);
      if (this.#parts && ids[at] === 0) (this.#withoutId[mark][code] ??= new Circle()).add(entry);
    });
  }

  /** All circles whose members are the same person as the member at `at`, itself included. */
  of(at: number): readonly Circle[] {
    const id = this.crowd.code('employeeId', at);
    const circles: Circle[] = [];
    const take = (circle: Circle | undefined): void => {
      if (circle !== undefined) circles.push(circle);
    };
    if (this.#parts) take(this.#sameId[id]);
    const of = this.#parts && id !== 0 ? this.#withoutId : this.#all;
    for (const mark of this.#marks) take(of[mark][this.crowd.code(mark, at)]);
    return circles;
  }
}

const byMark = (): Readonly<Record<PersonMark, ByCode>> => ({
  employeeId: [],
  email: [],
  mobile: [],
  name: [],
});
