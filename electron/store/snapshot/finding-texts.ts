import type { Finding } from '../../../shared/domain/finding';
import type { OwnCells } from './own-cells';

/**
 * A finding without what its request says anyway: the cell, which is always that of `field`, and what
 * stood there when it was imported.
 */
export type Told = Omit<Finding, 'seen' | 'cell'> & Partial<Pick<Finding, 'seen'>>;

/** Distinct findings as JSON, each with its place in the list as its code. */
export class FindingTexts {
  private texts: string[];
  private root = new Step();

  /** `from`: of an earlier session. New ones come behind them, even where one is the same. */
  constructor(from: readonly string[]) {
    this.texts = from.slice();
  }

  get list(): readonly string[] {
    return this.texts;
  }

  /** `cells`, `at`: those of the request the finding is about. */
  code(finding: Finding, cells: OwnCells, at: number): number {
    const { field, seen, others } = finding;
    const isOwn = cells.text(field, at) === seen;
    // Who shares something with others shares it with no two the same.
    if (others.length > 0) return this.add(finding, isOwn);
    let step = this.stepOf(finding);
    if (!isOwn) step = step.to(SEEN).to(seen);
    return (step.code ??= this.add(finding, isOwn));
  }

  private add(finding: Finding, isOwn: boolean): number {
    const { seen, cell: _, ...rest } = finding;
    const told: Told = isOwn ? rest : { ...rest, seen };
    return this.texts.push(JSON.stringify(told)) - 1;
  }

  /** Texts that none of `codes` stands for any more go once they are many, and `codes` follow. */
  dropUnused(codes: Uint32Array): void {
    const { texts } = this;
    const isUsed = new Uint8Array(texts.length);
    for (let i = 0; i < codes.length; i++) isUsed[codes[i] ?? 0] = 1;
    const used = isUsed.reduce((sum, one) => sum + one, 0);
    if (texts.length <= 2 * used + FEW) return;
    let next = 0;
    const places = Uint32Array.from(isUsed, (one) => (one === 1 ? next++ : 0));
    for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i] ?? 0] ?? 0;
    this.texts = texts.filter((_, code) => isUsed[code] === 1);
    this.root = new Step();
  }

  /** The same for findings that differ in nothing but `seen` and `others`. Far cheaper than JSON. */
  private stepOf(finding: Finding): Step {
    const { rule, severity, field, expected, source, params, suggestion, candidates } = finding;
    let step = this.root.to(rule).to(severity).to(field).to(expected).to(source);
    for (const name in params) step = step.to(name).to(params[name]);
    for (const candidate of candidates) step = step.to(CANDIDATE).to(candidate);
    if (suggestion === null) return step;
    return 'decision' in suggestion
      ? step.to(DECISION).to(suggestion.decision).to(suggestion.to)
      : step.to(VALUE).to(suggestion.field).to(suggestion.value);
  }
}

const FEW = 1_000;
const SEEN = Symbol('seen');
const CANDIDATE = Symbol('candidate');
const DECISION = Symbol('decision');
const VALUE = Symbol('value');
type Part = string | number | symbol | null | undefined;

class Step {
  code: number | undefined = undefined;
  private readonly next = new Map<Part, Step>();

  to(part: Part): Step {
    const known = this.next.get(part);
    if (known) return known;
    const step = new Step();
    this.next.set(part, step);
    return step;
  }
}
