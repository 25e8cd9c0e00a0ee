import type { Finding, Verdict } from '../../../shared/domain/finding';
import type { Judgement } from '../../../shared/rules/engine-types';
import type { RequestTable } from '../state/request-table';
import type { CodedFindings } from './finding-codes';
import type { Told } from './finding-texts';
import { OwnCells } from './own-cells';
import type { SectionReader } from './sections';

const CLEAN: Judgement = { verdict: 'clear', findings: [] };

/** The judgements of an earlier session, for ids 1 to `count`: each made when asked for. */
export class KeptFindings implements CodedFindings {
  readonly ends: CodedFindings['ends'];
  readonly codes: CodedFindings['codes'];
  readonly texts: () => readonly string[];
  private list: readonly string[] | null = null;
  private readonly known: (Told | undefined)[] = [];

  constructor(
    parts: SectionReader,
    readonly count: number,
    private readonly verdictOf: (id: number) => Verdict,
    private readonly table: RequestTable,
  ) {
    this.ends = parts.numbers('findings:ends');
    this.codes = parts.numbers('findings:codes');
    this.texts = parts.texts('findings:texts');
  }

  judgement(id: number): Judgement {
    const codes = this.codes.subarray(this.ends[id - 1] ?? 0, this.ends[id] ?? 0);
    if (codes.length === 0) return CLEAN;
    const { placed, at } = this.table.locate(id);
    const cells = new OwnCells(placed.chunk);
    const findings: Finding[] = [];
    for (const code of codes) {
      const told = this.told(code);
      const { field, seen = cells.text(field, at) } = told;
      findings.push({ ...told, seen, cell: cells.address(field, at) });
    }
    return { verdict: this.verdictOf(id), findings };
  }

  private told(code: number): Told {
    this.list ??= this.texts();
    return (this.known[code] ??= JSON.parse(this.list[code] ?? '') as Told);
  }
}
