import type { Batch, BatchCounts, BatchPreview, BatchRow } from '../../../shared/domain/batch';
import type { Decision } from '../../../shared/domain/decision';
import type { Finding } from '../../../shared/domain/finding';
import { needsConsent } from '../../../shared/domain/portal-consent';
import { userError, type UserError } from '../../../shared/errors';
import type { LeftOut, LeftOutReason } from '../../../shared/portal/left-out-reasons';
import { leftOutOf } from '../../../shared/portal/portal-lines';
import { err, ok, type Result } from '../../../shared/result';
import { toRanges } from '../journal/records';
import type { SealedBatch } from '../state/desk-state';
import { inSheetOrder } from './batch-order';
import type { DeskCore } from './core';
import { approvals, releasable, releaseRefusal } from './two-people';

const ROWS_MAX = 5_000;

export function previewBatch(core: DeskCore, now: string): BatchPreview {
  const all = waiting(core);
  const ids = releasable(core, all);
  return {
    counts: countsOf(core, ids),
    unconfirmed: unconfirmed(core, ids),
    ...leftOutCounts(core, ids, now),
    nextNumber: nextNumber(core, now),
    approvals: approvals(core, all),
    keptForOther: all.length - ids.length,
  };
}

/**
 * Seals every decided request that is in no batch yet; under two-person approval without those that
 * whoever is at the desk approved.
 */
export function createBatch(
  core: DeskCore,
  includeUnconfirmed: boolean,
  now: string,
  correctionsByOffice = false,
): Result<Batch, UserError> {
  const { state, desk, rules } = core;
  if (!desk.writer) return err(userError('desk-read-only'));
  core.settle();
  const all = waiting(core);
  const refused = releaseRefusal(core, all);
  if (refused) return err(refused);
  const ids = releasable(core, all);
  if (ids.length === 0) return err(userError('batch-empty'));
  const batch: Batch = {
    number: nextNumber(core, now),
    mdo: desk.mdo,
    state: 'sealed',
    createdAt: now,
    createdBy: state.person.userName,
    ruleSetVersion: rules.ruleSetVersion,
    referenceVersion: rules.reference.version,
    auditHead: desk.writer.head,
    auditCount: desk.writer.sequence,
    counts: countsOf(core, ids),
    leftOut: leftOut(core, ids, includeUnconfirmed, now).length,
    includeUnconfirmed,
    correctionsByOffice,
  };
  const findings: Record<string, readonly Finding[]> = {};
  for (const id of ids) {
    const own = core.judge.judgement(id).findings;
    if (own.length > 0) findings[id] = own;
  }
  const done = core.commit({
    type: 'batched',
    batch,
    ids: toRanges(ids),
    findings,
    at: now,
    by: state.person,
  });
  return done.ok ? ok(batch) : done;
}

export function findBatch(core: DeskCore, number: string): Result<SealedBatch, UserError> {
  const found = core.state.batches.find(({ batch }) => batch.number === number);
  return found ? ok(found) : err(userError('batch-unknown', { number }));
}

/** As `findBatch`, while the values of its requests are still there. */
export function readableBatch(core: DeskCore, number: string): Result<SealedBatch, UserError> {
  const erased = core.state.oversight.erasedOn(number);
  return erased === ''
    ? findBatch(core, number)
    : err(userError('batch-erased', { number, on: erased.slice(0, 10) }));
}

/** Rows `from` up to, not with, `to`, in the order of the sheets and as they were sealed. */
export function batchRows(
  core: DeskCore,
  number: string,
  from: number,
  to: number,
): Result<readonly BatchRow[], UserError> {
  const found = readableBatch(core, number);
  if (!found.ok) return found;
  const wanted = inSheetOrder(core, found.value).subarray(from, Math.min(to, from + ROWS_MAX));
  return ok(sealedRows(core, found.value, wanted));
}

/** As they were sealed, also those that are open again. */
export function sealedRows(
  { state }: DeskCore,
  { findings, frozen }: SealedBatch,
  ids: Iterable<number>,
): readonly BatchRow[] {
  return Array.from(ids).flatMap((id): readonly BatchRow[] => {
    const kept = frozen.get(id);
    if (kept) return [{ ...kept, findings: findings[id] ?? [] }];
    const decision = state.decision(id);
    return decision ? [{ ...rowOf(state, id, decision), findings: findings[id] ?? [] }] : [];
  });
}

