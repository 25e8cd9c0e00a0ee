import { VERDICTS, type Finding, type Verdict } from '../domain/finding';
import type { Judgement } from './engine-types';
import type { RuleId } from './rule-ids';

/** What other rules, lists or dates would do to the requests of a desk, before they do it. */
export interface DryRun {
  /** Requests looked at. */
  readonly requests: number;
  /** Requests of which anything would be told differently. */
  readonly touched: number;
  /** Only verdicts that change, from blocked to clear. */
  readonly moves: readonly VerdictMove[];
  /** Only rules that would flag more or fewer requests, by id. */
  readonly rules: readonly FlagChange[];
}

export interface VerdictMove {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly requests: number;
}

export interface FlagChange {
  readonly rule: RuleId;
  /** Requests among those touched that the rule flags. */
  readonly before: number;
  readonly after: number;
}

/** Takes the judgements of one request after the other, so that a large desk can be done in pieces. */
export class DryRunCount {
  #requests = 0;
  #touched = 0;
  readonly #moves = new Map<string, number>();
  readonly #flags = new Map<RuleId, { before: number; after: number }>();

  add(before: Judgement, after: Judgement): void {
    this.#requests += 1;
    if (sameFindings(before.findings, after.findings)) return;
    this.#touched += 1;
    if (before.verdict !== after.verdict) {
      const move = moveKey(before.verdict, after.verdict);
      this.#moves.set(move, (this.#moves.get(move) ?? 0) + 1);
    }
    this.#flag(before.findings, 'before');
    this.#flag(after.findings, 'after');
  }

  result(): DryRun {
    const moves = VERDICTS.flatMap((from) =>
      VERDICTS.map((to) => ({ from, to, requests: this.#moves.get(moveKey(from, to)) ?? 0 })),
    ).filter(({ requests }) => requests > 0);
    const rules = [...this.#flags]
      .filter(([, { before, after }]) => before !== after)
      .map(([rule, counts]) => ({ rule, ...counts }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1));
    return { requests: this.#requests, touched: this.#touched, moves, rules };
  }

  #flag(findings: readonly Finding[], side: 'before' | 'after'): void {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const counts = this.#flags.get(rule) ?? { before: 0, after: 0 };
      counts[side] += 1;
      this.#flags.set(rule, counts);
    }
  }
}

const moveKey = (from: Verdict, to: Verdict): string => `${from} ${to}`;

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((left, at) => {
      const right = b[at];
      return right !== undefined && sameFinding(left, right);
    })
  );
}

/** The same in everything that is told of the request; where the cell lies cannot change. */
function sameFinding(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.field === b.field &&
    a.expected === b.expected &&
    a.source === b.source &&
    alike(a.params, b.params) &&
    alike(a.suggestion, b.suggestion) &&
    alike(a.candidates, b.candidates) &&
    alike(a.others, b.others)
  );
}

const alike = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
