import type { Verdict } from '../../../shared/domain/finding';
import type { Judgements, KeptJudgements } from '../desk/judgements';
import type { RequestTable } from '../state/request-table';
import { COLUMNS, type ColumnName, type DeskColumns } from '../view/desk-columns';
import { readFindings, writeFindings } from './finding-codes';
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
    readonly texts: readonly string[];
    readonly codes: Uint32Array;
  }[];
  private readonly judgements: KeptJudgements;
  readonly count: number;

  constructor({ table, columns, judgements }: Parts) {
    this.count = table.count;
    this.columns = KEPT.map((name) => {
      const column = columns.column(name);
      return { name, texts: column.values.slice(), codes: column.copy(this.count) };
    });
    this.judgements = judgements.capture(this.count);
    this.rowOf = rowsOf(table);
  }

  private readonly rowOf: (id: number) => number;

  *write(): Generator<void, readonly Uint8Array[]> {
    const out = new SectionWriter();
    for (const { name, texts, codes } of this.columns) {
      out.numbers(`${name}:codes`, codes);
      yield* out.texts(`${name}:texts`, texts);
    }
    yield* writeFindings(out, this.judgements, this.rowOf);
    return out.parts();
  }
}

/** Fills columns and judgements as they were when the image was made. */
export function readImage(plain: Buffer, count: number, into: Parts): void {
  const parts = new SectionReader(plain);
  for (const name of KEPT)
    into.columns.column(name).load(parts.texts(`${name}:texts`), parts.numbers(`${name}:codes`));
  const verdicts = parts.texts('verdict:texts')();
  const codes = parts.numbers('verdict:codes');
  into.judgements.load(
    readFindings(
      parts,
      count,
      // Not from the column, which later judgements change.
      (id) => (verdicts[codes[id] ?? 0] || 'clear') as Verdict,
      rowsOf(into.table),
    ),
  );
}

const rowsOf =
  (table: RequestTable) =>
  (id: number): number => {
    const { placed, at } = table.locate(id);
    return placed.chunk.rows[at] ?? 0;
  };
