import path from 'node:path';
import type { ErasedBesides, ErasurePreview, KeptBatch } from '../../../shared/domain/retention';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from '../desk/core';
import type { DeskFiles } from '../desk/open-desk';
import type { FileSystem } from '../files/file-system';
import { erasedDigest } from '../journal/erased-digest';
import { JOURNAL_NAME, writeError } from '../journal/journal-file';
import { FILE_HEADER_BYTES, readJournal, type JournalRecord } from '../journal/read-journal';
import { readHeader, sealErased, sealRecord, sha256 } from '../journal/record-codec';
import { encodeRecord, toRanges } from '../journal/records';
import type { ErasedRecord } from '../state/oversight-state';
import { besidesOf, removeBesides } from './beside-the-journal';
import { redact, type Redacted } from './redact';
import { keptBatches } from './retention';

interface Parts {
  readonly files: FileSystem;
  readonly desk: DeskFiles;
  readonly core: DeskCore;
}

interface Prepared {
  readonly journal: Buffer;
  readonly records: readonly JournalRecord[];
  readonly head: Buffer;
  readonly batches: readonly KeptBatch[];
  readonly ids: readonly number[];
  readonly redacted: Redacted;
  readonly besides: ErasedBesides;
}

/** What erasing these batches would do. Changes nothing. */
export function previewErasing(
  parts: Parts,
  numbers: readonly string[],
  now: string,
): Result<ErasurePreview, UserError> {
  const prepared = prepare(parts, numbers, now);
  if (!prepared.ok) return prepared;
  const { batches, ids, redacted, besides } = prepared.value;
  return ok({
    ...besides,
    numbers: batches.map(({ number }) => number),
    requests: ids.length,
    takenUp: batches.reduce((sum, { takenUp }) => sum + takenUp, 0),
    entries: redacted.plains.size,
  });
}

/**
 * Takes the values of these batches off the disk: the journal is written anew without them, with
 * the record of it at its end, and takes the place of the old one in one step; snapshots and what
 * lies beside go just before. Interrupted anywhere, the old or the new journal stands. Whoever calls
 * this reads the desk anew, whatever the answer.
 */
export function eraseBatches(
  parts: Parts,
  numbers: readonly string[],
  now: string,
): Result<null, UserError> {
  const { files, desk, core } = parts;
  const { writer, key } = desk;
  core.keepSnapshots.stop();
  if (!writer) return err(userError('desk-read-only'));
  if (desk.isOurs?.() === false) return err(userError('desk-taken-over'));
  const prepared = prepare(parts, numbers, now);
  if (!prepared.ok) return prepared;
  const { records, head } = prepared.value;
  const record = recordOf(core, prepared.value, now);
  const sequence = records.length + 1;
  const last = sealRecord(key, sequence, head, encodeRecord(record));
  const bytes = Buffer.concat([...journalWithout(prepared.value, key), last]);
  try {
    writer.replace(bytes, { sequence, head: sha256(last), size: bytes.length }, () =>
      removeBesides(files, desk),
    );
    return ok(null);
  } catch (error) {
    return err(writeError(error));
  }
}

function prepare(
  { files, desk, core }: Parts,
  numbers: readonly string[],
  now: string,
): Result<Prepared, UserError> {
  const kept = keptBatches(core, now);
  const batches: KeptBatch[] = [];
  for (const number of new Set(numbers)) {
    const found = kept.find((one) => one.number === number);
    if (!found?.isDue) return err(userError('batch-not-due', { number }));
    batches.push(found);
  }
  if (batches.length === 0) return err(userError('batch-none-chosen'));
  try {
    const journal = files.read(path.join(desk.folder, JOURNAL_NAME));
    const { records, head, ending } = readJournal(
      journal,
      Buffer.from(desk.deskId, 'hex'),
      desk.key,
    );
    const inHand = desk.writer?.head ?? head.toString('hex');
    if (ending.kind !== 'whole' || head.toString('hex') !== inHand)
      return err(userError('desk-not-writable', { detail: 'changed by another program' }));
    const { state } = core;
    const numbersOf = new Set(batches.map(({ number }) => number));
    const ids = idsOf(core, numbersOf);
    const counts = new Map(state.table.chunks.map(({ sequence, count }) => [sequence, count]));
    const gone = new Set([...state.table.erasedIds, ...ids]);
    const redacted = redact(records, counts, gone, numbersOf);
    const besides = {
      ...besidesOf(files, desk),
      views: state.views.filter(redacted.isNamed).length,
      leftBehind: redacted.leftBehind,
    };
    return ok({ journal, records, head, batches, ids, redacted, besides });
  } catch (error) {
    return err(writeError(error));
  }
}

/** Those that are in the batches still; taken up again they belong to a later one. */
function idsOf({ state }: DeskCore, numbers: ReadonlySet<string>): readonly number[] {
  return state.batches
    .flatMap(({ batch, ids }, place) =>
      numbers.has(batch.number)
        ? Array.from(ids).filter((id) => state.batchOf.get(id) === place + 1)
        : [],
    )
    .sort((a, b) => a - b);
}

function recordOf(core: DeskCore, prepared: Prepared, now: string): ErasedRecord {
  const { records, batches, ids, redacted, besides } = prepared;
  const { period } = core.state.oversight;
  const after = records.map(({ sequence, plain, erased }) => {
    const changed = redacted.plains.get(sequence);
    return { sequence, plain: changed ?? plain, erased: erased || changed !== undefined };
  });
  return {
    type: 'erased',
    batches: batches.map(({ number, requests, closedAt }) => ({ number, requests, closedAt })),
    ids: toRanges(ids),
    months: period.months ?? 0,
    reason: period.reason,
    entries: redacted.plains.size,
    digest: erasedDigest(after) ?? '',
    ...besides,
    at: now,
    by: core.state.person,
  };
}

/** The old journal piece by piece, records that lose values sealed anew in their places. */
function journalWithout({ journal, records, redacted }: Prepared, key: Buffer): readonly Buffer[] {
  const pieces = [journal.subarray(0, FILE_HEADER_BYTES)];
  let at = FILE_HEADER_BYTES;
  for (const { sequence, hash } of records) {
    const header = readHeader(journal, at);
    if (!header) throw new Error(`No record ${String(sequence)}`);
    const plain = redacted.plains.get(sequence);
    pieces.push(
      plain ? sealErased(key, header, hash, plain) : journal.subarray(at, at + header.size),
    );
    at += header.size;
  }
  return pieces;
}
