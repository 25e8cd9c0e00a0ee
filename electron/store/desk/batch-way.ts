import type { Batch, BatchRow, WrittenFile } from '../../../shared/domain/batch';
import type {
  BatchDetail,
  BatchMissing,
  BatchMove,
  BatchProgress,
  EmployeeMessage,
  ListedBatch,
  Numbering,
  TransferCard,
} from '../../../shared/domain/batch-life';
import { employeeText } from '../../../shared/portal/employee-text';
import { portalDate } from '../../../shared/portal/portal-date';
import { inPortalOrder } from '../../../shared/portal/portal-order';
import { GROUPS, groupLabel } from '../../../shared/domain/group';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { SealedBatch } from '../state/desk-state';
import { findBatch, nextNumber, readableBatch, sealedRows } from './batches';
import type { DeskCore } from './core';

const ORDER = ['sealed', 'signed', 'uploaded', 'answered', 'closed', 'void'] as const;
const PATTERN = /^[\p{L}\p{N} /_.-]*$/u;

/** The batch as the register has it: sealed once, its state as it is now. */
export const asOfNow = ({ state }: DeskCore, batch: Batch): Batch => {
  const erasedAt = state.oversight.erasedOn(batch.number);
  const present = state.life.stateOf(batch.number);
  return { ...batch, state: present, ...(erasedAt !== '' && { erasedAt }) };
};

export const listBatches = (core: DeskCore): readonly ListedBatch[] =>
  core.state.batches.map((sealed) => {
    const { approved, confirmed } = progressOf(core, sealed);
    return { ...asOfNow(core, sealed.batch), approved, confirmed };
  });

export function batchDetail(core: DeskCore, number: string): Result<BatchDetail, UserError> {
  const found = findBatch(core, number);
  if (!found.ok) return found;
  const batch = asOfNow(core, found.value.batch);
  const life = core.state.life.of(number);
  const progress = progressOf(core, found.value);
  const files = life?.files ?? null;
  return ok({
    batch,
    steps: life?.steps ?? [],
    files,
    progress,
    missing: missingOf(batch, files !== null, progress),
  });
}

export function progressOf(core: DeskCore, sealed: SealedBatch): BatchProgress {
  const { number, counts } = sealed.batch;
  const life = core.state.life.of(number);
  const approved =
    counts.approvedTransfers + counts.approvedVerifications + counts.approvedRegistrations;
  const kinds = core.columns.column('kind');
  let transfers = 0;
  let transfersDone = 0;
  for (const id of sealed.ids) {
    if (kinds.get(id) !== 'transfer') continue;
    transfers++;
    if (life?.confirmed.has(id) || life?.reopened.has(id)) transfersDone++;
  }
  const isApproved = (id: number): boolean =>
    (sealed.frozen.get(id)?.decision ?? core.state.decision(id))?.kind === 'approve';
  const confirmed = Array.from(life?.confirmed ?? []).filter(isApproved).length;
  const reopened = life?.reopened.size ?? 0;
  return {
    approved,
    confirmed,
    reopened,
    open: approved - confirmed - reopened,
    returned: counts.returned,
    cameBack: life?.cameBack.size ?? 0,
    transfers,
    transfersDone,
  };
}

function missingOf(
  { state, counts }: Batch,
  written: boolean,
  progress: BatchProgress,
): readonly BatchMissing[] {
  const missing: BatchMissing[] = [];
  const add = (what: BatchMissing, when: boolean): void => {
    if (when) missing.push(what);
  };
  const cards = progress.transfersDone < progress.transfers;
  const upload = counts.approvedVerifications + counts.approvedRegistrations > 0;
  switch (state) {
    case 'sealed':
      add('files', !written);
      add('signature', true);
      break;
    case 'signed':
      add('files', !written);
      add('upload', upload);
      add('cards', cards);
      break;
    case 'uploaded':
      add('cards', cards);
      add('answer', true);
      break;
    case 'answered':
      add('cards', cards);
      add('confirmation', progress.open > 0);
      add('close', progress.open === 0);
      break;
    case 'closed':
    case 'void':
      return [];
  }
  add('corrections', progress.cameBack < progress.returned);
  return missing;
}

/** One stage forward; stages in between may be left out. Closing what is not confirmed needs a note. */
export function moveBatch(
  core: DeskCore,
  number: string,
  to: BatchMove,
  note: string,
  now: string,
): Result<null, UserError> {
  const found = findBatch(core, number);
  if (!found.ok) return found;
  const state = core.state.life.stateOf(number);
  if (state === 'void') return err(userError('batch-void', { number }));
  if (ORDER.indexOf(to) <= ORDER.indexOf(state))
    return err(userError('batch-step-taken', { number }));
  const { open } = progressOf(core, found.value);
  if (to === 'closed' && open > 0 && note.trim() === '')
    return err(userError('batch-not-finished', { number, n: open }));
  const by = core.state.person;
  const done = core.commit({ type: 'batch-moved', number, to, note: note.trim(), at: now, by });
  return done.ok ? ok(null) : done;
}

