import type { RestorePoint } from '../../../shared/domain/restore-point';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from './core';

/** Newest first, without the present state. */
export function restorePoints(core: DeskCore): readonly RestorePoint[] {
  return [...core.desk.points.list].reverse();
}

/** The record alone: whoever calls this reads the desk anew. The present state stays a point. */
export function restoreTo(core: DeskCore, sequence: number, now: string): Result<null, UserError> {
  const { desk, state } = core;
  const point = desk.points.list.find((one) => one.sequence === sequence);
  if (!point || !desk.writer)
    return err(userError(point ? 'desk-read-only' : 'restore-point-gone'));
  desk.points.add(desk.writer.sequence, state, 'restored');
  const done = core.commit({
    type: 'restored',
    to: sequence,
    points: desk.points.list,
    numbers: [...state.usedNumbers, ...state.batches.map(({ batch }) => batch.number)],
    oversight: { period: state.oversight.period, twoPeople: state.oversight.twoPeople },
    ...(state.program !== '' && { program: state.program }),
    at: now,
    by: state.person,
  });
  if (!done.ok) return done;
  // They show what is not the desk's past any more.
  core.keepSnapshots.stop();
  desk.snapshots.removeAll();
  return ok(null);
}
