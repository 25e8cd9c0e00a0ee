import { verdictOf, type Finding } from '../domain/finding';
import { cellOf, type ReviewRequest } from '../domain/request';
import { yearsBefore } from '../normalise/date';
import { chainsToAsk } from './order';
import type { BatchedDecision, Hit, Rule } from './define-rule';
import type { Judge, JudgeContext, Judgement } from './engine-types';
import { DeskRows } from './desk-rows';
import type { Ask } from './entry';
import { askedMdo, effectiveGroup, factsOf, type BirthLimits, type Facts } from './facts';
import { createLookup, type Lookup } from './lookup';
import { QueueIndex } from './queue-index';
import type { OtherRequest } from './queue-answers';

/** Changes with any rule, sentence or list of words that decides; stands in every export. */
export const RULE_SET_VERSION = '2026.1';

/** The portal's limit. */
const OLDEST_YEARS = 65;
/** Nobody is appointed younger. */
const YOUNGEST_YEARS = 18;

const NO_PARAMS = {};
const NONE: readonly never[] = [];
const CLEAN: Judgement = { verdict: 'clear', findings: [] };

/** See Judge. Pure: the same puts in the same order give the same judgements. */
export function createJudge(context: JudgeContext): Judge {
  return new DeskJudge(context);
}

class DeskJudge implements Judge {
  readonly #desk: DeskRows;
  readonly #queue: QueueIndex;
  readonly #lookup: Lookup;
  readonly #births: BirthLimits;

  constructor(private readonly context: JudgeContext) {
    this.#lookup = createLookup(context.reference);
    this.#desk = new DeskRows(this.#askOf);
    this.#queue = new QueueIndex(this.#desk);
    this.#births = {
      oldest: yearsBefore(context.asOf, OLDEST_YEARS),
      youngest: yearsBefore(context.asOf, YOUNGEST_YEARS),
    };
  }

  put(requests: readonly ReviewRequest[]): readonly number[] {
    const places: number[] = [];
    for (const request of requests) {
      const before = this.#desk.placeOf(request.id);
      if (before !== 0) this.#queue.remove(before);
      const place = this.#desk.put(request);
      this.#queue.add(place);
      places.push(place);
    }
    return this.#concerned(places);
  }

  remove(ids: readonly number[]): readonly number[] {
    const gone = new Set(ids);
    for (const id of ids) {
      const place = this.#desk.placeOf(id);
      if (place === 0) continue;
      this.#queue.remove(place);
      this.#desk.remove(id);
    }
    for (const id of this.#concerned([])) gone.add(id);
    return [...gone];
  }

  setDecided(ids: readonly number[], decided: boolean): readonly number[] {
    return this.#mark(ids, (place) => {
      if (this.#desk.isDecided(place) === decided) return false;
      this.#desk.setDecided(place, decided);
      return true;
    });
  }

  setBatched(ids: readonly number[], batch: BatchedDecision | null): readonly number[] {
    return this.#mark(ids, (place) => {
      this.#desk.setBatch(place, batch);
      return true;
    });
  }

  judgement(id: number): Judgement {
    const place = this.#desk.placeOf(id);
    if (place === 0) throw new RangeError(`No request ${id} in the judge`);
    const before = this.#desk.judgements[place];
    if (before !== undefined && before !== null) return before;
    return (this.#desk.judgements[place] = this.#judge(place));
  }

  #mark(ids: readonly number[], change: (place: number) => boolean): readonly number[] {
    for (const id of ids) {
      const place = this.#desk.placeOf(id);
      if (place === 0 || !change(place)) continue;
      const entry = this.#desk.entries[place] ?? null;
      // A request that shares nothing is told the same whether it is decided or not.
      if (entry !== null) this.#queue.touch(entry);
    }
    return this.#concerned(NONE);
  }

  /** Ids of the requests at `places` and of all whose queue answers changed, each once. */
  #concerned(places: readonly number[]): readonly number[] {
    const ids: number[] = [];
    this.#desk.startNaming();
    for (const place of places) {
      this.#desk.judgements[place] = null;
      if (this.#desk.nameOnce(place)) ids.push(this.#desk.requestAt(place).id);
    }
    for (const entry of this.#queue.takeConcerned()) {
      const place = this.#desk.placeOf(entry.id);
      this.#desk.judgements[place] = null;
      if (this.#desk.nameOnce(place)) ids.push(entry.id);
    }
    return ids;
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
    const place = this.#desk.placeOf(id);
    const request = place === 0 ? null : this.#desk.requestAt(place);
    return {
      other: request?.fields.name ?? '',
      otherEmail: request?.fields.email ?? '',
      file: request?.source.file ?? '',
      sheet: request?.source.sheet ?? '',
      row: request?.source.row ?? 0,
    };
  };

  #judge(place: number): Judgement {
    const answers = this.#queue.answersFor(this.#desk.entries[place] ?? null, this.#whereIs);
    const facts = factsOf(
      this.#desk.requestAt(place),
      this.context,
      this.#lookup,
      this.#births,
      this.#desk.marksAt(place),
      answers,
    );
    let findings: Finding[] | null = null;
    for (const chain of chainsToAsk(facts)) {
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
