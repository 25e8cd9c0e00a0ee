import type { ProgressReport } from '../../../shared/domain/progress';
import { AGE_BUCKETS, type AgeBucket } from '../../../shared/domain/progress';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import type { RuleId } from '../../../shared/rules/rule-ids';
import type { DeskCore } from './core';
import { progressOf } from './batch-way';
import { underParent } from './under-parent';

const OFFICES_SHOWN = 10;
const FAULTS_SHOWN = 8;
const DAY_MS = 86_400_000;

/** received = decided + pending, for the whole desk, each kind and each office. */
export function progressReport(core: DeskCore): ProgressReport {
  const { state, columns, desk, count } = core;
  const column = {
    kind: columns.column('kind'),
    office: columns.column('officeName'),
  };
  const decisions = { approve: 0, return: 0, forward: 0, reject: 0 };
  const offices = new Map<string, { received: number; returned: number; pending: number }>();
  const kinds = new Map<string, { received: number; pending: number }>();
  const ages = new Map<AgeBucket, number>();
  const faults = new Map<RuleId, number>();
  let pending = 0;
  const { table } = state;
  for (let id = 1; id <= count; id++) {
    if (table.isErased(id)) continue;
    const decision = state.decision(id)?.kind ?? null;
    const office = entry(offices, column.office.get(id), { received: 0, returned: 0, pending: 0 });
    const kind = entry(kinds, column.kind.get(id), { received: 0, pending: 0 });
    office.received++;
    kind.received++;
    if (decision === null) {
      pending++;
      office.pending++;
      kind.pending++;
      const age = ageOf(core, id);
      ages.set(age, (ages.get(age) ?? 0) + 1);
    } else {
      decisions[decision]++;
      if (decision === 'return') office.returned++;
    }
    const told = new Set(
      core.judge
        .judgement(id)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ rule }) => rule),
    );
    for (const rule of told) faults.set(rule, (faults.get(rule) ?? 0) + 1);
  }
  const sorted = [...offices].sort(
    ([a, x], [b, y]) => y.pending - x.pending || y.received - x.received || (a < b ? -1 : 1),
  );
  const shown = sorted.slice(0, OFFICES_SHOWN);
  const rest = sorted.slice(OFFICES_SHOWN);
  const sum = (of: 'received' | 'returned' | 'pending'): number =>
    rest.reduce((total, [, office]) => total + office[of], 0);
  const batches = state.batches.filter(({ batch }) => state.life.stateOf(batch.number) !== 'void');
  const way = batches.map((sealed) => progressOf(core, sealed));
  return {
    mdo: desk.mdo,
    asOf: desk.asOf,
    deadline: core.rules.reference.parentDeadline,
    received: count - table.erasedCount,
    decided: count - table.erasedCount - pending,
    erased: table.erasedCount,
    pending,
    decisions,
    batches: batches.length,
    sentOut: way.reduce((total, { approved }) => total + approved, 0),
    confirmed: way.reduce((total, { confirmed }) => total + confirmed, 0),
    kinds: REQUEST_KINDS.map((name) => ({
      kind: name,
      ...(kinds.get(name) ?? { received: 0, pending: 0 }),
    })),
    offices: shown.map(([office, numbers]) => ({ office, ...numbers })),
    otherOffices: {
      offices: rest.length,
      received: sum('received'),
      returned: sum('returned'),
      pending: sum('pending'),
    },
    ages: AGE_BUCKETS.map((bucket) => ({ bucket, count: ages.get(bucket) ?? 0 })),
    faults: [...faults]
      .map(([rule, requests]) => ({ rule, requests }))
      .sort((a, b) => b.requests - a.requests)
      .slice(0, FAULTS_SHOWN),
    underParent: underParent(core),
  };
}

function entry<T>(map: Map<string, T>, key: string, empty: T): T {
  const known = map.get(key);
  if (known) return known;
  map.set(key, empty);
  return empty;
}

/** Days since the request was made, or since its file was added where no date stands in it. */
function ageOf(core: DeskCore, id: number): AgeBucket {
  const { state, desk } = core;
  const source = state.imports.find((i) => id >= i.firstId && id < i.firstId + i.requests);
  const made = state.table.value(id, 'requestedOn') || (source?.at ?? '').slice(0, 10);
  const days = Math.floor((Date.parse(desk.asOf) - Date.parse(made)) / DAY_MS);
  if (Number.isNaN(days)) return 'unknown';
  if (days <= 3) return '0-3';
  if (days <= 7) return '4-7';
  if (days <= 14) return '8-14';
  return days <= 30 ? '15-30' : '31+';
}
