import path from 'node:path';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import { requestsOf } from '../../shared/domain/chunk-requests';
import type { RequestChunk } from '../../shared/domain/columns';
import type { ImportedFile } from '../../shared/domain/imported-file';
import type { RequestKind, ReviewRequest } from '../../shared/domain/request';
import type { Reference } from '../../shared/reference/reference';
import { createJudge } from '../../shared/rules/engine';
import type { Judge } from '../../shared/rules/engine-types';

export interface ReviewedFile {
  /** As the user named it. */
  readonly path: string;
  readonly file: ImportedFile;
  /** Empty for a file that broke off half-way: it counts for nothing, as it would in the window. */
  readonly chunks: readonly NumberedChunk[];
}

/** A chunk whose requests have the ids `firstId`, `firstId + 1`, … */
export interface NumberedChunk {
  readonly chunk: RequestChunk;
  readonly firstId: number;
}

export interface Review {
  readonly us: string;
  readonly asOf: string;
  readonly files: readonly ReviewedFile[];
  readonly judge: Judge;
}

export interface ReviewListener {
  readonly onChunk: (chunk: RequestChunk) => void;
  readonly onRows: (rows: number) => void;
  /** The file is read once more: the chunks so far are void. */
  readonly onAgain: () => void;
}

/** Reads one file; chunks come in order, as encoded or plain. */
export type ReadFile = (
  path: string,
  kind: RequestKind | null,
  listener: ReviewListener,
) => Promise<ImportedFile>;

export interface ReviewTask {
  readonly us: string;
  readonly asOf: string;
  readonly kind: RequestKind | null;
  readonly files: readonly string[];
  /** Where relative names start. */
  readonly from: string;
  readonly reference: Reference;
}

/** Where a request of a file stands: `at` counts in its chunk. */
export interface Place extends NumberedChunk {
  readonly at: number;
}

/** The places of a file's requests in the order of its sheets and rows. */
export function placesOf({ file, chunks }: ReviewedFile): Iterable<Place> {
  return file.sheets.some(({ table }) => table) ? sortedPlaces(file, chunks) : places(chunks);
}

function* places(chunks: readonly NumberedChunk[]): Generator<Place> {
  for (const { chunk, firstId } of chunks)
    for (let at = 0; at < chunk.kinds.length; at++) yield { chunk, firstId, at };
}

/** Tables beside each other come one after the other. */
function sortedPlaces(
  { sheets }: ImportedFile,
  chunks: readonly NumberedChunk[],
): readonly Place[] {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  const sheetAt = ({ chunk }: Place): number => order.get(chunk.sheet) ?? 0;
  const rowAt = ({ chunk, at }: Place): number => chunk.rows[at] ?? 0;
  return [...places(chunks)].sort((a, b) => sheetAt(a) - sheetAt(b) || rowAt(a) - rowAt(b));
}

/** The requests of a file in the order of its sheets and rows. */
export function* requestsIn(file: ReviewedFile): Generator<ReviewRequest> {
  let chunk: RequestChunk | null = null;
  let requests: readonly ReviewRequest[] = [];
  for (const place of placesOf(file)) {
    if (chunk !== place.chunk) requests = requestsOf(place.chunk, place.firstId);
    chunk = place.chunk;
    const request = requests[place.at];
    if (request !== undefined) yield request;
  }
}

/**
 * Reads the files one after another and judges them together, as one desk would. Chunks are judged,
 * and handed to `onChunk`, while the parse process goes on reading.
 */
export async function review(
  task: ReviewTask,
  read: ReadFile,
  onProgress: (text: string) => void,
  onChunk: (path: string, chunk: RequestChunk) => void = () => undefined,
): Promise<Review> {
  const { us, asOf, reference } = task;
  const judge = createJudge({ us, asOf, reference, settings: DEFAULT_RULE_SETTINGS });
  const files: ReviewedFile[] = [];
  let nextId = 1;
  for (const name of task.files) {
    let chunks: NumberedChunk[] = [];
    const startId = nextId;
    const forget = (): void => {
      judge.remove(Array.from({ length: nextId - startId }, (_, i) => startId + i));
      chunks = [];
      nextId = startId;
    };
    const file = await read(path.resolve(task.from, name), task.kind, {
      onChunk: (chunk) => {
        judge.putChunk(chunk, nextId);
        judgeAhead(judge, nextId, chunk.kinds.length);
        chunks.push({ chunk, firstId: nextId });
        nextId += chunk.kinds.length;
        onChunk(name, chunk);
      },
      onRows: (rows) => onProgress(`Reading ${path.basename(name)}: ${rows} rows`),
      onAgain: forget,
    });
    if (file.error) forget();
    files.push({ path: name, file, chunks });
  }
  onProgress('Checking the requests');
  return { us, asOf, files, judge };
}

/** While the parse process reads on. Whom a later request concerns is judged again. */
function judgeAhead(judge: Judge, firstId: number, count: number): void {
  for (let id = firstId; id < firstId + count; id++) if (!judge.isCrowded(id)) judge.judgement(id);
}
