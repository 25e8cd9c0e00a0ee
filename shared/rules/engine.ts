import { verdictOf, type Finding } from '../domain/finding';
import type { RequestChunk } from '../domain/columns';
import { cellOf, type ReviewRequest } from '../domain/request';
import { yearsBefore } from '../normalise/date';
import { ASK, ASK_ALL, chainsToAsk } from './asking';
import { ChunkReader } from './chunk-rows';
import type { BatchedDecision, Hit, Rule } from './define-rule';
import type { Judge, JudgeContext, Judgement } from './engine-types';
import { DeskRows } from './desk-rows';
import type { Ask } from './entry';
import { askedMdo, effectiveGroup, LazyFacts, type Facts, type FactSources } from './facts';
import { createLookup, type Lookup } from './lookup';
import { QueueIndex } from './queue-index';
import { NO_ANSWERS, type OtherRequest } from './queue-answers';
import { INDEXED, ValueWords } from './value-words';

/** Changes with any rule, sentence or list of words that decides; stands in every export. */
export const RULE_SET_VERSION = '2026.1';

/** The portal's limit. */
const OLDEST_YEARS = 65;
/** Nobody is appointed younger. */
const YOUNGEST_YEARS = 18;

const KEYS = ['employeeId', 'email', 'mobile'] as const;
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
  readonly #sources: FactSources;
  readonly #values: ValueWords;
  readonly #chunks: ChunkReader;

  constructor(private readonly context: JudgeContext) {
    const lookup = createLookup(context.reference);
    this.#lookup = lookup;
    this.#desk = new DeskRows(this.#askOf);
    this.#queue = new QueueIndex(this.#desk);
    const births = {
      oldest: yearsBefore(context.asOf, OLDEST_YEARS),
      youngest: yearsBefore(context.asOf, YOUNGEST_YEARS),
    };
    this.#sources = { context, lookup, births };
    this.#values = new ValueWords(this.#sources);
    this.#chunks = new ChunkReader(this.#values);
  }

  put(requests: readonly ReviewRequest[]): readonly number[] {
    const places: number[] = [];
    for (const request of requests) {
      this.#takeOut(request.id);
      const place = this.#desk.put(request.id, request, this.#values.ofRequest(request));
      this.#queue.add(place);
      places.push(place);
    }
    return this.#concerned(places);
  }

  putChunk(chunk: RequestChunk, firstId: number): readonly number[] {
    const rows = this.#chunks.read(chunk, firstId);
    const { words, keys } = rows;
    this.#queue.expect(words.length);
    const places: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      this.#takeOut(firstId + at);
      const place = this.#desk.put(firstId + at, rows, word);
      for (const key of KEYS) {
        const column = keys[key];
        if (column === null || (word & INDEXED[key]) === 0) continue;
        const code = column.codes[at] ?? 0;
        this.#queue.addValue(key, column.keys[code] ?? '', column.hashes[code] ?? 0, place);
      }
      places.push(place);
    }
    return this.#concerned(places);
  }

  #takeOut(id: number): void {
    const before = this.#desk.placeOf(id);
    if (before !== 0) this.#queue.remove(before);
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

  allTold(): void {
    this.#queue.allTold();
  }

  isCrowded(id: number): boolean {
    const entry = this.#desk.entries[this.#desk.placeOf(id)] ?? null;
    return entry !== null && this.#queue.isCrowded(entry);
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
      if (this.#desk.nameOnce(place)) ids.push(this.#desk.idAt(place));
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
    const asks = (this.#desk.wordAt(place) & ASK_ALL) | (answers === NO_ANSWERS ? 0 : ASK.others);
    if (asks === 0) return CLEAN;
    const facts = new LazyFacts(this.#desk.requestAt(place), answers, this.#sources);
    const findings: Finding[] = [];
    for (const chain of chainsToAsk(asks)) {
      for (const rule of chain) {
        const hit = rule.check(facts);
        if (hit === null) continue;
        for (const one of isList(hit) ? hit : [hit]) this.#keep(findings, rule, one, facts);
        break;
      }
    }
    if (findings.length === 0) return CLEAN;
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
