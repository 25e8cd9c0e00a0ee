import { asksDiffer, isSamePerson, type Entry, type SharedKey } from './entry';
import { linkLargeBucket } from './links-large';
import { OTHERS_MAX } from './queue-answers';

/** What one request has to do with the others that share an employee ID, an email or a mobile with it. */
export interface Links {
  /** Requests of other people. */
  readonly strangers: readonly number[];
  /** The same person with another email. */
  readonly accounts: readonly number[];
  readonly conflicts: readonly number[];
  readonly transfers: readonly number[];
  readonly duplicateOf: number | null;
  readonly decided: Entry | null;
}

interface LinksInWork extends Links {
  readonly strangers: number[];
  readonly accounts: number[];
  readonly conflicts: number[];
  readonly transfers: number[];
  duplicateOf: number | null;
  decided: Entry | null;
}

const noLinks = (): LinksInWork => ({
  strangers: [],
  accounts: [],
  conflicts: [],
  transfers: [],
  duplicateOf: null,
  decided: null,
});

/** Up to this many every pair is looked at; a larger bucket is a hostile or a broken file. */
const PAIRWISE_MAX = 48;

/** `members` share `key` and stand in the order of their ids. */
export function linkBucket(key: SharedKey, members: readonly Entry[]): ReadonlyMap<Entry, Links> {
  return members.length > PAIRWISE_MAX ? linkLargeBucket(key, members) : linkPairs(members);
}

export function linkPairs(members: readonly Entry[]): ReadonlyMap<Entry, Links> {
  const all = new Map<Entry, Links>();
  for (const one of members) {
    const links = noLinks();
    for (const other of members) if (other !== one) link(links, one, other);
    all.set(one, links);
  }
  return all;
}

function add(list: number[], id: number): void {
  if (list.length < OTHERS_MAX) list.push(id);
}

function link(links: LinksInWork, one: Entry, other: Entry): void {
  if (!isSamePerson(one, other)) {
    add(links.strangers, other.id);
    return;
  }
  if (one.email !== '' && other.email !== '' && one.email !== other.email)
    add(links.accounts, other.id);
  const sameKind = one.request.kind === other.request.kind;
  if (sameKind && one.ask.key === other.ask.key && other.id < one.id) {
    if (other.batch !== null) links.decided ??= other;
    else links.duplicateOf ??= other.id;
  }
  if (sameKind && !one.decided && !other.decided && asksDiffer(one.ask, other.ask))
    add(links.conflicts, other.id);
  if (one.request.kind === 'verification' && other.request.kind === 'transfer' && !other.decided)
    add(links.transfers, other.id);
}
