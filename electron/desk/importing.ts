import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportedFile, SheetOverride, TextChoice } from '../../shared/domain/imported-file';
import { PACKET_ENDING } from '../../shared/domain/packet';
import { userError, type UserError } from '../../shared/errors';
import type { StagedFile } from '../../shared/ipc/contract';
import type { ReferenceData } from '../../shared/reference/reference-data';
import { answerKindOf } from '../../shared/portal/answer-rows';
import { err, ok, type Result } from '../../shared/result';
import type { ReadListeners, RunningRead } from '../workbook/watchdog';
import { PACKET_FILE_MAX } from '../store/packets/packet-file';
import { filesIn } from './files-in';
import { inTurn } from './in-turn';
import type { StoreCalls } from './store-calls';
import { throttle } from './throttle';

/** Reads a file in the parser process; see workbook/watchdog.ts. */
export type ReadFile = (
  file: {
    readonly path: string;
    readonly overrides: readonly SheetOverride[];
    readonly text: TextChoice | null;
    /** The reference lists in force; null where they are the program's own. */
    readonly lists: ReferenceData | null;
  },
  listeners: ReadListeners,
) => RunningRead;

export interface ImportingParts {
  readonly store: StoreCalls;
  readonly read: ReadFile;
  readonly isOpen: () => boolean;
  readonly onChanged: (staged: readonly StagedFile[]) => void;
}

/** A staged file, and the import of the store its chunks wait in. */
interface Entry {
  staged: StagedFile;
  readonly path: string;
  overrides: readonly SheetOverride[];
  text: TextChoice | null;
  /** The admin changed nothing yet: what is remembered of earlier files may be used. */
  asFound: boolean;
  import: number | null;
  running: RunningRead | null;
  /** Which reading counts: a newer one, or dropping the file, makes those before it void. */
  reading: number;
}

const CHANGED_EVERY_MS = 200;

interface Added {
  readonly requests: number;
  readonly changed: number;
}

/** Files on their way into the desk: read, looked at, then added or dropped. */
export interface Importing {
  stage(paths: readonly string[]): Promise<Result<null, UserError>>;
  staged(): readonly StagedFile[];
  /** Reads the file again with what the admin changed of its reading. */
  remap(
    id: number,
    overrides: readonly SheetOverride[],
    text: TextChoice | null,
  ): Promise<Result<null, UserError>>;
  /** `update`: what changed and what is new, instead of everything; see import-update.ts. */
  commit(id: number, update?: boolean): Promise<Result<Added, UserError>>;
  discard(id: number): Promise<Result<null, UserError>>;
  discardAll(): Promise<void>;
  /** Where a staged file lies, null where it is no longer waiting. */
  fileOf(id: number): { readonly path: string; readonly name: string } | null;
  /** Reads and adds files at once; the first one that fails ends it. */
  addAll(paths: readonly string[]): Promise<Result<null, UserError>>;
}

