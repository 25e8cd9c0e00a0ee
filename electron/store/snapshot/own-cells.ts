import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import { columnOf } from '../state/request-table';

/** What the cells of a chunk's requests hold, as they were imported, and where they are. */
export class OwnCells {
  private readonly known = new Map<FieldName, FieldColumn | undefined>();

  constructor(private readonly chunk: RequestChunk) {}

  text(field: FieldName | null, at: number): string {
    const column = this.column(field);
    return column?.raw[column.codes[at] ?? 0] ?? '';
  }

  address(field: FieldName | null, at: number): string | null {
    const column = this.column(field)?.column ?? null;
    const { sheet, rows } = this.chunk;
    return column === null ? null : `${sheet}!${column}${rows[at] ?? 0}`;
  }

  private column(field: FieldName | null): FieldColumn | undefined {
    if (field === null) return undefined;
    const known = this.known.get(field);
    if (known) return known;
    const column = columnOf(this.chunk, field);
    this.known.set(field, column);
    return column;
  }
}
