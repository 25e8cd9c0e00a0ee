import type {
  AnswerApplied,
  AnswerKind,
  AnswerPreview,
  CorrectionItem,
  PortalItem,
} from '../../../shared/domain/batch-life';
import { FIELD_NAMES, type FieldName } from '../../../shared/domain/field';
import type { ReviewRequest } from '../../../shared/domain/request';
import { userError, type UserError } from '../../../shared/errors';
import { partsOfKey, type AnswerRow, type AnswerTable } from '../../../shared/portal/answer-rows';
import { err, ok, type Result } from '../../../shared/result';
import { toRanges } from '../journal/records';
import type { DeskCore } from './core';
import { portalAnswers } from './portal-answers';

interface Looked {
  readonly number: number;
  readonly file: string;
  readonly kind: AnswerKind;
  /** The desk when it was looked at. */
  readonly savedAt: string;
  readonly corrections: readonly CorrectionItem[];
  readonly portal: readonly PortalItem[];
}

/** Files that come back for a batch: looked at first, then taken over as one record. */
export class Answers {
  private looked: Looked | null = null;
  private last = 0;

  constructor(private readonly core: DeskCore) {}

  preview(file: string, { kind, rows }: AnswerTable): Result<AnswerPreview, UserError> {
    const found =
      kind === 'corrections'
        ? { ...correctionItems(this.core, rows), portal: [], known: 0, early: 0 }
        : { ...portalAnswers(this.core, kind, rows), corrections: [], unchanged: 0 };
    const { corrections, portal, unchanged, known, early } = found;
    if (corrections.length + portal.length + unchanged + known + early === 0)
      return err(userError('answer-none', { file }));
    const number = ++this.last;
    const { savedAt } = this.core.state;
    this.looked = { number, file, kind, savedAt, corrections, portal };
    return ok({ preview: number, file, kind, ...found });
  }

  /** `changes`: the corrected cells taken; `reopen`: refused requests taken back for another decision. */
  apply(
    number: number,
    changes: readonly { readonly request: number; readonly field: FieldName }[],
    reopen: readonly number[],
    now: string,
  ): Result<AnswerApplied, UserError> {
    const { looked, core } = this;
    if (looked?.number !== number || looked.savedAt !== core.state.savedAt)
      return err(userError('answer-gone'));
    this.looked = null;
    return looked.kind === 'corrections'
      ? takeCorrections(core, looked, changes, now)
      : takePortal(core, looked, new Set(reopen), now);
  }
}

function takeCorrections(
  core: DeskCore,
  { file, corrections }: Looked,
  wanted: readonly { readonly request: number; readonly field: FieldName }[],
  now: string,
): Result<AnswerApplied, UserError> {
  const taken = corrections.filter((item) =>
    wanted.some(({ request, field }) => request === item.request && field === item.field),
  );
  const reopened = [...new Set(taken.map(({ request }) => request))].sort((a, b) => a - b);
  if (taken.length === 0) return ok({ corrected: 0, confirmed: 0, reopened: 0 });
  const done = core.commit({
    type: 'corrections-taken',
    file,
    changes: taken.map(({ request, field, after }) => ({ request, field, value: after })),
    reopened: toRanges(reopened),
    at: now,
    by: core.state.person,
  });
  return done.ok ? ok({ corrected: taken.length, confirmed: 0, reopened: reopened.length }) : done;
}

function takePortal(
  core: DeskCore,
  { file, kind, portal }: Looked,
  wanted: ReadonlySet<number>,
  now: string,
): Result<AnswerApplied, UserError> {
  if (kind === 'corrections') return err(userError('answer-gone'));
  const confirmed = portal
    .filter(({ outcome }) => outcome === 'confirmed')
    .map(({ request }) => request)
    .sort((a, b) => a - b);
  const reopened = portal
    .filter(({ outcome, request }) => outcome !== 'confirmed' && wanted.has(request))
    .map(({ request, message }) => ({ request, message }));
  const done = core.commit({
    type: 'batch-answered',
    kind,
    file,
    confirmed: toRanges(confirmed),
    reopened,
    at: now,
    by: core.state.person,
  });
  return done.ok
    ? ok({ corrected: 0, confirmed: confirmed.length, reopened: reopened.length })
    : done;
}

interface Found {
  readonly corrections: readonly CorrectionItem[];
  readonly unchanged: number;
  readonly unmatched: number;
}

/** Only what was changed, and only for requests that are still in the batch they were returned with. */
function correctionItems(core: DeskCore, rows: readonly AnswerRow[]): Found {
  const { state } = core;
  let unchanged = 0;
  let unmatched = 0;
  const typed = new Map<
    string,
    { request: number; field: FieldName; row: number; value: string }
  >();
  for (const { row, cells } of rows) {
    const [key = '', seen = '', answer = ''] = cells;
    if (key.trim() === '') continue;
    const parts = partsOfKey(key);
    const field = FIELD_NAMES.find((name) => name === parts?.field);
    if (
      !parts ||
      !state.table.has(parts.request) ||
      state.batchNumber(parts.request) !== parts.batch ||
      state.decision(parts.request)?.kind !== 'return'
    ) {
      unmatched++;
      continue;
    }
    const value = answer.trim();
    const before = field ? state.table.value(parts.request, field) : '';
    const same =
      !field ||
      value === '' ||
      value === seen.trim() ||
      state.readTyped(parts.request, field, value) === before;
    if (same || typed.has(`${parts.request} ${field}`)) unchanged++;
    else typed.set(`${parts.request} ${field}`, { request: parts.request, field, row, value });
  }
  const asked = [...typed.values()];
  const judged = tryOut(core, asked);
  const corrections = asked.map(({ request, field, row, value }): CorrectionItem => {
    const sealed = state.batches[state.batchOf.get(request) - 1];
    const earlier = (sealed?.findings[request] ?? []).filter(
      (finding) => finding.field === field && finding.severity !== 'info',
    );
    const later = (judged.get(request) ?? []).filter(
      (finding) => finding.field === field && finding.severity !== 'info',
    );
    return {
      request,
      name: state.table.value(request, 'name'),
      office: state.table.value(request, 'officeName'),
      batch: sealed?.batch.number ?? '',
      row,
      field,
      before: state.table.original(request, field)?.raw || state.table.value(request, field),
      after: value,
      findings: earlier.map((finding) => ({
        finding,
        gone: !later.some(({ rule }) => rule === finding.rule),
      })),
      added: later.filter((finding) => !earlier.some(({ rule }) => rule === finding.rule)),
    };
  });
  return { corrections, unchanged, unmatched };
}

/** What the rules would say of the requests with these values; the desk stays as it is. */
function tryOut(
  core: DeskCore,
  typed: readonly { request: number; field: FieldName; value: string }[],
) {
  const { state } = core;
  const changed = new Map<number, ReviewRequest>();
  for (const { request, field, value } of typed) {
    const as = changed.get(request) ?? state.table.requestToJudge(request);
    const read = state.readTyped(request, field, value);
    const { [field]: _before, ...others } = as.fields;
    changed.set(request, {
      ...as,
      fields: read === '' ? others : { ...others, [field]: read },
      raw: { ...as.raw, [field]: value },
      corrected: { ...as.corrected, [field]: read },
    });
  }
  return core.judged.ready().tryOut([...changed.values()]);
}
