import type { ReferenceData } from '../reference-data';
import type { ListId, ListSheet } from './list-sheet';
import { LISTS } from './read-lists';

/** One entry that differs. `name`: what the entry is, its key columns. */
export interface ListChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly name: string;
  /** Other columns, by heading; of an added or removed entry those that are not blank. */
  readonly columns: readonly {
    readonly header: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface ListComparison {
  readonly list: ListId;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** In the order of the lists, removed ones first. */
  readonly changes: readonly ListChange[];
}

/** What differs between two editions, list by list; lists that are the same are left out. */
export function compareLists(
  before: ReferenceData,
  after: ReferenceData,
): readonly ListComparison[] {
  return LISTS.flatMap((list) => {
    const changes = changesOf(list, list.write(before), list.write(after));
    const count = (kind: ListChange['kind']): number =>
      changes.filter((change) => change.kind === kind).length;
    if (changes.length === 0) return [];
    return [
      {
        list: list.id,
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        changes,
      },
    ];
  });
}

type Texts = readonly string[];

function changesOf(
  list: ListSheet<unknown>,
  before: readonly Texts[],
  after: readonly Texts[],
): readonly ListChange[] {
  const columns = list.columns.map((column, at) => ({ ...column, at }));
  const keys = columns.filter(({ header }) => list.key.includes(header));
  const others = columns.filter(
    ({ header, shownOnly }) => !list.key.includes(header) && shownOnly !== true,
  );
  const nameOf = (row: Texts): string =>
    keys
      .map(({ at }) => row[at] ?? '')
      .filter((text) => text !== '')
      .join(' · ');
  const told = (left: Texts | null, right: Texts | null): ListChange['columns'] =>
    others
      .map(({ header, at }) => ({
        header,
        before: left?.[at] ?? '',
        after: right?.[at] ?? '',
      }))
      .filter((column) => column.before !== column.after);

  // Entries of the same key pair up, those alike first, then in order.
  const left = grouped(before, nameOf);
  const right = grouped(after, nameOf);
  const removed: ListChange[] = [];
  const rest: ListChange[] = [];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [was, is] = withoutPairs(
      left.get(name) ?? [],
      right.get(name) ?? [],
      (a, b) => told(a, b).length === 0,
    );
    for (let at = 0; at < Math.max(was.length, is.length); at += 1) {
      const [old, now] = [was[at] ?? null, is[at] ?? null];
      const change = { name, columns: told(old, now) };
      if (now === null) removed.push({ kind: 'removed', ...change });
      else rest.push({ kind: old === null ? 'added' : 'changed', ...change });
    }
  }
  return [...removed, ...rest];
}

function grouped(
  rows: readonly Texts[],
  nameOf: (row: Texts) => string,
): ReadonlyMap<string, readonly Texts[]> {
  const groups = new Map<string, Texts[]>();
  for (const row of rows) {
    const known = groups.get(nameOf(row));
    if (known === undefined) groups.set(nameOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

/** Both lists without the entries that have an equal one in the other. */
function withoutPairs(
  left: readonly Texts[],
  right: readonly Texts[],
  equal: (a: Texts, b: Texts) => boolean,
): readonly [readonly Texts[], readonly Texts[]] {
  const unpaired = [...right];
  const alone = left.filter((row) => {
    const at = unpaired.findIndex((other) => equal(row, other));
    if (at < 0) return true;
    unpaired.splice(at, 1);
    return false;
  });
  return [alone, unpaired];
}
