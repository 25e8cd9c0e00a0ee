import type { Verdict } from '../../../shared/domain/finding';
import type { Judgement } from '../../../shared/rules/engine-types';
import type { Judgements } from '../desk/judgements';
import type { PlacedChunk, RequestTable } from '../state/request-table';
import { COLUMNS, type ColumnName, type DeskColumns } from '../view/desk-columns';
import type { FindingCodes } from './finding-codes';
import { KeptFindings } from './kept-findings';
import { narrow, type Numbers } from './numbers';
import { SectionReader, SectionWriter } from './sections';

/** Decisions, and with whom a request is, come from the journal in any case. */
const KEPT = COLUMNS.filter((name) => name !== 'decision' && name !== 'sharedWith');

interface Parts {
  readonly table: RequestTable;
  readonly columns: DeskColumns;
  readonly judgements: Judgements;
}

/** What a desk looks like now, held fast: writing it takes a while, and the desk goes on. */
export class DeskImage {
  private readonly columns: readonly {
    readonly name: ColumnName;
    /** New texts come behind the first `distinct`, which stay. */
    readonly texts: readonly string[];
    readonly distinct: number;
    readonly codes: Numbers;
  }[];
  private readonly told: readonly (Judgement | undefined)[];
  private readonly findings: FindingCodes;
  private readonly chunks: readonly PlacedChunk[];
  readonly count: number;

  constructor({ table, columns, judgements }: Parts) {
    this.count = table.count;
    this.columns = KEPT.map((name) => {
      const { values: texts, byId } = columns.column(name);
      const distinct = texts.length;
      return { name, texts, distinct, codes: narrow(byId.subarray(0, this.count + 1), distinct) };
    });
    this.told = judgements.capture(this.count);
    this.findings = judgements.codes;
    this.chunks = table.chunks.slice();
  }

  *write(put: (bytes: Uint8Array) => void): Generator<void, void> {
    const out = new SectionWriter(put);
    for (const { name, texts, distinct, codes } of this.columns) {
      yield* out.numbers(`${name}:codes`, codes);
      yield* out.texts(`${name}:texts`, texts, distinct);
    }
    yield* this.findings.write(out, this.told, this.chunks);
    out.directory();
  }
}

/** Fills columns and judgements as they were when the image was made. */
export function readImage(plain: Buffer, count: number, into: Parts): void {
  const { table, columns, judgements } = into;
  const parts = new SectionReader(plain);
  for (const name of KEPT)
    columns.column(name).load(parts.texts(`${name}:texts`), parts.numbers(`${name}:codes`));
  const verdicts = parts.texts('verdict:texts')();
  const codes = parts.numbers('verdict:codes');
  // Not from the column, which later judgements change.
  const verdictOf = (id: number): Verdict => (verdicts[codes[id] ?? 0] || 'clear') as Verdict;
  judgements.load(new KeptFindings(parts, count, verdictOf, table));
}