export function importing(parts: ImportingParts): Importing {
  const entries = new Map<number, Entry>();
  /** One parser at a time: a large file may take all the memory one is given. */
  const turn = inTurn();
  let next = 1;

  const staged = (): readonly StagedFile[] => [...entries.values()].map((entry) => entry.staged);
  const changed = throttle(CHANGED_EVERY_MS, () => parts.onChanged(staged()));

  const update = (entry: Entry, change: Partial<StagedFile>): void => {
    entry.staged = { ...entry.staged, ...change };
    // Numbers that move are told now and then, what the admin waits for at once.
    if (change.state !== undefined || change.firstLook) parts.onChanged(staged());
    else changed();
  };
  const drop = async (entry: Entry): Promise<void> => {
    entry.reading++;
    entry.running?.cancel();
    entry.running = null;
    const waiting = entry.import;
    entry.import = null;
    if (waiting !== null) await parts.store.call('import.abort', { import: waiting });
  };

  /** A packet of another desk is not read as a sheet: its word is asked for first. */
  const readPacket = async (entry: Entry, reading: number): Promise<void> => {
    const found = await packetKind(parts.store, entry.path);
    if (entry.reading !== reading) return;
    update(entry, found.ok ? { state: 'ready', packet: found.value } : refused(entry, found.error));
  };

  /** Never rejects; what went wrong stands in the staged file. */
  const read = async (entry: Entry, reading: number): Promise<void> => {
    const isVoid = (): boolean => entry.reading !== reading;
    if (isVoid()) return;
    const begun = await parts.store.call('import.begin', {});
    if (!begun.ok) return isVoid() ? undefined : update(entry, refused(entry, begun.error));
    const { import: id, lists } = begun.value;
    if (isVoid()) {
      await parts.store.call('import.abort', { import: id });
      return;
    }
    entry.import = id;
    let failure: UserError | null = null;
    let relayed = Promise.resolve();
    const { path: from, overrides, text } = entry;
    const started = performance.now();
    const running = parts.read(
      { path: from, overrides, text, lists },
      {
        onProgress: ({ rows, bytesRead, bytes }) => {
          if (isVoid()) return;
          const seconds = Math.round((performance.now() - started) / 1000);
          update(entry, { rowsRead: rows, share: bytesRead / Math.max(1, bytes), seconds });
        },
        onFirstLook: (firstLook) => {
          if (!isVoid()) update(entry, { firstLook });
        },
        onAgain: () => {
          relayed = relayed.then(async () => {
            await parts.store.call('import.again', { import: id });
          });
        },
        onChunk: (bytes) => {
          relayed = relayed.then(async () => {
            const answer = await parts.store.call('import.chunk', { import: id, bytes });
            if (answer.ok || failure !== null) return;
            failure = answer.error;
            running.cancel();
          });
        },
      },
    );
    entry.running = running;
    const file = await running.done;
    await relayed;
    // Whoever dropped the file or reads it anew has cleaned up.
    if (isVoid()) return;
    entry.running = null;
    const error = failure ?? file.error;
    if (error !== null && !mayBeHelped(error, file)) {
      await drop(entry);
      return update(entry, refused(entry, error, file));
    }
    const { asFound } = entry;
    entry.asFound = false;
    // At once: the admin waits for the three of them, and nearly always for the last.
    const [remembered, known, compared] = await Promise.all([
      asFound ? parts.store.call('import.remembered', { file }) : ok([]),
      parts.store.call('import.known', { sha256: file.sha256 }),
      parts.store.call('import.compare', { import: id, file }),
    ]);
    if (isVoid()) return;
    if (remembered.ok && remembered.value.length > 0) {
      await parts.store.call('import.abort', { import: id });
      if (isVoid()) return;
      entry.import = null;
      entry.overrides = remembered.value;
      update(entry, { remembered: true, overrides: entry.overrides });
      return read(entry, reading);
    }
    update(entry, {
      state: 'ready',
      file,
      firstLook: null,
      rowsRead: file.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
      alreadyImported: known.ok ? known.value : null,
      update: compared.ok ? compared.value : null,
      answer: answerKindOf(file),
    });
  };

  const add = (file: string): Entry => {
    const id = next++;
    const entry: Entry = {
      staged: {
        staged: id,
        name: path.basename(file),
        state: 'reading',
        rowsRead: 0,
        share: 0,
        seconds: 0,
        file: null,
        alreadyImported: null,
        update: null,
        overrides: [],
        text: null,
        remembered: false,
      },
      path: file,
      overrides: [],
      text: null,
      asFound: true,
      import: null,
      running: null,
      reading: 0,
    };
    entries.set(id, entry);
    return entry;
  };

  const readInTurn = (entry: Entry): Promise<void> => {
    const reading = ++entry.reading;
    const isPacket = entry.path.toLowerCase().endsWith(PACKET_ENDING);
    return turn(() => (isPacket ? readPacket : read)(entry, reading));
  };

  const gone = err(userError('import-gone'));

  const commit: Importing['commit'] = async (id, asUpdate = false) => {
    const entry = entries.get(id);
    if (!entry?.staged.file || entry.staged.state !== 'ready' || entry.import === null) return gone;
    const done = await parts.store.call('import.commit', {
      import: entry.import,
      file: entry.staged.file,
      update: asUpdate,
    });
    if (!done.ok) return done;
    entries.delete(id);
    changed();
    return done;
  };

  const discard: Importing['discard'] = async (id) => {
    const entry = entries.get(id);
    if (!entry) return gone;
    entries.delete(id);
    await drop(entry);
    changed();
    return ok(null);
  };

  return {
    stage: async (paths) => {
      if (!parts.isOpen()) return err(userError('desk-not-open'));
      const files = await filesIn(paths);
      for (const entry of files.map(add)) void readInTurn(entry);
      changed();
      return ok(null);
    },
    staged,
    remap: async (id, overrides, text) => {
      const entry = entries.get(id);
      if (!entry) return gone;
      await drop(entry);
      entry.overrides = overrides;
      entry.text = text;
      entry.asFound = false;
      const now = { overrides, text, remembered: false, share: 0, seconds: 0 };
      update(entry, { state: 'reading', rowsRead: 0, ...now });
      void readInTurn(entry);
      return ok(null);
    },
    commit,
    discard,
    fileOf: (id) => {
      const entry = entries.get(id);
      return entry ? { path: entry.path, name: entry.staged.name } : null;
    },
    discardAll: async () => {
      await Promise.all([...entries.keys()].map(discard));
    },
    addAll: async (paths) => {
      for (const file of paths) {
        const entry = add(file);
        await readInTurn(entry);
        const { staged: id, state, file: reading } = entry.staged;
        if (state !== 'ready') {
          await discard(id);
          return err(reading?.error ?? userError('reading-stopped', { file: entry.staged.name }));
        }
        const done = await commit(id);
        if (!done.ok) return done;
      }
      return ok(null);
    },
  };
}

/** The size is asked first: what is too large for a packet is not read into memory. */
async function packetKind(
  store: StoreCalls,
  file: string,
): Promise<Result<'work' | 'return', UserError>> {
  const name = path.basename(file);
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > PACKET_FILE_MAX) return err(userError('packet-too-large', { file: name }));
  const peeked = await store.call('packet.peek', { file });
  return peeked.ok ? ok(peeked.value.kind) : peeked;
}

/** Read to its end, but no headings or requests were found: the admin may point at them. */
const mayBeHelped = ({ code }: UserError, file: ImportedFile): boolean =>
  (code === 'no-header' || code === 'no-requests') &&
  file.sheets.some(({ preview }) => preview.length > 0);

/** A file that did not get as far as being read still has a name and a reason to show. */
function refused(entry: Entry, error: UserError, file?: ImportedFile): Partial<StagedFile> {
  const none: ImportedFile = {
    path: entry.path,
    name: entry.staged.name,
    format: null,
    encoding: null,
    sha256: '',
    bytes: 0,
    notes: [],
    error,
    sheets: [],
  };
  return { state: 'refused', file: { ...(file ?? none), error } };
}
