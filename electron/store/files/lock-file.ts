import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import { userError, type UserError } from '../../../shared/errors';
import { TEMPORARY } from './atomic-file';
import { systemCode, writeAll, type FileSystem } from './file-system';
import type { Programs } from './programs';

/** Who has the desk open. */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly since: string;
  /** See Programs: another start with this pid is another program. Older locks have none. */
  readonly started?: string;
  /** Seconds this computer had run: after a restart of the computer no lock of it holds. */
  readonly uptime?: number;
}

export interface Lock {
  /** False once another program has taken the desk over: nothing may be written any more. */
  isOurs(): boolean;
  release(): void;
}

/** Of whoever only reads: holds nothing. */
export const NO_LOCK: Lock = { isOurs: () => true, release: () => undefined };

export interface LockAsker {
  readonly host: string;
  readonly user: string;
  readonly since: string;
  readonly pid: number;
  readonly programs: Programs;
}

const NAME = 'desk.lock';
/** A program that was killed may still be ending when its desk is opened again. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 100;
/** Locks this very process holds: its own pid in a file it does not hold is an older life's. */
const ours = new Set<string>();

/**
 * One desk, one writer. Refuses with who has it open and since when. `takeOver`: the lock of
 * another PC, whose program cannot be asked whether it still runs, is put aside.
 */
export function takeLock(
  files: FileSystem,
  folder: string,
  asker: LockAsker,
  takeOver = false,
): Result<Lock, UserError> {
  try {
    return take(files, folder, asker, takeOver);
  } catch (error) {
    return err(userError('desk-folder-not-writable', { detail: systemCode(error) || 'unknown' }));
  }
}

function take(
  files: FileSystem,
  folder: string,
  asker: LockAsker,
  takeOver: boolean,
): Result<Lock, UserError> {
  const file = path.join(folder, NAME);
  const id = randomBytes(8).toString('hex');
  const { pid, host, user, since, programs } = asker;
  const started = programs.started(pid) ?? '';
  const mine: Holder = { id, pid, host, user, since, started, uptime: programs.uptime() };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (placeLock(files, file, mine)) {
      ours.add(id);
      return ok({
        isOurs: () => (readHolder(files, file)?.id ?? id) === id,
        release: () => releaseLock(files, file, id),
      });
    }
    const holder = readHolder(files, file) ?? lookAgain(files, file, programs);
    const isTaken = takeOver && holder !== null && holder.host !== host;
    if (holder && !isTaken && staysHeld(holder, asker)) return err(inUse(holder, host));
    setAside(files, file, holder);
  }
  return err(inUse(readHolder(files, file) ?? mine, host));
}

/** Where locks are not placed in one step, one that says nothing may be half written. */
function lookAgain(files: FileSystem, file: string, programs: Programs): Holder | null {
  for (let look = 0; look < LOOKS && files.exists(file); look++) {
    programs.pause(BETWEEN_LOOKS_MS);
    const holder = readHolder(files, file);
    if (holder) return holder;
  }
  return null;
}

const inUse = ({ user, host, since }: Holder, here: string): UserError =>
  userError(host === here ? 'desk-in-use' : 'desk-in-use-elsewhere', { user, host, since });

function staysHeld(holder: Holder, asker: LockAsker): boolean {
  // Another PC's program cannot be asked whether it still runs.
  if (holder.host !== asker.host) return true;
  if (holder.pid === asker.pid && ours.has(holder.id)) return true;
  for (let look = 0; look < LOOKS; look++) {
    if (!isRunning(holder, asker)) return false;
    asker.programs.pause(BETWEEN_LOOKS_MS);
  }
  return true;
}

function isRunning(holder: Holder, { pid, programs }: LockAsker): boolean {
  if (holder.pid === pid) return false;
  if (holder.uptime !== undefined && programs.uptime() < holder.uptime) return false;
  const started = programs.started(holder.pid);
  if (started === null) return false;
  return !holder.started || started === '' || started === holder.started;
}

/** The lock appears with its content in one step, so nobody ever reads half of it. */
function placeLock(files: FileSystem, file: string, holder: Holder): boolean {
  const temporary = `${file}.${holder.id}${TEMPORARY}`;
  write(files, temporary, holder);
  try {
    files.link(temporary, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // Some network shares know no links: create is the next best.
    return createInPlace(files, file, holder);
  } finally {
    files.remove(temporary);
  }
}

function createInPlace(files: FileSystem, file: string, holder: Holder): boolean {
  try {
    write(files, file, holder);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function write(files: FileSystem, file: string, holder: Holder): void {
  const fd = files.create(file);
  try {
    writeAll(files, fd, Buffer.from(JSON.stringify(holder)), 0);
  } finally {
    files.close(fd);
  }
}

function readHolder(files: FileSystem, file: string): Holder | null {
  try {
    return JSON.parse(files.read(file).toString('utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Moves a dead program's lock away; puts it back when somebody took the lock in between. */
function setAside(files: FileSystem, file: string, dead: Holder | null): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}${TEMPORARY}`;
  try {
    files.rename(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(files, aside);
  if (moved && moved.id !== dead?.id) {
    try {
      files.link(aside, file);
    } catch {
      // A third program was quicker; the journal's length check keeps the two apart.
    }
  }
  files.remove(aside);
}

function releaseLock(files: FileSystem, file: string, id: string): void {
  ours.delete(id);
  try {
    if (readHolder(files, file)?.id === id) files.remove(file);
  } catch {
    // A folder that takes no change keeps the lock; it falls with this program.
  }
}
