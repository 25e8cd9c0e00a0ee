import type { RequestChunk } from '../../shared/domain/columns';
import type { FirstLook, ImportedFile } from '../../shared/domain/imported-file';
import { userError, type ErrorCode, type UserError } from '../../shared/errors';
import type { AnswerTable } from '../../shared/portal/answer-rows';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';
import { err, ok, type Result } from '../../shared/result';
import { decodeChunk } from '../processes/chunk-codec';
import type { ChildProcess, Spawn } from '../processes/spawn';
import { hashFile, type Hashing } from './hash-file';
import type { FromParser, ToParser } from './protocol';
import { failureOf } from './read-failure';

/** What the parse process may use. */
export interface ProcessLimits {
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** Longest silence: a file that is being read reports every few thousand rows. */
  readonly silentMilliseconds: number;
}

export const PROCESS_LIMITS: ProcessLimits = {
  residentMegabytes: 1_000,
  heapMegabytes: 800,
  silentMilliseconds: 20_000,
};

export interface ReadListeners {
  /** The bytes of a RequestChunk, as the journal keeps them; see decodeChunk. */
  readonly onChunk?: (bytes: Uint8Array) => void;
  /** The first table, before its chunks. */
  readonly onFirstLook?: (table: FirstLook) => void;
  /** The file is read once more: the chunks so far are void. */
  readonly onAgain?: () => void;
  readonly onProgress?: (progress: Extract<FromParser, { readonly type: 'progress' }>) => void;
}

export interface RunningRead {
  /** Never rejects: a file that could not be read has its `error` set. */
  readonly done: Promise<ImportedFile>;
  /** Ends the process; `done` then tells that reading was stopped. */
  cancel(): void;
}

const LOOK_EVERY = 100;

/**
 * Reads a file in a process of its own and watches it: too much memory, too long a silence, or an
 * end without a last message, whatever its exit code, is a file that could not be read.
 */
export function readInProcess(
  spawn: Spawn,
  request: Omit<Extract<ToParser, { readonly type: 'read' }>, 'type'>,
  listeners: ReadListeners = {},
  limits: ProcessLimits = PROCESS_LIMITS,
): RunningRead {
  const hashing = hashFile(request.path);
  const { done, cancel } = watched<ImportedFile>(spawn, { type: 'read', ...request }, limits, {
    hear: (message, finish) => {
      switch (message.type) {
        case 'progress':
          return listeners.onProgress?.(message);
        case 'chunk':
          return listeners.onChunk?.(message.bytes);
        case 'first-look':
          return listeners.onFirstLook?.(message.table);
        case 'again':
          return listeners.onAgain?.();
        case 'done':
        case 'failed':
          return finish(message.file);
        case 'lists':
        case 'lists-failed':
          return;
      }
    },
    failed: (code) => {
      hashing.stop();
      return unread(request.path, request.name, code);
    },
  });
  return {
    done: done.then((file) => withChecksum(file, hashing)),
    cancel,
  };
}

/** A file that was read, but of which nobody could tell whether it comes again, was not read. */
async function withChecksum(file: ImportedFile, { sha256 }: Hashing): Promise<ImportedFile> {
  try {
    return { ...file, sha256: await sha256 };
  } catch (error) {
    return { ...file, error: file.error ?? failureOf(error, file.name) };
  }
}

/** Reads a workbook of reference lists, watched in the same way. */
export function readListsInProcess(
  spawn: Spawn,
  { path, name }: { readonly path: string; readonly name: string },
  limits: ProcessLimits = PROCESS_LIMITS,
): Promise<Result<readonly ReadSheet[], UserError>> {
  return watched<Result<readonly ReadSheet[], UserError>>(
    spawn,
    { type: 'read-lists', path, name },
    limits,
    {
      hear: (message, finish) => {
        if (message.type === 'lists') finish(ok(message.sheets));
        else if (message.type === 'lists-failed') finish(err(message.error));
      },
      failed: (code) => err(userError(code, { file: name })),
    },
  ).done;
}

/** The lines of a file that answers a batch, read in a process of its own. */
export function readAnswerInProcess(
  spawn: Spawn,
  { path, name }: { readonly path: string; readonly name: string },
  limits: ProcessLimits = PROCESS_LIMITS,
): Promise<Result<AnswerTable, UserError>> {
  return watched<Result<AnswerTable, UserError>>(
    spawn,
    { type: 'read-answer', path, name },
    limits,
    {
      hear: (message, finish) => {
        if (message.type === 'answer') finish(ok(message.table));
        else if (message.type === 'answer-failed') finish(err(message.error));
      },
      failed: (code) => err(userError(code, { file: name })),
    },
  ).done;
}

interface Ears<Answer> {
  readonly hear: (message: FromParser, finish: (answer: Answer) => void) => void;
  readonly failed: (code: ErrorCode) => Answer;
}

function watched<Answer>(
  spawn: Spawn,
  order: ToParser,
  limits: ProcessLimits,
  { hear, failed }: Ears<Answer>,
): { readonly done: Promise<Answer>; cancel(): void } {
  const child: ChildProcess = spawn('parser-process', { heapMegabytes: limits.heapMegabytes });
  let cancel: () => void = () => undefined;
  const done = new Promise<Answer>((resolve) => {
    let heard = Date.now();
    let settled = false;
    const finish = (answer: Answer): void => {
      if (settled) return;
      settled = true;
      clearInterval(watch);
      child.kill();
      resolve(answer);
    };
    const fail = (code: ErrorCode): void => finish(failed(code));
    const watch = setInterval(() => {
      if (Date.now() - heard > limits.silentMilliseconds) fail('file-too-slow');
      else if ((child.resident() ?? 0) > limits.residentMegabytes) fail('file-too-slow');
    }, LOOK_EVERY);
    cancel = () => fail('reading-stopped');
    child.onMessage((raw) => {
      if (settled) return;
      heard = Date.now();
      hear(raw as FromParser, finish);
    });
    // Out of memory can look like an ordinary end.
    child.onExit(() => fail('file-too-slow'));
  });
  child.send(order);
  return { done, cancel: () => cancel() };
}

function unread(path: string, name: string, code: ErrorCode): ImportedFile {
  return {
    path,
    name,
    format: null,
    encoding: null,
    sha256: '',
    bytes: 0,
    notes: [],
    error: userError(code, { file: name }),
    sheets: [],
  };
}

/** For listeners that want requests rather than bytes. */
export const chunkOf = (bytes: Uint8Array): RequestChunk => decodeChunk(bytes);
