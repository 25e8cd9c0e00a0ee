import path from 'node:path';
import { errorText } from '../../shared/errors';
import type { RequestChunk } from '../../shared/domain/columns';
import type { Reference } from '../../shared/reference/reference';
import { RULE_SET_VERSION } from '../../shared/rules/engine';
import { RULES } from '../../shared/rules/registry';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import { chunkOf, readInProcess } from '../workbook/watchdog';
import { spawnNode } from '../processes/spawn-node';
import { builtInReference, builtInReferenceData } from '../reference/built-in-reference';
import { approveClear } from './approve-clear';
import { parseArguments, type Arguments } from './arguments';
import { checkJson, summaryOf } from './check-document';
import { checkText } from './check-text';
import { exportJson, exportText } from './export-document';
import { Output, Progress, type Piece } from './output';
import { RequestLines } from './request-lines';
import { referenceLists, referenceText } from './reference-document';
import { resolveUs } from './resolve-mdo';
import { review, type ReadFile, type Review } from './review';
import { ruleList, rulesText } from './rules-document';
import { USAGE, UsageError } from './usage';

/** Exit statuses of spec/command-line. */
export const EXIT = { read: 0, failed: 1, arguments: 2, unread: 3, unwritten: 4 } as const;

export interface Surroundings {
  readonly argv: readonly string[];
  /** Where the user stands. */
  readonly from: string;
  /** ISO date for a review that names none. */
  readonly today: string;
  /** Folder of the built processes. */
  readonly programFolder: string;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Runs one command and answers its exit status. Throws only for a fault of the program. */
export async function run(around: Surroundings): Promise<number> {
  const output = new Output(around.stdout);
  try {
    const status = await command(parseArguments(around.argv, around.today), around, output);
    await output.flush();
    return status;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.stderr.write(`${error.message}\n`);
    return EXIT.arguments;
  }
}

async function command(args: Arguments, around: Surroundings, output: Output): Promise<number> {
  switch (args.command) {
    case 'help':
      await output.write(USAGE);
      return EXIT.read;
    case 'rules':
      await print(
        output,
        args.format === 'json'
          ? [json({ ruleSetVersion: RULE_SET_VERSION, rules: ruleList(RULES) })]
          : rulesText(RULE_SET_VERSION, RULES),
      );
      return EXIT.read;
    case 'reference': {
      const lists = referenceLists(builtInReference(), builtInReferenceData());
      await print(output, args.format === 'json' ? [json(lists)] : referenceText(lists));
      return EXIT.read;
    }
    case 'check': {
      const reference = builtInReference();
      const lines = new RequestLines(reference, DEFAULT_RULE_SETTINGS.portalGdsWords);
      const reviewed = await readAndJudge(args, reference, around, (path, chunk) => {
        if (args.format === 'json') lines.of(path, chunk);
      });
      await print(
        output,
        args.format === 'json'
          ? checkJson(reviewed, reference, RULE_SET_VERSION, lines)
          : checkText(reviewed),
      );
      return sayUnread(reviewed, around);
    }
    case 'export':
      return exportCommand(args, around, output);
  }
}

async function exportCommand(
  args: Extract<Arguments, { command: 'export' }>,
  around: Surroundings,
  output: Output,
): Promise<number> {
  const reference = builtInReference();
  const us = resolveUs(reference, args.review.mdo);
  const reviewed = await readAndJudge(args, reference, around);
  const unread = sayUnread(reviewed, around);
  const { batch, rows } = approveClear(
    reviewed,
    us,
    reference,
    RULE_SET_VERSION,
    args.includeUnconfirmed,
  );
  const gdsWord = DEFAULT_RULE_SETTINGS.gdsWordWritten;
  // It brings the writers of workbooks and PDF, which "check" has no need to wait for.
  const { writeBatch } = await import('../export/write-batch');
  const written = await writeBatch(
    { batch, rows, gdsWord },
    { as: path.resolve(around.from, args.out) },
  );
  if (!written.ok) {
    around.stderr.write(`${errorText(written.error, 'en')}\n`);
    return EXIT.unwritten;
  }
  const summary = summaryOf(reviewed);
  await print(
    output,
    args.format === 'json'
      ? [exportJson(reviewed, batch, written.value, summary)]
      : exportText(batch, written.value, summary),
  );
  return unread;
}

async function readAndJudge(
  { review: asked }: Extract<Arguments, { command: 'check' | 'export' }>,
  reference: Reference,
  around: Surroundings,
  onChunk?: (path: string, chunk: RequestChunk) => void,
): Promise<Review> {
  const us = resolveUs(reference, asked.mdo);
  const progress = new Progress(around.stderr);
  try {
    return await review(
      {
        us: us.name,
        asOf: asked.asOf,
        kind: asked.kind,
        files: asked.files,
        from: around.from,
        reference,
      },
      reader(around.programFolder),
      (text) => progress.show(text),
      onChunk,
    );
  } finally {
    progress.clear();
  }
}

/** Reads in a process of its own: a hostile file takes nothing but that process down. */
function reader(programFolder: string): ReadFile {
  const spawn = spawnNode(programFolder);
  return (file, kind, { onChunk, onRows, onAgain }) =>
    readInProcess(
      spawn,
      { path: file, name: path.basename(file), kind, overrides: [] },
      {
        onChunk: (bytes) => onChunk(chunkOf(bytes)),
        onProgress: ({ rows }) => onRows(rows),
        onAgain,
      },
    ).done;
}

/** One line for each file that could not be read, and the status that follows. */
function sayUnread({ files }: Review, { stderr }: Surroundings): number {
  const errors = files.flatMap(({ file }) => (file.error ? [file.error] : []));
  for (const error of errors) stderr.write(`${errorText(error, 'en')}\n`);
  return errors.length > 0 ? EXIT.unread : EXIT.read;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function print(output: Output, pieces: Iterable<Piece>): Promise<void> {
  for (const piece of pieces) {
    const full = output.write(piece);
    if (full !== null) await full;
  }
}
