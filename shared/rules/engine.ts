import { verdictOf, type Finding } from '../domain/finding';
import { cellOf, type ReviewRequest } from '../domain/request';
import { yearsBefore } from '../normalise/date';
import { CHAINS, NEEDS_OTHERS } from './chains';
import type { BatchedDecision, Hit, Rule } from './define-rule';
import type { Judge, JudgeContext, Judgement } from './engine-types';
import { Entry, type Ask } from './entry';
import { askedMdo, effectiveGroup, factsOf, type BirthLimits, type Facts } from './facts';
import { createLookup, type Lookup } from './lookup';
import { QueueIndex } from './queue-index';
import { NO_ANSWERS, type OtherRequest } from './queue-answers';
import { RULES } from './registry';
import type { RuleId } from './rule-ids';

/** Changes with any rule, sentence or list of words that decides; stands in every export. */
export const RULE_SET_VERSION = '2026.1';

/** The portal's limit. */
const OLDEST_YEARS = 65;
/** Nobody is appointed younger. */
const YOUNGEST_YEARS = 18;

const NO_PARAMS = {};
const NONE: readonly never[] = [];
const CLEAN: Judgement = { verdict: 'clear', findings: [] };

/** Rules in the order they are asked: chains first, then those that stand alone. */
const ORDER: readonly (readonly Rule[])[] = orderOfRules();

/** The same without the rules that have nothing to say of a request that shares nothing with another. */
const ORDER_ALONE: readonly (readonly Rule[])[] = ORDER.map((chain) =>
  chain.filter((rule) => !NEEDS_OTHERS.has(rule.id)),
).filter((chain) => chain.length > 0);

function orderOfRules(): readonly (readonly Rule[])[] {
  const byId = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));
  const chained = new Set<RuleId>(CHAINS.flat());
  return [
    ...CHAINS.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
    ...RULES.filter((rule) => !chained.has(rule.id)).map((rule) => [rule]),
  ];
}

/** See Judge. Pure: the same puts in the same order give the same judgements. */
export function createJudge(context: JudgeContext): Judge {
  return new DeskJudge(context);
}

class DeskJudge implements Judge {
  readonly #entries = new Map<number, Entry>();
  readonly #queue = new QueueIndex();
  readonly #lookup: Lookup;
  readonly #births: BirthLimits;

  constructor(private readonly context: JudgeContext) {
    this.#lookup = createLookup(context.reference);
    this.#births = {
      oldest: yearsBefore(context.asOf, OLDEST_YEARS),
      youngest: yearsBefore(context.asOf, YOUNGEST_YEARS),
    };
  }

  put(requests: readonly ReviewRequest[]): readonly number[] {
    for (const request of requests) {
      const before = this.#entries.get(request.id);
      const entry = new Entry(request, this.#askOf);
      if (before !== undefined) {
        this.#queue.remove(before);
        entry.decided = before.decided;
        entry.batch = before.batch;
      }
      this.#entries.set(request.id, entry);
      this.#queue.add(entry);
    }
    return this.#concerned(requests.map((request) => request.id));
  }

  remove(ids: readonly number[]): readonly number[] {
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry === undefined) continue;
      this.#queue.remove(entry);
      this.#entries.delete(id);
    }
    return this.#concerned(ids);
  }

  setDecided(ids: readonly number[], decided: boolean): readonly number[] {
    return this.#mark(ids, (entry) => {
      if (entry.decided === decided) return false;
      entry.decided = decided;
      return true;
    });
  }

  setBatched(ids: readonly number[], batch: BatchedDecision | null): readonly number[] {
    return this.#mark(ids, (entry) => {
      entry.batch = batch;
      entry.decided = batch !== null || entry.decided;
      return true;
    });
  }

  judgement(id: number): Judgement {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new RangeError(`No request ${id} in the judge`);
    return (entry.judgement ??= this.#judge(entry));
  }

  #mark(ids: readonly number[], change: (entry: Entry) => boolean): readonly number[] {
    const changed: number[] = [];
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry === undefined || !change(entry)) continue;
      this.#queue.touch(entry);
      changed.push(id);
    }
    return this.#concerned(changed);
  }

  #concerned(ids: readonly number[]): readonly number[] {
    const all = new Set(ids);
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry !== undefined) entry.judgement = null;
    }
    for (const entry of this.#queue.takeConcerned()) {
      entry.judgement = null;
      all.add(entry.id);
    }
    return [...all];
  }

  readonly #askOf = (request: ReviewRequest): Ask => {
    const mdo = mdoAsked(request, this.context.us, this.#lookup);
    const group = effectiveGroup(request, this.context);
    const designation = designationAsked(request, this.#lookup);
    return {
      mdo,
      group,
      designation,
      key: [request.kind, mdo, group, designation].join('\n'),
    };
  };

  readonly #whereIs = (id: number): OtherRequest => {
    const request = this.#entries.get(id)?.request;
    return {
      other: request?.fields.name ?? '',
      otherEmail: request?.fields.email ?? '',
      file: request?.source.file ?? '',
      sheet: request?.source.sheet ?? '',
      row: request?.source.row ?? 0,
    };
  };

  #judge(entry: Entry): Judgement {
    const answers = this.#queue.answersFor(entry, this.#whereIs);
    const facts = factsOf(
      entry.request,
      this.context,
      this.#lookup,
      this.#births,
      entry.marks,
      answers,
    );
    let findings: Finding[] | null = null;
    for (const chain of answers === NO_ANSWERS ? ORDER_ALONE : ORDER) {
      for (const rule of chain) {
        const hit = rule.check(facts);
        if (hit === null) continue;
        findings ??= [];
        for (const one of isList(hit) ? hit : [hit]) this.#keep(findings, rule, one, facts);
        break;
      }
    }
    if (findings === null || findings.length === 0) return CLEAN;
    findings.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return { verdict: verdictOf(findings), findings };
  }

  #keep(findings: Finding[], rule: Rule, hit: Hit, facts: Facts): void {
    const severity = this.context.settings.changed[rule.id] ?? hit.severity ?? rule.severity;
    if (severity === 'off') return;
    const { request } = facts;
    const { field } = hit;
    findings.push({
      rule: rule.id,
      severity,
      field,
      seen: field === null ? '' : (request.corrected?.[field] ?? request.raw[field] ?? ''),
      cell: field === null ? null : cellOf(request, field),
      expected: hit.expected,
      source: hit.source ?? rule.source,
      params: hit.params ?? NO_PARAMS,
      suggestion: hit.suggestion ?? null,
      candidates: hit.candidates ?? NONE,
      others: hit.others ?? NONE,
    });
  }
}

const isList = (hit: Hit | readonly Hit[]): hit is readonly Hit[] => Array.isArray(hit);

/** As it resolves; a text that resolves to nothing stands for itself. */
function mdoAsked(request: ReviewRequest, us: string, lookup: Lookup): string {
  const { found, text } = askedMdo(request, us, lookup);
  if (found?.kind === 'mdo' || found?.kind === 'suggest') return found.mdo.name;
  return text.toLowerCase();
}

function designationAsked(request: ReviewRequest, lookup: Lookup): string {
  const text = request.fields.designation ?? '';
  if (text === '') return '';
  const found = lookup.designation(text);
  switch (found.kind) {
    case 'listed':
    case 'equivalent':
    case 'misspelled':
      return found.designation.name;
    default:
      return text.toLowerCase();
  }
}
