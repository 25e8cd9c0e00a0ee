import type { LongWorkName } from '../../shared/domain/long-work';
import { SORT_KEYS, type ViewQuery } from '../../shared/domain/review';
import type { UserError } from '../../shared/errors';
import { ok, type Result } from '../../shared/result';
import type { DeskCore } from './desk/core';
import { deciding, redoing, undoing } from './desk/decide';
import type { Imports } from './desk/imports';
import type { Review } from './desk/review';
import type { Settings } from './desk/settings';
import type { StoreMethod, StoreRequest, StoreResponse } from './protocol';
import { stopped, type Work } from './work/work';

export const LONG_METHODS = [
  'decide.apply',
  'decide.undo',
  'decide.redo',
  'settings.previewRules',
  'settings.applyRules',
  'settings.previewRestore',
  'settings.applyReference',
  'settings.restoreReference',
  'reference.preview',
  'import.commit',
] as const satisfies readonly StoreMethod[];
export type LongMethod = (typeof LONG_METHODS)[number];

/** What of an open desk takes part in long work. */
export interface AtWork {
  readonly core: DeskCore;
  readonly review: Review;
  readonly imports: Imports;
  readonly settings: Settings;
}

type Long<M extends StoreMethod> = (
  desk: AtWork,
  payload: StoreRequest<M>,
  now: string,
) => Work<Result<StoreResponse<M>, UserError>>;

export interface LongCall {
  readonly what: LongWorkName;
  readonly work: Work<Result<unknown, UserError>>;
}

const LONG: {
  readonly [M in LongMethod]: { readonly what: LongWorkName; readonly begin: Long<M> };
} = {
  'decide.apply': { what: 'decide', begin: ({ core }, ask, now) => deciding(core, ask, now) },
  'decide.undo': { what: 'undo', begin: ({ core }, _, now) => undoing(core, now) },
  'decide.redo': { what: 'redo', begin: ({ core }, _, now) => redoing(core, now) },
  'settings.previewRules': {
    what: 'rules',
    begin: ({ settings }, { choices }) => settings.previewRules(choices),
  },
  'settings.applyRules': {
    what: 'rules',
    begin: ({ settings }, { choices }, now) => settings.applyRules(choices, now),
  },
  'settings.previewRestore': {
    what: 'lists',
    begin: ({ settings }, { version }) => settings.previewRestore(version),
  },
  'settings.applyReference': {
    what: 'lists',
    begin: ({ settings }, { preview, version }, now) =>
      settings.applyReference(preview, version, now),
  },
  'settings.restoreReference': {
    what: 'lists',
    begin: ({ settings }, { version }, now) => settings.restoreReference(version, now),
  },
  'reference.preview': {
    what: 'lists',
    begin: ({ settings }, { file, sheets }, now) => settings.previewReference(file, sheets, now),
  },
  'import.commit': { what: 'import', begin: importing },
};

/** The steps of a call that may take longer than a moment; null for all others. */
export function longCall<M extends StoreMethod>(
  desk: AtWork,
  method: M,
  payload: StoreRequest<M>,
  now: string,
): LongCall | null {
  if (method === 'review.open') {
    const { query } = payload as StoreRequest<'review.open'>;
    return isRanked(desk, query) ? null : { what: 'list', work: ranking(desk, query) };
  }
  const long = LONG_METHODS.find((each) => each === method);
  if (!long) return null;
  // The table has the payload of each method beside its name.
  const { what, begin } = LONG[long] as (typeof LONG)['decide.apply'];
  return { what, work: begin(desk, payload as StoreRequest<'decide.apply'>, now) };
}

function* importing(
  { core, imports }: AtWork,
  payload: StoreRequest<'import.commit'>,
  now: string,
): Work<Result<StoreResponse<'import.commit'>, UserError>> {
  if (!(yield* core.staging.finishing(payload.import))) return stopped();
  return payload.update
    ? imports.update(payload.import, payload.file, now)
    : imports.commit(payload.import, payload.file, now);
}

const sortColumns = (query: ViewQuery) =>
  SORT_KEYS.filter((key) => key !== 'id' && query.sort.some((sort) => sort.key === key)) as Exclude<
    (typeof SORT_KEYS)[number],
    'id'
  >[];

function isRanked({ core }: AtWork, query: ViewQuery): boolean {
  return sortColumns(query).every((key) => core.columns.column(key).isRanked);
}

/** A column sorted by for the first time. */
function* ranking(
  { core, review }: AtWork,
  query: ViewQuery,
): Work<Result<StoreResponse<'review.open'>, UserError>> {
  for (const key of sortColumns(query))
    for (const steps = core.columns.column(key).rank(); !steps.next().done;)
      if (yield { share: null }) return stopped();
  return ok(review.open(query));
}
