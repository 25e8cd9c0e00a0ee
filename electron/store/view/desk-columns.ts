import { VERDICTS } from '../../../shared/domain/finding';
import type { FieldName } from '../../../shared/domain/field';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import type { SortKey } from '../../../shared/domain/review';
import type { Judgement } from '../../../shared/rules/engine-types';
import type { DeskState } from '../state/desk-state';
import { columnOf, type PlacedChunk } from '../state/request-table';
import { TextColumn } from './column';

const FIELDS = [
  'name',
  'employeeId',
  'currentMdo',
  'targetMdo',
  'designation',
  'group',
  'mobile',
  'email',
  'officeName',
  'officePin',
] as const satisfies readonly (FieldName & SortKey)[];

export type ColumnName = Exclude<SortKey, 'id'> | 'flags';
/** `flags`: the rules that found something, joined by a space: few different sets on any desk. */
export const COLUMNS: readonly ColumnName[] = [
  'verdict',
  'flags',
  'kind',
  ...FIELDS,
  'file',
  'decision',
  'sharedWith',
];

export const rulesOfSet = (set: string): readonly string[] => (set === '' ? [] : set.split(' '));

/**
 * What filters, counts and sorting look at, one number per request and column. Requests of a file
 * that is still coming in stand behind the last one of the desk, where nobody looks yet.
 */
export class DeskColumns {
  private readonly columns = new Map<ColumnName, TextColumn>(
    COLUMNS.map((name) => [name, new TextColumn()]),
  );
  /** The code of a set of findings, so that most sets are put into words once. */
  private readonly setOf = new Map<string, number>();

  constructor(private readonly state: DeskState) {
    for (const verdict of VERDICTS) this.column('verdict').code(verdict);
  }

  column(name: ColumnName): TextColumn {
    const column = this.columns.get(name);
    if (!column) throw new Error(`No column ${name}`);
    return column;
  }

  /** Makes every column ready to be sorted by, in steps of a few milliseconds. */
  *rank(): Generator<void, void> {
    for (const column of this.columns.values()) yield* column.rank();
  }

  addChunk({ chunk, firstId }: PlacedChunk): void {
    const count = chunk.kinds.length;
    for (const field of FIELDS) this.addField(field, chunk, firstId);
    const kinds = Uint32Array.from(chunk.kinds, (kind) => REQUEST_KINDS.indexOf(kind));
    this.column('kind').add({ firstId, texts: REQUEST_KINDS, codes: kinds });
    // The same for all of them.
    const codes = new Uint32Array(count);
    this.column('file').add({ firstId, texts: [chunk.file], codes });
    this.column('decision').add({ firstId, texts: ['undecided'], codes });
    this.column('sharedWith').add({ firstId, texts: [''], codes });
  }

  refreshDecisions(ids: Iterable<number>): void {
    const column = this.column('decision');
    for (const id of ids) column.set(id, this.state.decision(id)?.kind ?? 'undecided');
  }

  /** With whom requests are. */
  refreshShared(ids: Iterable<number>): void {
    const column = this.column('sharedWith');
    for (const id of ids) column.set(id, this.state.packets.outPacket(id)?.person ?? '');
  }

  refreshAllShared(): void {
    // A snapshot does not have this column: it is as long as the desk again from here on.
    const column = this.column('sharedWith');
    const { count } = this.state.table;
    column.setCode(count, column.byId[count] ?? 0);
    for (const { ids } of this.state.packets.out) this.refreshShared(ids);
  }

  refreshAllDecisions(count: number): void {
    const column = this.column('decision');
    const codes = this.state.decisions.map((decision) =>
      column.code(decision?.kind ?? 'undecided'),
    );
    const { decisionOf } = this.state;
    for (let id = 1; id <= count; id++) column.setCode(id, codes[decisionOf.get(id)] ?? 0);
  }

  refreshFields(id: number): void {
    for (const field of FIELDS) this.column(field).set(id, this.state.table.value(id, field));
  }

  setJudgement(id: number, judgement: Judgement): void {
    this.column('verdict').setCode(id, this.verdictCode(judgement));
    this.column('flags').setCode(id, this.flagsCode(judgement));
  }

  verdictCode({ verdict }: Judgement): number {
    return this.column('verdict').code(verdict);
  }

  flagsCode({ findings }: Judgement): number {
    let set = '';
    // Findings come sorted by rule.
    for (const { rule } of findings) set += set === '' ? rule : ` ${rule}`;
    return this.codeOfSet(set);
  }

  private codeOfSet(set: string): number {
    const known = this.setOf.get(set);
    if (known !== undefined) return known;
    const code = this.column('flags').code([...new Set(rulesOfSet(set))].join(' '));
    this.setOf.set(set, code);
    return code;
  }

  private addField(
    field: (typeof FIELDS)[number],
    chunk: PlacedChunk['chunk'],
    firstId: number,
  ): void {
    const source = columnOf(chunk, field);
    this.column(field).add({
      firstId,
      texts: source?.value ?? [''],
      codes: source?.codes ?? new Uint32Array(chunk.kinds.length),
    });
  }
}
