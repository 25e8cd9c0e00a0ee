import { Circles, earlier, type Circle } from './circles';
import { Crowd } from './crowd';
import type { Entry, SharedKey } from './entry';
import type { Links } from './links';
import { StrangerSearch } from './strangers';

/**
 * As linkPairs, in time proportional to the number of members: of each list only the earliest
 * witness is named (of strangers a few), which is as much as a person can use.
 */
export function linkLargeBucket(
  key: SharedKey,
  members: readonly Entry[],
): ReadonlyMap<Entry, Links> {
  const crowd = new Crowd(key, members);
  const circles = new Circles(crowd);
  const strangers = new StrangerSearch(crowd);
  const all = new Map<Entry, Links>();
  members.forEach((entry, at) => {
    all.set(entry, within(circles.of(at), entry, strangers.of(at)));
  });
  return all;
}

const NOBODY: readonly number[] = [];
const list = (id: number | null): readonly number[] => (id === null ? NOBODY : [id]);

function within(circles: readonly Circle[], entry: Entry, strangers: readonly number[]): Links {
  let account: number | null = null;
  let conflict: number | null = null;
  let transfer: number | null = null;
  let duplicateOf: number | null = null;
  let decided: Entry | null = null;
  for (const circle of circles) {
    account = earlier(account, circle.account(entry));
    duplicateOf = earlier(duplicateOf, circle.sameAsk(entry));
    const before = circle.decidedAsk(entry);
    if (before !== undefined && before.id < (decided?.id ?? entry.id)) decided = before;
    if (!entry.decided) conflict = earlier(conflict, circle.conflict(entry));
    if (entry.request.kind === 'verification') transfer = earlier(transfer, circle.transfer);
  }
  return {
    strangers,
    accounts: list(account),
    conflicts: list(conflict),
    transfers: list(transfer),
    duplicateOf: duplicateOf !== null && duplicateOf < entry.id ? duplicateOf : null,
    decided,
  };
}
