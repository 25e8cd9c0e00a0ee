import { requestsOf } from '../../../shared/domain/chunk-requests';
import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import type { FieldName, Fields } from '../../../shared/domain/field';
import { cellOf, type ReviewRequest } from '../../../shared/domain/request';

export interface PlacedChunk {
  readonly firstId: number;
  readonly count: number;
  readonly chunk: RequestChunk;
  /** The chunk's record in the journal. */
  readonly sequence: number;
}

/** A chunk on its way into the table; `read` is called when somebody first looks into it. */
export interface ChunkToPlace {
  readonly count: number;
  readonly sequence: number;
  readonly read: () => RequestChunk;
}

/** Opening a desk does not wait for its requests to be read. */
class StoredChunk implements PlacedChunk {
  private known: RequestChunk | null = null;

  constructor(
    readonly firstId: number,
    readonly count: number,
    readonly sequence: number,
    private readonly read: () => RequestChunk,
  ) {}

  get chunk(): RequestChunk {
    return (this.known ??= this.read());
  }
}

/** An admin's correction: as typed, and as the program reads it. */
export interface Correction {
  readonly typed: string;
  readonly value: string;
}

/** All requests of the desk as they were imported, ids from 1, and the corrections beside them. */
export class RequestTable {
  private readonly placed: PlacedChunk[] = [];
  private readonly corrections = new Map<number, Map<FieldName, Correction>>();
  private readonly erased = new Set<number>();
  private total = 0;

  /** The highest id; requests that were erased keep theirs. */
  get count(): number {
    return this.total;
  }

  get erasedCount(): number {
    return this.erased.size;
  }

  get erasedIds(): Iterable<number> {
    return this.erased.values();
  }

  isErased(id: number): boolean {
    return this.erased.has(id);
  }

  /** Their values are gone from the journal; nobody is to meet them any more. */
  erase(ids: Iterable<number>): void {
    for (const id of ids) this.erased.add(id);
  }

  get chunks(): readonly PlacedChunk[] {
    return this.placed;
  }

  has(id: number): boolean {
    return this.isKnown(id) && !this.erased.has(id);
  }

  /** Also of a request that was erased. */
  isKnown(id: number): boolean {
    return Number.isInteger(id) && id >= 1 && id <= this.total;
  }

  add({ count, sequence, read }: ChunkToPlace): PlacedChunk {
    const placed = new StoredChunk(this.total + 1, count, sequence, read);
    this.placed.push(placed);
    this.total += count;
    return placed;
  }

  correct(id: number, field: FieldName, correction: Correction | null): void {
    const own = this.corrections.get(id) ?? new Map<FieldName, Correction>();
    if (correction) own.set(field, correction);
    else own.delete(field);
    if (own.size > 0) this.corrections.set(id, own);
    else this.corrections.delete(id);
  }

  correctionsOf(id: number): ReadonlyMap<FieldName, Correction> {
    return this.corrections.get(id) ?? NONE;
  }

  correctedIds(): Iterable<number> {
    return this.corrections.keys();
  }

  /** The chunk a request stands in and its place there. Throws for an id that is not on the desk. */
  locate(id: number): { readonly placed: PlacedChunk; readonly at: number } {
    let low = 0;
    let high = this.placed.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.placed[middle]?.firstId ?? Infinity) <= id) low = middle;
      else high = middle - 1;
    }
    const placed = this.placed[low];
    if (!placed || !this.isKnown(id)) throw new Error(`No request ${String(id)}`);
    return { placed, at: id - placed.firstId };
  }

  /** The value in force: the correction where there is one. */
  value(id: number, field: FieldName): string {
    const corrected = this.corrections.get(id)?.get(field);
    if (corrected) return corrected.value;
    const { placed, at } = this.locate(id);
    const column = columnOf(placed.chunk, field);
    return column?.value[column.codes[at] ?? 0] ?? '';
  }

  /** The request with corrections in `fields`; `raw` stays what stood in the cells. */
  request(id: number): ReviewRequest {
    const { placed, at } = this.locate(id);
    const request = requestAt(placed.chunk, at, id);
    const own = this.corrections.get(id);
    if (!own) return request;
    const corrected = this.correctedFields(id);
    // A correction to nothing leaves the field absent, as a blank cell does.
    const fields = Object.fromEntries(
      Object.entries({ ...request.fields, ...corrected }).filter(([, value]) => value !== ''),
    );
    return { ...request, fields, corrected };
  }

  /** As `request`, but the rules see what the admin typed instead of the cell. */
  requestToJudge(id: number): ReviewRequest {
    const request = this.request(id);
    const own = this.corrections.get(id);
    if (!own) return request;
    const raw: Partial<Record<FieldName, string>> = { ...request.raw };
    for (const [field, { typed }] of own) raw[field] = typed;
    return { ...request, raw };
  }

  correctedFields(id: number): Fields {
    const fields: Partial<Record<FieldName, string>> = {};
    for (const [field, { value }] of this.correctionsOf(id)) fields[field] = value;
    return fields;
  }

  /** Raw text and cell of a field, null where the file has no such column. */
  original(
    id: number,
    field: FieldName,
  ): { raw: string; value: string; cell: string | null } | null {
    const { placed, at } = this.locate(id);
    const column = columnOf(placed.chunk, field);
    if (!column) return null;
    const code = column.codes[at] ?? 0;
    const request = requestAt(placed.chunk, at, id);
    return {
      raw: column.raw[code] ?? '',
      value: column.value[code] ?? '',
      cell: cellOf(request, field),
    };
  }
}

const NONE: ReadonlyMap<FieldName, Correction> = new Map();

export function columnOf(chunk: RequestChunk, field: FieldName): FieldColumn | undefined {
  return chunk.fields.find((column) => column.field === field);
}

function requestAt(chunk: RequestChunk, at: number, id: number): ReviewRequest {
  const kind = chunk.kinds[at];
  if (!kind) throw new Error(`No request at ${String(at)}`);
  const one: RequestChunk = {
    ...chunk,
    rows: chunk.rows.subarray(at, at + 1),
    kinds: [kind],
    fields: chunk.fields.map((field) => ({ ...field, codes: field.codes.subarray(at, at + 1) })),
  };
  const [request] = requestsOf(one, id);
  if (!request) throw new Error(`No request at ${String(at)}`);
  return request;
}
