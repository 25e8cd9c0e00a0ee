import type { RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import type { SavedView } from '../../../shared/domain/saved-view';
import type { DeskRecord } from '../journal/records';
import { searchForm } from '../view/search';

/** Fields that say who somebody is. Offices and posts are no secret, and many share them. */
const NAMING: ReadonlySet<FieldName> = new Set<FieldName>([
  'name',
  'employeeId',
  'email',
  'mobile',
  'dateOfBirth',
  'remarks',
  'externalSystemId',
  'portalUserId',
  'portalRequestId',
]);
/** Shorter texts are in everybody's name. */
const LEAST = 3;

/** Tells the saved views whose search or name says who an erased request is of. */
export class NamesOfErased {
  private readonly values = new Set<string>();
  private readonly names = new Set<string>();

  addChunk({ fields }: RequestChunk, isGone: (place: number) => boolean): void {
    for (const { field, raw, value, codes } of fields)
      codes.forEach((code, place) => {
        if (code === 0 || !isGone(place)) return;
        this.add(field, raw[code] ?? '');
        this.add(field, value[code] ?? '');
      });
  }

  /** Corrected values name people as well. */
  addRecord(record: DeskRecord, isGone: (id: number) => boolean): void {
    const changes =
      record.type === 'corrected'
        ? [record]
        : record.type === 'corrections-taken'
          ? record.changes
          : record.type === 'packet-merged'
            ? record.corrections
            : record.type === 'imported'
              ? (record.changes ?? [])
              : [];
    for (const { request, field, value } of changes)
      if (value !== null && isGone(request)) this.add(field, value);
  }

  areIn({ name, query }: SavedView): boolean {
    const search = searchForm(query.search);
    const title = searchForm(name);
    for (const one of this.values) {
      if (search.length >= LEAST && (one.includes(search) || search.includes(one))) return true;
      if (title.includes(one)) return true;
    }
    return false;
  }

  /** Of a file or a sheet: "Meena Gowda.xlsx". */
  areInTitle(title: string): boolean {
    const stem = searchForm(title.replace(/\.[^.]*$/, ''));
    if (stem.length < LEAST) return false;
    for (const name of this.names) if (name.includes(stem)) return true;
    for (const one of this.values) if (stem.includes(one)) return true;
    return false;
  }

  private add(field: FieldName, text: string): void {
    if (!NAMING.has(field)) return;
    const form = searchForm(text);
    if (form.length < LEAST) return;
    this.values.add(form);
    if (field === 'name') this.names.add(form);
  }
}
