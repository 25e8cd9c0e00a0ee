import type { Bucket, Entry, SharedKey } from './entry';
import { linkBucket, type Links } from './links';
import { NO_ANSWERS, OTHERS_MAX, type QueueAnswers } from './queue-answers';

/** Requests that share one value. Links are made when first asked for, and forgotten at each change. */
class Shared implements Bucket {
  readonly members = new Set<Entry>();
  links: ReadonlyMap<Entry, Links> | null = null;
}

const KEYS = ['employeeId', 'email', 'mobile'] as const satisfies readonly SharedKey[];

const bucketsOf = (entry: Entry): Record<SharedKey, Bucket | null> =>
  (entry.buckets ??= { employeeId: null, email: null, mobile: null });

const byId = (a: number, b: number): number => a - b;

/**
 * Finds requests of the same person, and of people who share a mark. The same person shares an
 * employee ID, an email or a mobile in any case (of four marks two must agree), so names need no index.
 */
export class QueueIndex {
  readonly #index: Readonly<Record<SharedKey, Map<string, Entry | Shared>>> = {
    employeeId: new Map(),
    email: new Map(),
    mobile: new Map(),
  };
  readonly #touched = new Set<Shared>();

  add(entry: Entry): void {
    for (const key of KEYS) {
      const value = entry[key];
      if (value === '') continue;
      const index = this.#index[key];
      const there = index.get(value);
      if (there === undefined) index.set(value, entry);
      else if (there instanceof Shared) {
        there.members.add(entry);
        bucketsOf(entry)[key] = there;
        this.#touched.add(there);
      } else {
        const bucket = new Shared();
        bucket.members.add(there).add(entry);
        bucketsOf(there)[key] = bucket;
        bucketsOf(entry)[key] = bucket;
        index.set(value, bucket);
        this.#touched.add(bucket);
      }
    }
  }

  remove(entry: Entry): void {
    for (const key of KEYS) {
      const value = entry[key];
      if (value === '') continue;
      const there = this.#index[key].get(value);
      if (there instanceof Shared) {
        there.members.delete(entry);
        if (entry.buckets !== null) entry.buckets[key] = null;
        this.#touched.add(there);
      } else if (there === entry) this.#index[key].delete(value);
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
    const concerned = new Set<Entry>();
    for (const bucket of this.#touched) {
      bucket.links = null;
      for (const entry of bucket.members) concerned.add(entry);
    }
    this.#touched.clear();
    return concerned;
  }

  #linksOf(key: SharedKey, entry: Entry): Links | undefined {
    const there = entry.buckets?.[key];
    if (!(there instanceof Shared) || there.members.size < 2) return undefined;
    there.links ??= linkBucket(
      key,
      [...there.members].sort((a, b) => a.id - b.id),
    );
    return there.links.get(entry);
  }

  answersFor(entry: Entry, whereIs: QueueAnswers['whereIs']): QueueAnswers {
    if (entry.buckets === null) return NO_ANSWERS;
    const id = this.#linksOf('employeeId', entry);
    const email = this.#linksOf('email', entry);
    const mobile = this.#linksOf('mobile', entry);
    if (id === undefined && email === undefined && mobile === undefined) return NO_ANSWERS;
    const all = [id, email, mobile].filter((links) => links !== undefined);
    const union = (pick: (links: Links) => readonly number[]): readonly number[] =>
      [...new Set(all.flatMap(pick))].sort(byId).slice(0, OTHERS_MAX);
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
