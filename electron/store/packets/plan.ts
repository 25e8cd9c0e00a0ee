import type { SharePlan, ShareWay } from '../../../shared/domain/packet';
import type { Target } from '../../../shared/domain/review';
import type { DeskCore } from '../desk/core';
import { targetIds } from '../desk/target';

const GROUPS_SHOWN = 5;

export interface ShareAsk {
  readonly target: Target;
  readonly how: ShareWay;
  readonly people: readonly string[];
  /** One part stays on this desk. */
  readonly keepPart: boolean;
}

/** One part with its requests, sorted. `person` '' stays here. */
export interface Part {
  readonly person: string;
  readonly ids: readonly number[];
  readonly groups: ReadonlyMap<string, number>;
}

export interface Planned {
  readonly parts: readonly Part[];
  readonly decided: number;
  readonly out: number;
}

/** The same desk and question always give the same parts: what was shown is what is made. */
export function planShare(core: DeskCore, { target, how, people, keepPart }: ShareAsk): Planned {
  core.settle();
  const { state } = core;
  let decided = 0;
  let out = 0;
  const free: number[] = [];
  for (const id of targetIds(core, target)) {
    if (state.decisionOf.get(id) > 0 || state.batchOf.get(id) > 0) decided++;
    else if (state.packets.outOf.get(id) > 0 || state.packets.inPacket(id)) out++;
    else free.push(id);
  }
  const persons = keepPart ? ['', ...people] : people;
  const parts =
    how === 'evenly' ? evenly(free, persons) : together(grouped(core, free, how), persons);
  return { parts, decided, out };
}

export function shownPlan({ parts, decided, out }: Planned): SharePlan {
  return {
    requests: parts.reduce((sum, { ids }) => sum + ids.length, 0),
    parts: parts.map(({ person, ids, groups }) => ({
      person,
      requests: ids.length,
      groups: [...groups]
        .map(([name, requests]) => ({ name, requests }))
        .sort((a, b) => b.requests - a.requests || (a.name < b.name ? -1 : 1))
        .slice(0, GROUPS_SHOWN),
      groupCount: groups.size,
    })),
    decided,
    out,
  };
}

/** Runs of the list as it came in, as long as each other but for one. */
function evenly(ids: readonly number[], persons: readonly string[]): readonly Part[] {
  const at = (part: number): number => Math.floor((ids.length * part) / persons.length);
  return persons.map((person, i) => ({
    person,
    ids: ids.slice(at(i), at(i + 1)),
    groups: new Map(),
  }));
}

/** Groups are not torn apart; the largest first, each to whom has least so far. */
function together(
  groups: ReadonlyMap<string, readonly number[]>,
  persons: readonly string[],
): readonly Part[] {
  const parts = persons.map((person) => ({
    person,
    ids: [] as number[],
    groups: new Map<string, number>(),
  }));
  const sorted = [...groups].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  for (const [name, ids] of sorted) {
    const least = parts.reduce((a, b) => (b.ids.length < a.ids.length ? b : a));
    for (const id of ids) least.ids.push(id);
    least.groups.set(name, ids.length);
  }
  for (const { ids } of parts) ids.sort((a, b) => a - b);
  return parts;
}

function grouped(
  core: DeskCore,
  ids: readonly number[],
  how: 'office' | 'flag',
): ReadonlyMap<string, readonly number[]> {
  const offices = core.columns.column('officeName');
  const nameOf = (id: number): string => (how === 'office' ? offices.get(id) : mainFlag(core, id));
  const groups = new Map<string, number[]>();
  for (const id of ids) {
    const name = nameOf(id);
    const group = groups.get(name);
    if (group) group.push(id);
    else groups.set(name, [id]);
  }
  return groups;
}

const RANK = { block: 0, warn: 1, info: 2 } as const;

/** The rule of the gravest finding, the first of them; '' where there is none. */
function mainFlag(core: DeskCore, id: number): string {
  let main: { readonly rule: string; readonly rank: number } | null = null;
  for (const { rule, severity } of core.judge.judgement(id).findings) {
    const rank = RANK[severity];
    if (main === null || rank < main.rank) main = { rule, rank };
  }
  return main?.rule ?? '';
}
