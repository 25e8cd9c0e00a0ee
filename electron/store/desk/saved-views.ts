import type { SavedView } from '../../../shared/domain/saved-view';
import type { UserError } from '../../../shared/errors';
import { ok, type Result } from '../../../shared/result';
import type { DeskCore } from './core';

/** The newest under a name takes the place of the one before. */
export function saveView(
  core: DeskCore,
  view: SavedView,
  now: string,
): Result<readonly SavedView[], UserError> {
  const others = core.state.views.filter(({ name }) => name !== view.name);
  return put(core, [...others, view], now);
}

export function removeView(
  core: DeskCore,
  removed: string,
  now: string,
): Result<readonly SavedView[], UserError> {
  const left = core.state.views.filter(({ name }) => name !== removed);
  return left.length === core.state.views.length ? ok(left) : put(core, left, now);
}

function put(
  core: DeskCore,
  views: readonly SavedView[],
  now: string,
): Result<readonly SavedView[], UserError> {
  const done = core.commit({ type: 'views-set', views, at: now, by: core.state.person });
  return done.ok ? ok(views) : done;
}
