import type { Finding, Verdict } from '../../../shared/domain/finding';
import type { Judgement } from '../../../shared/rules/engine-types';
import type { KeptJudgements } from '../desk/judgements';
import type { SectionReader, SectionWriter } from './sections';

/** Requests put into codes at a time, a few milliseconds. */
const PIECE = 1_000;
/** Stands for the row of the request in a cell address, so that the same fault is the same text. */
const OWN_ROW = '#';

/** Findings as codes of distinct texts: the same fault stands in many requests. */
export function* writeFindings(
  out: SectionWriter,
  kept: KeptJudgements,
  rowOf: (id: number) => number,
): Generator<void, void> {
  const codeOf = new Map<string, number>();
  const texts: string[] = [];
  const ends = new Uint32Array(kept.count + 1);
  const codes: number[] = [];
  for (let id = 1; id <= kept.count; id++) {
    const { findings } = kept.judgement(id);
    if (findings.length > 0) {
      const row = String(rowOf(id));
      for (const finding of findings) {
        const cell = shortCell(finding.cell, row);
        const key = quickKey(finding, cell);
        let code = key === null ? undefined : codeOf.get(key);
        if (code === undefined) {
          code = texts.push(JSON.stringify({ ...finding, cell })) - 1;
          if (key !== null) codeOf.set(key, code);
        }
        codes.push(code);
      }
    }
    ends[id] = codes.length;
    if (id % PIECE === 0) yield;
  }
  out.numbers('findings:ends', ends);
  out.numbers('findings:codes', Uint32Array.from(codes));
  yield* out.texts('findings:texts', texts);
}

export function readFindings(
  parts: SectionReader,
  count: number,
  verdictOf: (id: number) => Verdict,
  rowOf: (id: number) => number,
): KeptJudgements {
  const ends = parts.numbers('findings:ends');
  const codes = parts.numbers('findings:codes');
  const read = parts.texts('findings:texts');
  let texts: readonly string[] | null = null;
  const known: (Finding | undefined)[] = [];
  const clean: Judgement = { verdict: 'clear', findings: [] };
  return {
    count,
    judgement: (id): Judgement => {
      const own = codes.subarray(ends[id - 1] ?? 0, ends[id] ?? 0);
      if (own.length === 0) return clean;
      texts ??= read();
      const findings: Finding[] = [];
      for (const code of own) {
        const finding = (known[code] ??= JSON.parse(texts[code] ?? '') as Finding);
        findings.push(inRow(finding, id, rowOf));
      }
      return { verdict: verdictOf(id), findings };
    },
  };
}

function shortCell(cell: string | null, row: string): string | null {
  return cell?.endsWith(row) ? cell.slice(0, -row.length) + OWN_ROW : cell;
}

/**
 * Equal for findings that differ in nothing. Most have no more than a few short texts, which are
 * put side by side far more cheaply than JSON is made; null for the others.
 */
function quickKey(finding: Finding, cell: string | null): string | null {
  if (finding.suggestion !== null || finding.candidates.length > 0 || finding.others.length > 0)
    return null;
  for (const _ in finding.params) return null;
  const { rule, severity, field, seen, expected, source } = finding;
  return [rule, severity, field ?? '', seen, cell ?? '', expected, source].join(BETWEEN);
}
const BETWEEN = '\0';

function inRow(finding: Finding, id: number, rowOf: (id: number) => number): Finding {
  const { cell } = finding;
  if (cell === null || !cell.endsWith(OWN_ROW)) return finding;
  return { ...finding, cell: cell.slice(0, -OWN_ROW.length) + String(rowOf(id)) };
}
