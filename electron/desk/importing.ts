import path from 'node:path';
import type { ImportedFile, SheetOverride } from '../../shared/domain/imported-file';
import { userError, type UserError } from '../../shared/errors';
import type { StagedFile } from '../../shared/ipc/contract';
import type { ReferenceData } from '../../shared/reference/reference-data';
import { answerKindOf } from '../../shared/portal/answer-rows';
import { err, ok, type Result } from '../../shared/result';
import type { ReadListeners, RunningRead } from '../workbook/watchdog';
import { inTurn } from './in-turn';
import type { StoreCalls } from './store-calls';
import { throttle } from './throttle';

/** Reads a file in the parser process; see workbook/watchdog.ts. */
export type ReadFile = (
  file: {
    readonly path: string;
    readonly overrides: readonly SheetOverride[];
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
  import: number | null;
  running: RunningRead | null;
  /** Which reading counts: a newer one, or dropping the file, makes those before it void. */
  reading: number;
}

const CHANGED_EVERY_MS = 200;

/** Files on their way into the desk: read, looked at, then added or dropped. */
export interface Importing {
  stage(paths: readonly string[]): Promise<Result<null, UserError>>;
  staged(): readonly StagedFile[];
  /** Reads the file again with what the admin changed of its reading. */
  remap(id: number, overrides: readonly SheetOverride[]): Promise<Result<null, UserError>>;
  commit(id: number): Promise<Result<{ readonly requests: number }, UserError>>;
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
    changed();
  };
  const drop = async (entry: Entry): Promise<void> => {
    entry.reading++;
    entry.running?.cancel();
    entry.running = null;
    const waiting = entry.import;
    entry.import = null;
    if (waiting !== null) await parts.store.call('import.abort', { import: waiting });
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
    const { path: from, overrides } = entry;
    const running = parts.read(
      { path: from, overrides, lists },
      {
        onProgress: ({ rows }) => {
          if (!isVoid()) update(entry, { rowsRead: rows });
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
    if (error !== null) {
      await drop(entry);
      return update(entry, refused(entry, error, file));
    }
    const known = await parts.store.call('import.known', { sha256: file.sha256 });
    if (isVoid()) return;
    update(entry, {
      state: 'ready',
      file,
      rowsRead: file.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
      alreadyImported: known.ok ? known.value : null,
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
        file: null,
        alreadyImported: null,
      },
      path: file,
      overrides: [],
      import: null,
      running: null,
      reading: 0,
    };
    entries.set(id, entry);
    return entry;
  };

  const readInTurn = (entry: Entry): Promise<void> => {
    const reading = ++entry.reading;
    return turn(() => read(entry, reading));
  };

  const gone = err(userError('import-gone'));

  const commit: Importing['commit'] = async (id) => {
    const entry = entries.get(id);
    if (!entry?.staged.file || entry.staged.state !== 'ready' || entry.import === null) return gone;
    const done = await parts.store.call('import.commit', {
      import: entry.import,
      file: entry.staged.file,
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
      for (const entry of paths.map(add)) void readInTurn(entry);
      changed();
      return ok(null);
    },
    staged,
    remap: async (id, overrides) => {
      const entry = entries.get(id);
      if (!entry) return gone;
      await drop(entry);
      entry.overrides = overrides;
      update(entry, { state: 'reading', rowsRead: 0 });
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