function rowOf(state: DeskCore['state'], id: number, decision: Decision): BatchRow {
  return {
    request: state.table.request(id),
    corrected: state.table.correctedFields(id),
    findings: [],
    decision,
  };
}

/** Approved requests that the files for the portal will not carry. */
function leftOut(
  core: DeskCore,
  ids: readonly number[],
  includeUnconfirmed: boolean,
  now: string,
): readonly LeftOut[] {
  const { state, desk } = core;
  const kinds = core.columns.column('kind');
  const rows = ids.flatMap((id): readonly BatchRow[] => {
    const decision = state.decision(id);
    if (decision?.kind !== 'approve' || kinds.get(id) === 'transfer') return [];
    return [rowOf(state, id, decision)];
  });
  return leftOutOf(rows, {
    us: desk.mdo,
    asOf: now.slice(0, 10),
    includeUnconfirmed,
    gdsWord: state.settings.choices.gdsWordWritten,
  });
}

function leftOutCounts(
  core: DeskCore,
  ids: readonly number[],
  now: string,
): Pick<BatchPreview, 'leftOut' | 'leftOutWithConsent' | 'cannotBeCarried'> {
  const withConsent = leftOut(core, ids, true, now);
  const tally = new Map<LeftOutReason, number>();
  for (const { reasons } of withConsent)
    for (const reason of reasons) tally.set(reason, (tally.get(reason) ?? 0) + 1);
  return {
    leftOut: leftOut(core, ids, false, now).length,
    leftOutWithConsent: withConsent.length,
    cannotBeCarried: [...tally]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count),
  };
}

function waiting(core: DeskCore): readonly number[] {
  const { state } = core;
  const ids: number[] = [];
  for (let id = 1; id <= core.count; id++)
    if (state.decisionOf.get(id) > 0 && state.batchOf.get(id) === 0 && !state.packets.inPacket(id))
      ids.push(id);
  return ids;
}

function countsOf(core: DeskCore, ids: readonly number[]): BatchCounts {
  const tally = new Map<string, number>();
  const kinds = core.columns.column('kind');
  for (const id of ids) {
    const decision = core.state.decision(id)?.kind ?? '';
    const key = decision === 'approve' ? `approve ${kinds.get(id)}` : decision;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  const of = (key: string): number => tally.get(key) ?? 0;
  return {
    approvedTransfers: of('approve transfer'),
    approvedVerifications: of('approve verification'),
    approvedRegistrations: of('approve registration'),
    returned: of('return'),
    forwarded: of('forward'),
    rejected: of('reject'),
  };
}

/** Approved verifications that the portal's file carries only with consent. */
function unconfirmed(core: DeskCore, ids: readonly number[]): number {
  const { table } = core.state;
  const kinds = core.columns.column('kind');
  return ids.filter(
    (id) =>
      core.state.decision(id)?.kind === 'approve' &&
      kinds.get(id) === 'verification' &&
      needsConsent(table.locate(id).placed.chunk, table.correctedFields(id)),
  ).length;
}

/** "KAR/2025-26/0007": the MDO, the financial year of the day in India, a running number. */
export function nextNumber(
  core: DeskCore,
  now: string,
  pattern = core.state.life.numbering,
): string {
  const { desk, rules, state } = core;
  const code = rules.reference.mdos.find(({ name }) => name === desk.mdo)?.code ?? 'MDO';
  const [before = '', after = ''] = pattern
    .replaceAll('{code}', code)
    .replaceAll('{year}', financialYear(now))
    .split('{number}');
  const last = [...state.usedNumbers, ...state.batches.map(({ batch }) => batch.number)]
    .filter((number) => number.startsWith(before) && number.endsWith(after))
    .map((number) => Number(number.slice(before.length, number.length - after.length)))
    .reduce((highest, n) => (Number.isInteger(n) ? Math.max(highest, n) : highest), 0);
  return before + String(last + 1).padStart(4, '0') + after;
}

const INDIA_AHEAD_MS = 5.5 * 3_600_000;
const APRIL = 3;

/** "2025-26": April to March, by India's clock. */
export function financialYear(now: string): string {
  const there = new Date(Date.parse(now) + INDIA_AHEAD_MS);
  const year = there.getUTCFullYear() - (there.getUTCMonth() < APRIL ? 1 : 0);
  return `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`;
}
