import type { RequestChunk } from '../../shared/domain/columns';
import { noteText } from '../../shared/mapping/notes';
import { errorText } from '../../shared/errors';
import type { Verdict } from '../../shared/domain/finding';
import type { ImportedFile, ImportedSheet } from '../../shared/domain/imported-file';
import type { Reference } from '../../shared/reference/reference';
import { findingJson } from '../../shared/rules/finding-json';
import { placesOf, type Review } from './review';
import { NOTHING_FOUND, type RequestLines } from './request-lines';
import type { Piece } from './output';

export interface CheckSummary {
  readonly requests: number;
  readonly clear: number;
  readonly check: number;
  readonly block: number;
  readonly byRule: Readonly<Record<string, number>>;
}

export function summaryOf({ files, judge }: Review): CheckSummary {
  const verdicts: Record<Verdict, number> = { clear: 0, check: 0, block: 0 };
  const rules = new Map<string, number>();
  let requests = 0;
  for (const file of files)
    for (const { chunk, firstId } of file.chunks)
      for (let at = 0; at < chunk.kinds.length; at++) {
        const { verdict, findings } = judge.judgement(firstId + at);
        requests++;
        verdicts[verdict]++;
        for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      }
  const byRule = Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { requests, ...verdicts, byRule };
}

/** The sentences said about a file and its sheets; a sheet is named where there are several. */
export function notesOf(file: ImportedFile): readonly string[] {
  const several = new Set(file.sheets.map(({ name }) => name)).size > 1;
  return [
    ...file.notes.map((note) => noteText(note, 'en')),
    ...file.sheets.flatMap((sheet) =>
      sheet.notes.map((note) => (several ? `${sheet.name}: ` : '') + noteText(note, 'en')),
    ),
  ];
}

/** The document of `check --format json`, in pieces: one request a line. */
export function* checkJson(
  review: Review,
  reference: Reference,
  ruleSetVersion: string,
  lines: RequestLines,
): Generator<Piece> {
  const { us, asOf, files } = review;
  const head = { us, asOf, referenceVersion: reference.version, ruleSetVersion };
  yield `{\n${Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('')}  "files": [`;
  yield* listed(files.map(({ path, file }) => JSON.stringify(fileJson(path, file))));
  yield '],\n  "requests": [';
  yield* requestLines(review, lines);
  yield `],\n  "summary": ${JSON.stringify(summaryOf(review))}\n}\n`;
}

function* listed(items: Iterable<string>): Generator<string> {
  let any = false;
  for (const item of items) {
    yield `${any ? ',' : ''}\n    ${item}`;
    any = true;
  }
  if (any) yield '\n  ';
}

/**
 * One entry a sheet, under the columns of its first table. A table beside another has one of its
 * own, since its rows are counted apart.
 */
function wholeSheets(tables: readonly ImportedSheet[]): readonly ImportedSheet[] {
  const sheets: ImportedSheet[] = [];
  for (const table of tables) {
    const above = sheets.findIndex(
      ({ name, table: other }) =>
        name === table.name && table.table !== undefined && other?.from === table.table.from,
    );
    const sheet = sheets[above];
    if (sheet === undefined) sheets.push(table);
    else
      sheets[above] = {
        ...sheet,
        rows: sheet.rows + table.rows,
        requests: sheet.requests + table.requests,
        setAside: [...sheet.setAside, ...table.setAside],
      };
  }
  return sheets;
}

function fileJson(path: string, file: ImportedFile): unknown {
  return {
    path,
    format: file.format,
    encoding: file.encoding,
    notes: notesOf(file),
    error: file.error ? errorText(file.error, 'en') : null,
    sheets: wholeSheets(file.sheets).map((sheet) => ({
      name: sheet.name,
      ...(sheet.table?.from ? { firstColumn: sheet.table.from } : {}),
      layout: sheet.layout,
      kind: sheet.kind,
      headerRow: sheet.headerRow,
      columns: sheet.columns.map(({ column, header, field, confidence, why }) => ({
        column,
        header,
        field,
        confidence,
        why,
      })),
      rows: sheet.rows,
      requests: sheet.requests,
      setAside: sheet.setAside.map(({ from, to, reason }) => ({ from, to, reason })),
    })),
  };
}

/** As if nothing had been found, in long runs, with the findings put in where there are any. */
function* requestLines({ files, judge }: Review, lines: RequestLines): Generator<Piece> {
  // The first has no comma before it.
  let skip = 1;
  for (const file of files) {
    let run = null as { readonly chunk: RequestChunk; readonly bytes: Buffer } | null;
    let from = 0;
    let next = 0;
    for (const { chunk, firstId, at } of placesOf(file)) {
      const { bytes, ends } = lines.of(file.path, chunk);
      const start = at === 0 ? 0 : (ends[at - 1] ?? 0) + NOTHING_FOUND.length;
      if (run?.chunk !== chunk || start !== next) {
        if (run !== null) yield run.bytes.subarray(from, next);
        run = { chunk, bytes };
        from = start + skip;
        skip = 0;
      }
      const end = ends[at] ?? 0;
      next = end + NOTHING_FOUND.length;
      const { verdict, findings } = judge.judgement(firstId + at);
      if (findings.length === 0) continue;
      yield bytes.subarray(from, end);
      yield `,"verdict":"${verdict}","findings":${JSON.stringify(findings.map(findingJson))}}`;
      from = next;
    }
    if (run !== null) yield run.bytes.subarray(from, next);
  }
  if (skip === 0) yield '\n  ';
}
