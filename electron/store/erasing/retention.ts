import {
  RETENTION_MONTHS,
  type ErasureCertificate,
  type KeptBatch,
  type RetentionOverview,
} from '../../../shared/domain/retention';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from '../desk/core';
import { fromRanges } from '../journal/records';
import type { Erasure } from '../state/oversight-state';

export function retentionOverview(core: DeskCore, now: string): RetentionOverview {
  const { oversight, table } = core.state;
  const erased = table.erasedCount;
  return {
    period: oversight.period,
    kept: keptBatches(core, now),
    certificates: oversight.erasures.map((one) => certificateOf(core, one)).reverse(),
    imported: table.count,
    present: table.count - erased,
    erased,
  };
}

/** Closed batches that still have their values, closed longest ago first. */
export function keptBatches({ state }: DeskCore, now: string): readonly KeptBatch[] {
  const { months } = state.oversight.period;
  return state.batches
    .flatMap(({ batch: { number }, ids }, place): readonly KeptBatch[] => {
      const life = state.life.of(number);
      const closedAt = life?.steps.findLast(({ to }) => to === 'closed')?.at ?? '';
      if (life?.state !== 'closed' || state.oversight.erasedOn(number) !== '') return [];
      const due = months === null ? '' : monthsAfter(closedAt, months);
      const requests = ids.filter((id) => state.batchOf.get(id) === place + 1).length;
      return [
        {
          number,
          closedAt,
          dueOn: due.slice(0, 10),
          isDue: due !== '' && due <= now,
          requests,
          takenUp: ids.length - requests,
        },
      ];
    })
    .sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1));
}

/** The same day and time so many months later; the last day of a month that is shorter. */
export function monthsAfter(at: string, months: number): string {
  const from = new Date(at);
  const day = from.getUTCDate();
  from.setUTCDate(1);
  from.setUTCMonth(from.getUTCMonth() + months);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate();
  from.setUTCDate(Math.min(day, last));
  return from.toISOString();
}

/** Null: nothing is ever due. Less than a year needs a written reason. */
export function setRetention(
  core: DeskCore,
  months: number | null,
  reason: string,
  now: string,
): Result<null, UserError> {
  const { period } = core.state.oversight;
  const why = reason.trim();
  const { least, most, leastWithoutReason } = RETENTION_MONTHS;
  if (months !== null && (!Number.isInteger(months) || months < least || months > most))
    return err(userError('retention-months', { least, most }));
  const isShort = months !== null && months < leastWithoutReason;
  if (isShort && why === '')
    return err(userError('retention-reason-needed', { months: leastWithoutReason }));
  if (months === period.months && why === period.reason) return ok(null);
  const done = core.commit({
    type: 'retention-set',
    before: period.months,
    months,
    reason: why,
    at: now,
    by: core.state.person,
  });
  return done.ok ? ok(null) : done;
}

export function certificateOf(
  { desk }: DeskCore,
  { record, sequence, head }: Erasure,
): ErasureCertificate {
  const { type: _type, by, ids, digest: _digest, ...told } = record;
  return {
    ...told,
    ...by,
    entry: sequence,
    head,
    mdo: desk.mdo,
    requests: fromRanges(ids).length,
  };
}
