import { noteText } from '../../shared/mapping/notes';
import { errorText } from '../../shared/errors';
import type { Finding, Verdict } from '../../shared/domain/finding';
import type { ImportedFile, ImportedSheet } from '../../shared/domain/imported-file';
import type { ReviewRequest } from '../../shared/domain/request';
import { withPortalGds } from '../../shared/normalise/portal-gds';
import type { Reference } from '../../shared/reference/reference';
import { findingJson } from '../../shared/rules/finding-json';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import type { Review } from './review';

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
    for (const { id } of file.requests) {
      const { verdict, findings } = judge.judgement(id);
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
): Generator<string> {
  const { us, asOf, files } = review;
  const head = { us, asOf, referenceVersion: reference.version, ruleSetVersion };
  yield `{\n${Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('')}  "files": [`;
  yield* listed(files.map(({ path, file }) => fileJson(path, file)));
  yield '],\n  "requests": [';
  yield* listed(requests(review, reference));
  yield `],\n  "summary": ${JSON.stringify(summaryOf(review))}\n}\n`;
}

function* listed(items: Iterable<unknown>): Generator<string> {
  let any = false;
  for (const item of items) {
    yield `${any ? ',' : ''}\n    ${JSON.stringify(item)}`;
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

function* requests({ files, judge }: Review, reference: Reference): Generator<unknown> {
  const { portalGdsWords } = DEFAULT_RULE_SETTINGS;
  for (const { path, requests: ofFile } of files)
    for (const request of ofFile) {
      const { verdict, findings } = judge.judgement(request.id);
      const shown = withPortalGds(reference, portalGdsWords, request);
      yield requestJson(path, shown, verdict, findings);
    }
}

function requestJson(
  file: string,
  { source, kind, fields }: ReviewRequest,
  verdict: Verdict,
  findings: readonly Finding[],
): unknown {
  return {
    source: { file, sheet: source.sheet, row: source.row },
    kind,
    fields,
    verdict,
    findings: findings.map(findingJson),
  };
}
