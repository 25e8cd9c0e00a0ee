import type { Bucket, Entry, SharedKey } from './entry';
import { linkBucket, type Links } from './links';
import { hashOf, MarkTable } from './mark-table';
import { NO_ANSWERS, OTHERS_MAX, type QueueAnswers } from './queue-answers';

/** Requests that share one value. Links are made when first asked for, and forgotten at each change. */
class Shared implements Bucket {
  readonly members = new Set<Entry>();
  links: ReadonlyMap<Entry, Links> | null = null;
  /** All were named as concerned and nobody has asked about them since. */
  isNamed = false;
  /** Came in since they were named. */
  newcomers: Entry[] = [];
}

/** Members of a bucket whose answers are better asked for once all are in. */
const CROWDED = 8;

const KEYS = ['employeeId', 'email', 'mobile'] as const satisfies readonly SharedKey[];

const bucketsOf = (entry: Entry): Record<SharedKey, Bucket | null> =>
  (entry.buckets ??= { employeeId: null, email: null, mobile: null });

const NOBODY: ReadonlySet<Entry> = new Set();

const NO_IDS: readonly number[] = [];

const byId = (a: number, b: number): number => a - b;

/** How the index asks for what it has no copy of; a place is the number of a request in the judge, from 1. */
export interface Places {
  valueAt(place: number, key: SharedKey): string;
  entryAt(place: number): Entry;
}

/**
 * Finds requests of the same person, and of people who share a mark. The same person shares an
 * employee ID, an email or a mobile in any case (of four marks two must agree), so names need no index.
 * Most values stand on one request only: for those nothing but its place is kept.
 */
export class QueueIndex {
  /** In a table a value below 0 is the place in this list, counted from -1. */
  readonly #shared: { readonly value: string; readonly bucket: Shared }[] = [];
  readonly #tables: Readonly<Record<SharedKey, MarkTable>>;
  readonly #touched = new Set<Shared>();

  constructor(private readonly places: Places) {
    const table = (key: SharedKey): MarkTable =>
      new MarkTable((found) =>
        found > 0 ? places.valueAt(found, key) : (this.#shared[-1 - found]?.value ?? ''),
      );
    this.#tables = {
      employeeId: table('employeeId'),
      email: table('email'),
      mobile: table('mobile'),
    };
  }

  add(place: number): void {
    for (const key of KEYS) {
      const value = this.places.valueAt(place, key);
      if (value !== '') this.addValue(key, value, hashOf(value), place);
    }
  }

  /** So many requests are about to be added. */
  expect(count: number): void {
    for (const key of KEYS) this.#tables[key].expect(count);
  }

  /** One value of the request at `place`, with its hash. */
  addValue(key: SharedKey, value: string, hash: number, place: number): void {
    const there = this.#tables[key].getOrPut(value, hash, place);
    if (there !== 0) this.#join(key, value, place, there);
  }

  #join(key: SharedKey, value: string, place: number, there: number): void {
    let bucket = this.#shared[-1 - there]?.bucket;
    if (bucket === undefined) {
      bucket = new Shared();
      this.#tables[key].replace(value, -this.#shared.push({ value, bucket }));
      const first = this.places.entryAt(there);
      bucket.members.add(first);
      bucketsOf(first)[key] = bucket;
    }
    const entry = this.places.entryAt(place);
    bucket.members.add(entry);
    bucket.newcomers.push(entry);
    bucketsOf(entry)[key] = bucket;
    this.#touched.add(bucket);
  }

  remove(place: number): void {
    for (const key of KEYS) {
      const value = this.places.valueAt(place, key);
      if (value === '') continue;
      const there = this.#tables[key].get(value);
      const bucket = this.#shared[-1 - there]?.bucket;
      if (bucket !== undefined) {
        const entry = this.places.entryAt(place);
        bucket.members.delete(entry);
        if (entry.buckets !== null) entry.buckets[key] = null;
        this.#touched.add(bucket);
      } else if (there === place) this.#tables[key].delete(value);
    }
  }

  /** The entry's decision changed: all that share something with it are concerned. */
  touch(entry: Entry): void {
    for (const key of KEYS) {
      const there = entry.buckets?.[key];
      if (there instanceof Shared) this.#touched.add(there);
    }
  }

  /** Entries concerned by what was added, removed and touched since the last call. */
  takeConcerned(): ReadonlySet<Entry> {
    if (this.#touched.size === 0) return NOBODY;
    const concerned = new Set<Entry>();
    for (const bucket of this.#touched) {
      bucket.links = null;
      const { members, isNamed, newcomers } = bucket;
      for (const entry of isNamed ? newcomers : members)
        if (members.has(entry)) concerned.add(entry);
      bucket.isNamed = true;
      bucket.newcomers = [];
    }
    this.#touched.clear();
    return concerned;
  }

  /** Somebody knows the answers for all that are in. */
  allTold(): void {
    for (const { bucket } of this.#shared) bucket.isNamed = false;
  }

  /** Shares a value with so many that each more of them changes what is told of all. */
  isCrowded({ buckets }: Entry): boolean {
    return buckets !== null && KEYS.some((key) => (buckets[key]?.members.size ?? 0) > CROWDED);
  }

  #linksOf(key: SharedKey, entry: Entry): Links | undefined {
    const there = entry.buckets?.[key];
    if (!(there instanceof Shared)) return undefined;
    there.isNamed = false;
    if (there.members.size < 2) return undefined;
    there.links ??= linkBucket(
      key,
      [...there.members].sort((a, b) => a.id - b.id),
    );
    return there.links.get(entry);
  }

  answersFor(entry: Entry | null, whereIs: QueueAnswers['whereIs']): QueueAnswers {
    if (entry === null || entry.buckets === null) return NO_ANSWERS;
    const id = this.#linksOf('employeeId', entry);
    const email = this.#linksOf('email', entry);
    const mobile = this.#linksOf('mobile', entry);
    if (id === undefined && email === undefined && mobile === undefined) return NO_ANSWERS;
    const all = [id, email, mobile].filter((links) => links !== undefined);
    const union = (pick: (links: Links) => readonly number[]): readonly number[] => {
      const [one, ...more] = all.map(pick).filter((ids) => ids.length > 0);
      if (more.length === 0) return one ?? NO_IDS;
      return [...new Set([one ?? [], ...more].flat())].sort(byId).slice(0, OTHERS_MAX);
    };
    const duplicates = all.flatMap((links) => links.duplicateOf ?? []).sort(byId);
    const decided = all.flatMap((links) => links.decided ?? []).sort((a, b) => a.id - b.id)[0];
    return {
      sharesEmployeeId: id?.strangers ?? [],
      sharesEmail: email?.strangers ?? [],
      sharesMobile: mobile?.strangers ?? [],
      otherAccounts: union((links) => links.accounts),
      duplicateOf: duplicates[0] ?? null,
      conflicts: union((links) => links.conflicts),
      openTransfers: union((links) => links.transfers),
      decidedBefore:
        decided?.batch === undefined || decided.batch === null
          ? null
          : { id: decided.id, how: decided.batch },
      whereIs,
    };
  }
}