export function voidBatch(
  core: DeskCore,
  number: string,
  reason: string,
  now: string,
): Result<null, UserError> {
  const found = findBatch(core, number);
  if (!found.ok) return found;
  const life = core.state.life.of(number);
  if (life?.state === 'void') return err(userError('batch-void', { number }));
  if (reason.trim() === '') return err(userError('reason-needed'));
  const answered = (life?.confirmed.size ?? 0) + (life?.reopened.size ?? 0) > 0;
  if (answered || life?.state === 'answered' || life?.state === 'closed')
    return err(userError('batch-answered-already', { number }));
  const by = core.state.person;
  const done = core.commit({ type: 'batch-voided', number, reason: reason.trim(), at: now, by });
  return done.ok ? ok(null) : done;
}

export function numbering(core: DeskCore, now: string): Numbering {
  return { pattern: core.state.life.numbering, example: nextNumber(core, now) };
}

export function setNumbering(
  core: DeskCore,
  pattern: string,
  now: string,
): Result<Numbering, UserError> {
  const wanted = pattern.trim();
  const rest = wanted.replaceAll('{code}', '').replaceAll('{year}', '').replace('{number}', '');
  if (!wanted.includes('{number}') || !PATTERN.test(rest)) return err(userError('numbering-wrong'));
  if (wanted !== core.state.life.numbering) {
    const by = core.state.person;
    const done = core.commit({ type: 'numbering-set', pattern: wanted, at: now, by });
    if (!done.ok) return done;
  }
  return ok(numbering(core, now));
}

/** The transfers of a batch in the order of the portal's cards. */
export function transferCards(
  core: DeskCore,
  number: string,
): Result<readonly TransferCard[], UserError> {
  const found = readableBatch(core, number);
  if (!found.ok) return found;
  const kinds = core.columns.column('kind');
  const ids = Array.from(found.value.ids).filter((id) => kinds.get(id) === 'transfer');
  const { life } = core.state;
  return ok(
    inPortalOrder(sealedRows(core, found.value, ids)).map(({ request, decision }) => {
      const { fields } = request;
      return {
        request: request.id,
        name: fields.name ?? '',
        requestedOn: portalDate(fields.requestedOn ?? ''),
        from: fields.currentMdo ?? '',
        to: fields.targetMdo ?? '',
        group: GROUPS.filter((group) => group === fields.group).map(groupLabel)[0] ?? '',
        designation: fields.designation ?? '',
        employeeId: fields.employeeId ?? '',
        email: fields.email ?? '',
        mobile: fields.mobile ?? '',
        approve: decision.kind === 'approve',
        reason: decision.portalReason,
        done: life.isConfirmed(number, request.id),
      };
    }),
  );
}

export function tickCard(
  core: DeskCore,
  request: number,
  done: boolean,
  now: string,
): Result<null, UserError> {
  const { state } = core;
  if (!state.table.has(request) || state.batchOf.get(request) === 0)
    return err(userError('request-gone'));
  if (state.life.isConfirmed(state.batchNumber(request), request) === done) return ok(null);
  const by = state.person;
  const told = core.commit({ type: 'card-ticked', request, done, at: now, by });
  return told.ok ? ok(null) : told;
}

/** What is told to the employees whose requests were returned. */
export function messages(
  core: DeskCore,
  number: string,
): Result<readonly EmployeeMessage[], UserError> {
  const found = readableBatch(core, number);
  if (!found.ok) return found;
  const rows = sealedRows(core, found.value, found.value.ids);
  return ok(
    rows
      .filter(({ decision }) => decision.kind === 'return')
      .map((row) => messageOf(row, found.value.batch)),
  );
}

function messageOf(row: BatchRow, batch: Batch): EmployeeMessage {
  const { fields, id } = row.request;
  return {
    request: id,
    name: fields.name ?? '',
    email: fields.email ?? '',
    mobile: fields.mobile ?? '',
    office: fields.officeName ?? '',
    text: employeeText(row, batch.mdo),
  };
}

/** Keeps the fingerprints of the first writing; answers with files that came out otherwise this time. */
export function noteWritten(
  core: DeskCore,
  number: string,
  files: readonly WrittenFile[],
  now: string,
): Result<readonly string[], UserError> {
  const found = findBatch(core, number);
  if (!found.ok) return found;
  const first = core.state.life.of(number)?.files;
  if (first) {
    const sums = new Map(first.map(({ name, sha256 }) => [name, sha256]));
    return ok(
      files
        // The manifests only repeat the fingerprints of the others.
        .filter(({ name, sha256 }) => !name.startsWith('manifest.') && sums.get(name) !== sha256)
        .map(({ name }) => name),
    );
  }
  // Looking is allowed on a desk that is open for reading only.
  if (!core.desk.writer) return ok([]);
  const by = core.state.person;
  const done = core.commit({ type: 'batch-written', number, files, at: now, by });
  return done.ok ? ok([]) : done;
}
