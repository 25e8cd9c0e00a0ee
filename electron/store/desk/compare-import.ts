import type { RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { ImportUpdate } from '../../../shared/domain/import-update';
import { headerSignature } from '../../../shared/mapping/remembered';
import type { DeskState, Import } from '../state/desk-state';

export interface FieldChange {
  readonly request: number;
  readonly field: FieldName;
  readonly value: string;
}

export interface Comparison {
  readonly update: ImportUpdate;
  readonly changes: readonly FieldChange[];
  /** What is not on the desk yet, in the file's order. */
  readonly added: readonly RequestChunk[];
}

/** What tells the requests of one file apart, the surest first. */
const KEYS: readonly FieldName[] = ['employeeId', 'email', 'mobile', 'name'];
/** Fewer than this share of the requests found again, and it is another list with an old name. */
const ENOUGH = 0.5;

type ValueOf = (field: FieldName) => string;

const keyOf = (valueOf: ValueOf, sheet: string): string => {
  for (const field of KEYS) {
    const value = valueOf(field);
    if (value !== '') return `${sheet}\u001f${field}\u001f${value.toLowerCase()}`;
  }
  return '';
};

/** "List (2).xlsx", "list v3.XLSX" and "List.xlsx" are versions of one file. */
const nameStem = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(
      /(?:[\s_-]*(?:\(\d+\)|v\d+|copy|new|final|revised|\d{1,4}(?:[-._]\d{1,4}){0,2}))+$/,
      '',
    )
    .trim();

const signatures = (file: ImportedFile): ReadonlySet<string> =>
  new Set(file.sheets.flatMap(({ columns, layout }) => [layout, headerSignature(columns)].join()));

/** The newest earlier import of the same content, else of the same name and headings. */
function earlier(imports: readonly Import[], file: ImportedFile): Import | null {
  const same = imports.findLast((each) => each.file.sha256 === file.sha256);
  if (same) return same;
  const own = signatures(file);
  const version = imports.findLast(
    (each) =>
      nameStem(each.file.name) === nameStem(file.name) &&
      [...signatures(each.file)].some((signature) => own.has(signature)),
  );
  return version ?? null;
}

/** Null where the file is new to the desk. */
export function compareImport(
  state: DeskState,
  file: ImportedFile,
  /** Asked for only where there is something to compare with. */
  chunks: () => readonly RequestChunk[],
): Comparison | null {
  const found = earlier(
    state.imports.filter((each) => isPresent(state, each)),
    file,
  );
  if (found === null) return null;
  const known = onDesk(state, found);
  const changes: FieldChange[] = [];
  const changedIds = new Set<number>();
  let same = 0;
  let sealed = 0;
  const added = chunks().map((chunk) =>
    partOf(chunk, (at) => {
      const valueOf = reader(chunk, at);
      const id = known.get(keyOf(valueOf, chunk.sheet))?.shift();
      if (id === undefined) return true;
      const own = differences(state, id, chunk, at);
      if (own.length === 0) same++;
      else {
        changedIds.add(id);
        if (state.batchOf.get(id) > 0) sealed++;
        else changes.push(...own);
      }
      return false;
    }),
  );
  const addedCount = added.reduce((sum, chunk) => sum + chunk.kinds.length, 0);
  const sameContent = found.file.sha256 === file.sha256;
  const matched = same + changedIds.size;
  if (!sameContent && matched < ENOUGH * (matched + addedCount)) return null;
  return {
    update: {
      name: found.file.name,
      at: found.at,
      sameContent,
      same,
      changed: changedIds.size,
      sealed,
      added: addedCount,
    },
    changes,
    added: added.filter((chunk) => chunk.kinds.length > 0),
  };
}

/** An import of which every request was erased is as if it had never been. */
export function isPresent({ table }: DeskState, { firstId, requests }: Import): boolean {
  if (table.erasedCount === 0 || requests === 0) return true;
  for (let id = firstId; id < firstId + requests; id++) if (table.has(id)) return true;
  return false;
}

/** Requests of this file's imports by key, every version of it counted. */
function onDesk(state: DeskState, found: Import): Map<string, number[]> {
  const known = new Map<string, number[]>();
  const stem = nameStem(found.file.name);
  for (const { file, firstId, requests } of state.imports) {
    if (file.sha256 !== found.file.sha256 && nameStem(file.name) !== stem) continue;
    for (let id = firstId; id < firstId + requests; id++) {
      if (!state.table.has(id)) continue;
      const { placed, at } = state.table.locate(id);
      const key = keyOf(reader(placed.chunk, at), placed.chunk.sheet);
      const ids = known.get(key);
      if (ids) ids.push(id);
      else known.set(key, [id]);
    }
  }
  return known;
}

const reader = (chunk: RequestChunk, at: number): ValueOf => {
  const byField = new Map(chunk.fields.map((column) => [column.field, column]));
  return (field) => {
    const column = byField.get(field);
    return column?.value[column.codes[at] ?? 0] ?? '';
  };
};

/** A value the admin corrected stays corrected while the file says what it said before. */
function differences(
  state: DeskState,
  id: number,
  chunk: RequestChunk,
  at: number,
): readonly FieldChange[] {
  const { placed, at: place } = state.table.locate(id);
  const before = reader(placed.chunk, place);
  const changes: FieldChange[] = [];
  for (const { field, value, codes } of chunk.fields) {
    if (field === 'kind') continue;
    const now = value[codes[at] ?? 0] ?? '';
    if (now === before(field) || now === state.table.value(id, field)) continue;
    changes.push({ request: id, field, value: now });
  }
  return changes;
}

/** The requests of a chunk that are wanted, as a chunk of their own. */
function partOf(chunk: RequestChunk, wanted: (at: number) => boolean): RequestChunk {
  const places = chunk.kinds.flatMap((_, at) => (wanted(at) ? at : []));
  return {
    ...chunk,
    rows: Uint32Array.from(places, (at) => chunk.rows[at] ?? 0),
    kinds: places.flatMap((at) => chunk.kinds[at] ?? []),
    fields: chunk.fields.map((column) => ({
      ...column,
      codes: Uint32Array.from(places, (at) => column.codes[at] ?? 0),
    })),
  };
}
