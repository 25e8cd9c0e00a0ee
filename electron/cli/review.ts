import path from 'node:path';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import { requestsOf } from '../../shared/domain/chunk-requests';
import type { ImportedFile } from '../../shared/domain/imported-file';
import type { RequestKind, ReviewRequest } from '../../shared/domain/request';
import type { Reference } from '../../shared/reference/reference';
import { createJudge } from '../../shared/rules/engine';
import type { Judge } from '../../shared/rules/engine-types';

export interface ReviewedFile {
  /** As the user named it. */
  readonly path: string;
  readonly file: ImportedFile;
  readonly requests: readonly ReviewRequest[];
}

export interface Review {
  readonly us: string;
  readonly asOf: string;
  readonly files: readonly ReviewedFile[];
  readonly judge: Judge;
}

export interface ReviewListener {
  readonly onChunk: (chunk: Parameters<typeof requestsOf>[0]) => void;
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

function sortByRow(requests: ReviewRequest[], { sheets }: ImportedFile): void {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  const place = ({ source }: ReviewRequest): number => order.get(source.sheet) ?? 0;
  requests.sort((a, b) => place(a) - place(b) || a.source.row - b.source.row);
}

/** Reads the files one after another and judges them together, as one desk would. */
export async function review(
  task: ReviewTask,
  read: ReadFile,
  onProgress: (text: string) => void,
): Promise<Review> {
  const { us, asOf, reference } = task;
  const judge = createJudge({ us, asOf, reference, settings: DEFAULT_RULE_SETTINGS });
  const files: ReviewedFile[] = [];
  let id = 1;
  for (const name of task.files) {
    const requests: ReviewRequest[] = [];
    const file = await read(path.resolve(task.from, name), task.kind, {
      onChunk: (chunk) => {
        for (const request of requestsOf(chunk, id)) requests.push(request);
        id += chunk.kinds.length;
      },
      onRows: (rows) => onProgress(`Reading ${path.basename(name)}: ${rows} rows`),
      onAgain: () => {
        id -= requests.length;
        requests.length = 0;
      },
    });
    // Tables beside each other come one after the other.
    if (file.sheets.some(({ table }) => table)) sortByRow(requests, file);
    // A file that broke off half-way counts for nothing, as it would in the window.
    files.push({ path: name, file, requests: file.error ? [] : requests });
  }
  onProgress('Checking the requests');
  for (const { requests } of files) judge.put(requests);
  return { us, asOf, files, judge };
}
