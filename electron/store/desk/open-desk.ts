import path from 'node:path';
import { userError, type UserError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import { err, ok, type Result } from '../../../shared/result';
import {
  deskExists,
  ENVELOPE_NAME,
  newEnvelope,
  openEnvelope,
  readEnvelope,
  writeEnvelope,
  type Envelope,
} from '../envelope/envelope';
import type { Cost, KeychainKey } from '../envelope/wrap';
import { sweepTemporaries, writeFileAtomically } from '../files/atomic-file';
import type { FileSystem } from '../files/file-system';
import { NO_LOCK, takeLock, type Lock, type LockAsker } from '../files/lock-file';
import type { Programs } from '../files/programs';
import { createJournal, JOURNAL_NAME, JournalWriter, writeError } from '../journal/journal-file';
import { holdsWork } from '../journal/left-behind';
import { readJournal, type JournalContent } from '../journal/read-journal';
import {
  decodeEntry,
  encodeRecord,
  NewerJournal,
  type DeskRecord,
  type JournalEntry,
} from '../journal/records';
import type { Person } from '../protocol';
import { SnapshotFolder } from '../snapshot/snapshot-folder';
import type { DeskState } from '../state/desk-state';
import type { OpenedDesk } from './core';
import { replay } from './replay';

/** What a desk needs from the machine; tests hand in their own. */
export interface DeskMachine {
  readonly files: FileSystem;
  readonly cost: Cost;
  /** Who asks for the desk, as the operating system says: the lock names them. */
  readonly host: string;
  readonly osUser: string;
  readonly pid: number;
  readonly programs: Programs;
}

export interface DeskFiles extends OpenedDesk {
  readonly folder: string;
  readonly key: Buffer;
  readonly lock: Lock;
}

export interface Opening {
  readonly folder: string;
  readonly person: Person | null;
  readonly asOf: string;
  readonly now: string;
  /** Version of the program that opens it. */
  readonly program?: string | undefined;
  /** Absent: to write. `read` holds no lock and changes no file. */
  readonly access?: Access | undefined;
  /** The desk has just been put in place from a copy. */
  readonly placed?: boolean;
  /** What the keychain kept, for an opening without passphrase. */
  readonly kept?: Uint8Array | null | undefined;
}
export type Access = 'write' | 'read' | 'take-over';

export function createDesk(
  machine: DeskMachine,
  { folder, person, now, program }: Opening & { readonly person: Person },
  mdo: string,
  passphrase: string | null,
  keychain: KeychainKey | null,
): Result<{ recoveryKey: string }, UserError> {
  const { files } = machine;
  if (deskExists(files, folder)) {
    const there = readEnvelope(files, folder);
    return there.ok ? err(userError('desk-exists', { mdo: there.value.mdo })) : there;
  }
  try {
    if (holdsWork(files, folder)) return err(envelopeMissing(folder));
    files.makeFolder(folder);
    // Left by a start that was interrupted before its envelope stood: there is no key to read it.
    files.remove(path.join(folder, JOURNAL_NAME));
    const made = newEnvelope(mdo, passphrase, machine.cost, keychain);
    const deskId = Buffer.from(made.envelope.deskId, 'hex');
    createJournal(files, folder, deskId);
    const empty = readJournal(files.read(path.join(folder, JOURNAL_NAME)), deskId, made.dataKey);
    const writer = JournalWriter.open(files, folder, made.dataKey, { sequence: 0, ...empty });
    const record: DeskRecord = {
      type: 'created',
      mdo,
      sample: made.envelope.sample,
      at: now,
      by: person,
      ...(program !== undefined && { program }),
    };
    const written = writer.append([encodeRecord(record)]);
    if (!written.ok) return written;
    writeEnvelope(files, folder, made);
    made.dataKey.fill(0);
    return ok({ recoveryKey: made.recoveryKey });
  } catch (error) {
    return err(writeError(error));
  }
}

/** The journal is there and its key is not: a first start would put an empty desk in its place. */
export const envelopeMissing = (folder: string): UserError =>
  userError('envelope-missing', { file: path.join(folder, ENVELOPE_NAME) });

/** `recover`: keep what a damaged journal still says, after setting the damaged file aside. */
export function openDesk(
  machine: DeskMachine,
  opening: Opening,
  secret: string | null,
  reference: Reference,
  recover = false,
): Result<DeskFiles, UserError> {
  const { files } = machine;
  const envelope = readEnvelope(files, opening.folder);
  if (!envelope.ok) return envelope;
  const key = openEnvelope(files, opening.folder, envelope.value, secret, opening.kept ?? null);
  if (!key.ok) return key;
  const lock =
    opening.access === 'read'
      ? ok(NO_LOCK)
      : takeLock(files, opening.folder, askerOf(machine, opening), opening.access === 'take-over');
  if (!lock.ok) return lock;
  const opened = openLocked(machine, opening, envelope.value, key.value, reference, recover);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { isOurs } = lock.value;
  return ok({ ...opened.value, isOurs, folder: opening.folder, key: key.value, lock: lock.value });
}

export const askerOf = (machine: DeskMachine, { person, now }: Opening): LockAsker => ({
  host: machine.host,
  user: person?.userName || machine.osUser,
  since: now,
  pid: machine.pid,
  programs: machine.programs,
});

function openLocked(
  machine: DeskMachine,
  opening: Opening,
  envelope: Envelope,
  key: Buffer,
  reference: Reference,
  recover: boolean,
): Result<OpenedDesk, UserError> {
  const { files } = machine;
  const { folder, now, asOf, access = 'write' } = opening;
  if (access === 'read') return openToRead(machine, opening, envelope, key, reference);
  try {
    sweepTemporaries(files, folder);
    const notices: UserError[] = [];
    const read = readWhole(files, folder, envelope, key, now, recover, notices);
    if (!read.ok) return read;
    const { desk, state } = readDesk(machine, opening, envelope, key, reference, read.value);
    notices.push(...desk.notices);
    const writer = JournalWriter.open(files, folder, key, {
      ...read.value,
      sequence: read.value.records.length,
    });
    const by = whoOpens(machine, opening.person, state.person);
    const after = reasonOf(opening, recover);
    const record: DeskRecord = {
      type: 'opened',
      asOf,
      at: now,
      by,
      ...(after !== undefined && { after }),
      ...(opening.program !== undefined && { program: opening.program }),
    };
    const written = writer.append([encodeRecord(record)]);
    // A full disk must not keep anybody from reading.
    if (written.ok) {
      desk.points.before(record, written.value - 1, state);
      state.apply(record, []);
    } else notices.push(written.error);
    state.person = by;
    return ok({ ...desk, writer, notices });
  } catch (error) {
    return err(openingError(error));
  }
}

/** The account is always that of now; without a name it is whoever was at the desk last. */
function whoOpens({ osUser, host }: DeskMachine, now: Person | null, { userName }: Person): Person {
  if (!now) return { userName, osUser, host };
  return now.userName.trim() === '' ? { ...now, userName } : now;
}

/** Why this opening is not as every day's. */
function reasonOf(
  { access, placed }: Opening,
  recover: boolean,
): 'recovery' | 'take-over' | 'copy' | undefined {
  if (recover) return 'recovery';
  if (placed) return 'copy';
  return access === 'take-over' ? 'take-over' : undefined;
}

/** Nothing is written, not even beside the journal: somebody else may be at work on it. */
function openToRead(
  machine: DeskMachine,
  opening: Opening,
  envelope: Envelope,
  key: Buffer,
  reference: Reference,
): Result<OpenedDesk, UserError> {
  const { files } = machine;
  const { folder, person } = opening;
  try {
    const file = path.join(folder, JOURNAL_NAME);
    if (!files.exists(file)) return err(userError('journal-missing', { file }));
    const content = readJournal(files.read(file), Buffer.from(envelope.deskId, 'hex'), key);
    const { ending, records } = content;
    const until = lastTime(records);
    if (ending.kind === 'foreign' || records.length === 0)
      return err(userError('journal-missing', { file }));
    if (ending.kind === 'damaged') {
      const lost = ending.lost + ending.after.length;
      return err(userError('journal-damaged', { saved: records.length, until, lost }));
    }
    const notices = ending.kind === 'torn' ? [userError('journal-tail-unread', { until })] : [];
    const { desk, state } = readDesk(machine, opening, envelope, key, reference, content);
    state.person = whoOpens(machine, person, state.person);
    return ok({ ...desk, notices });
  } catch (error) {
    return err(openingError(error));
  }
}

const openingError = (error: unknown): UserError =>
  error instanceof NewerJournal ? userError('desk-newer') : writeError(error);

/** The desk as its journal tells it now, for whoever has it open: after a restore. */
export function readAgain(
  machine: DeskMachine,
  open: DeskFiles,
  reference: Reference,
): Result<DeskFiles, UserError> {
  const { folder, key, deskId } = open;
  try {
    const bytes = machine.files.read(path.join(folder, JOURNAL_NAME));
    const content = readJournal(bytes, Buffer.from(deskId, 'hex'), key);
    const { desk } = readDesk(machine, open, open, key, reference, content);
    desk.state.person = open.state.person;
    return ok({ ...open, ...desk, writer: open.writer, notices: open.notices });
  } catch (error) {
    return err(openingError(error));
  }
}

/** What the journal says, with the newest snapshot that fits it. */
export function readDesk(
  { files }: DeskMachine,
  { folder, asOf }: Pick<Opening, 'folder' | 'asOf'>,
  { deskId, mdo, sample }: Pick<Envelope, 'deskId' | 'mdo' | 'sample'>,
  key: Buffer,
  reference: Reference,
  content: JournalContent,
): { readonly desk: OpenedDesk; readonly state: DeskState } {
  const snapshots = new SnapshotFolder(files, folder, deskId, key);
  const { snapshot, unreadable } = snapshots.find(content, lastErasing(content));
  const { state, points, since } = replay(content, reference, snapshot?.head ?? null);
  const kept = snapshot && since ? { ...snapshot, since } : null;
  const notices = unreadable.map((file) => userError('snapshot-unreadable', { file }));
  const desk = {
    state,
    points,
    snapshots,
    kept,
    deskId,
    mdo,
    sample,
    asOf,
    notices,
    writer: null,
  };
  return { desk, state };
}

/** Sequence of the record that erased last, 0 where nothing was: it stands after what it emptied. */
function lastErasing({ records }: JournalContent): number {
  if (!records.some(({ erased }) => erased)) return 0;
  return records.findLast(({ plain }) => isErasing(decodeEntry(plain)))?.sequence ?? Infinity;
}

const isErasing = (entry: JournalEntry): boolean =>
  entry.kind === 'record' && entry.record.type === 'erased';

function readWhole(
  files: FileSystem,
  folder: string,
  { deskId }: Envelope,
  key: Buffer,
  now: string,
  recover: boolean,
  notices: UserError[],
): Result<JournalContent, UserError> {
  const file = path.join(folder, JOURNAL_NAME);
  if (!files.exists(file)) return err(userError('journal-missing', { file }));
  const bytes = files.read(file);
  const id = Buffer.from(deskId, 'hex');
  const content = readJournal(bytes, id, key);
  const { ending, records } = content;
  // Every desk begins with the record of its making: an empty journal is a lost one.
  const isEmpty = records.length === 0 && ending.kind !== 'damaged';
  if (ending.kind === 'foreign' || isEmpty) return err(userError('journal-missing', { file }));
  if (ending.kind === 'whole') return ok(content);
  const aside = `journal-${now.replace(/\D/g, '').slice(0, 14)}-damaged.log`;
  const until = lastTime(records);
  if (ending.kind === 'torn') {
    writeFileAtomically(files, path.join(folder, aside), bytes.subarray(content.size));
    notices.push(userError('journal-tail-cut', { file: aside, until }));
    return ok(content);
  }
  const saved = records.length;
  const lost = ending.lost + ending.after.length;
  if (!recover) return err(userError('journal-damaged', { saved, until, lost }));
  writeFileAtomically(files, path.join(folder, aside), bytes);
  notices.push(userError('journal-recovered', { saved, until, lost, file: aside }));
  return ok(content);
}

function lastTime(records: JournalContent['records']): string {
  for (let i = records.length - 1; i >= 0; i--) {
    const plain = records[i]?.plain;
    const entry = plain ? decodeEntry(plain) : null;
    if (entry?.kind === 'record') return entry.record.at;
  }
  return '';
}
