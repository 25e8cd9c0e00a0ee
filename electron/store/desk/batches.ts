import type { Batch, BatchCounts, BatchPreview, BatchRow } from '../../../shared/domain/batch';
import type { Finding } from '../../../shared/domain/finding';
import { needsConsent } from '../../../shared/domain/portal-consent';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { toRanges } from '../journal/records';
import type { SealedBatch } from '../state/desk-state';
import type { DeskCore } from './core';

const ROWS_MAX = 5_000;

export function previewBatch(core: DeskCore, now: string): BatchPreview {
  const ids = waiting(core);
  return {
    counts: countsOf(core, ids),
    unconfirmed: unconfirmed(core, ids),
    nextNumber: nextNumber(core, now),
  };
}

/** Seals every decided request that is in no batch yet. */
export function createBatch(
  core: DeskCore,
  includeUnconfirmed: boolean,
  now: string,
): Result<Batch, UserError> {
  const { state, desk, rules } = core;
  if (!desk.writer) return err(userError('desk-read-only'));
  const ids = waiting(core);
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
    leftOut: includeUnconfirmed ? 0 : unconfirmed(core, ids),
    includeUnconfirmed,
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

/** Rows `from` up to, not with, `to`, as they were sealed. */
export function batchRows(
  core: DeskCore,
  number: string,
  from: number,
  to: number,
): Result<readonly BatchRow[], UserError> {
  const found = findBatch(core, number);
  if (!found.ok) return found;
  const { ids, findings } = found.value;
  const { state } = core;
  const wanted = ids.subarray(from, Math.min(to, from + ROWS_MAX));
  return ok(
    Array.from(wanted).flatMap((id): readonly BatchRow[] => {
      const decision = state.decision(id);
      if (!decision) return [];
      return [
        {
          request: state.table.request(id),
          corrected: state.table.correctedFields(id),
          findings: findings[id] ?? [],
          decision,
        },
      ];
    }),
  );
}

function waiting(core: DeskCore): readonly number[] {
  const { state } = core;
  const ids: number[] = [];
  for (let id = 1; id <= core.count; id++)
    if (state.decisionOf.get(id) > 0 && state.batchOf.get(id) === 0) ids.push(id);
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
function nextNumber({ desk, rules, state }: DeskCore, now: string): string {
  const code = rules.reference.mdos.find(({ name }) => name === desk.mdo)?.code ?? 'MDO';
  const prefix = `${code}/${financialYear(now)}/`;
  const last = state.batches
    .filter(({ batch }) => batch.number.startsWith(prefix))
    .map(({ batch }) => Number(batch.number.slice(prefix.length)))
    .reduce((highest, n) => Math.max(highest, n), 0);
  return prefix + String(last + 1).padStart(4, '0');
}

const INDIA_AHEAD_MS = 5.5 * 3_600_000;
const APRIL = 3;

/** "2025-26": April to March, by India's clock. */
export function financialYear(now: string): string {
  const there = new Date(Date.parse(now) + INDIA_AHEAD_MS);
  const year = there.getUTCFullYear() - (there.getUTCMonth() < APRIL ? 1 : 0);
  return `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`;
}
