import { VERDICTS } from '../../../shared/domain/finding';
import type { FieldName } from '../../../shared/domain/field';
import type { SortKey } from '../../../shared/domain/review';
import { RULE_IDS, type RuleId } from '../../../shared/rules/rule-ids';
import type { Judgement } from '../../../shared/rules/engine-types';
import type { DeskState } from '../state/desk-state';
import { GrowingUint32 } from '../state/growing';
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

export type ColumnName = Exclude<SortKey, 'id'>;
const COLUMNS: readonly ColumnName[] = ['verdict', 'kind', ...FIELDS, 'file', 'decision'];

const placeOfRule = new Map<RuleId, number>(RULE_IDS.map((rule, i) => [rule, i]));
export const FLAG_BITS = 32;

/** What filters, counts and sorting look at, one number per request and column. */
export class DeskColumns {
  private readonly columns = new Map<ColumnName, TextColumn>(
    COLUMNS.map((name) => [name, new TextColumn()]),
  );
  /** Rule i is bit i % 32 of word i / 32. */
  readonly flags: readonly GrowingUint32[] = Array.from(
    { length: Math.ceil(RULE_IDS.length / FLAG_BITS) },
    () => new GrowingUint32(),
  );

  constructor(private readonly state: DeskState) {
    for (const verdict of VERDICTS) this.column('verdict').code(verdict);
  }

  column(name: ColumnName): TextColumn {
    const column = this.columns.get(name);
    if (!column) throw new Error(`No column ${name}`);
    return column;
  }

  addChunk({ chunk, firstId }: PlacedChunk): void {
    const count = chunk.kinds.length;
    for (const field of FIELDS) this.addField(field, { chunk, firstId });
    const kinds = this.column('kind');
    const files = this.column('file');
    const decisions = this.column('decision');
    const file = files.code(chunk.file);
    const undecided = decisions.code('undecided');
    for (let i = 0; i < count; i++) {
      kinds.set(firstId + i, chunk.kinds[i] ?? '');
      files.setCode(firstId + i, file);
      decisions.setCode(firstId + i, undecided);
    }
  }

  refreshDecisions(ids: Iterable<number>): void {
    const column = this.column('decision');
    for (const id of ids) column.set(id, this.state.decision(id)?.kind ?? 'undecided');
  }

  refreshFields(id: number): void {
    for (const field of FIELDS) this.column(field).set(id, this.state.table.value(id, field));
  }

  setJudgement(id: number, judgement: Judgement): void {
    this.column('verdict').set(id, judgement.verdict);
    const words = this.flags.map(() => 0);
    for (const { rule } of judgement.findings) {
      const place = placeOfRule.get(rule) ?? 0;
      const word = Math.floor(place / FLAG_BITS);
      words[word] = (words[word] ?? 0) | (1 << (place % FLAG_BITS));
    }
    this.flags.forEach((flags, i) => flags.set(id, (words[i] ?? 0) >>> 0));
  }

  private addField(field: (typeof FIELDS)[number], { chunk, firstId }: PlacedChunk): void {
    const target = this.column(field);
    const source = columnOf(chunk, field);
    const codes = source?.value.map((text) => target.code(text)) ?? [];
    for (let i = 0; i < chunk.kinds.length; i++)
      target.setCode(firstId + i, codes[source?.codes[i] ?? 0] ?? 0);
  }
}

/** The words and bits of a set of rules. */
export function flagMask(rules: readonly string[]): readonly number[] {
  const words = Array.from({ length: Math.ceil(RULE_IDS.length / FLAG_BITS) }, () => 0);
  for (const rule of rules) {
    const place = placeOfRule.get(rule as RuleId);
    if (place === undefined) continue;
    const word = Math.floor(place / FLAG_BITS);
    words[word] = (words[word] ?? 0) | (1 << (place % FLAG_BITS));
  }
  return words;
}
