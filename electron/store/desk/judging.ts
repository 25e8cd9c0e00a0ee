import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import type { ReviewRequest } from '../../../shared/domain/request';
import { createNormaliser } from '../../../shared/normalise/normalise';
import type { Reference } from '../../../shared/reference/reference';
import type { BatchedDecision } from '../../../shared/rules/define-rule';
import type { Judge } from '../../../shared/rules/engine-types';
import type { RuleChoices } from '../../../shared/rules/rule-choices';
import type { DeskState } from '../state/desk-state';
import type { PlacedChunk } from '../state/request-table';
import type { Steps } from './background';
import type { DeskRules } from './core';
import { partsOf } from './parts-of-chunk';

/** Fields whose value at import was made with the reference lists of that day. */
const NAMED: ReadonlySet<FieldName> = new Set<FieldName>([
  'currentMdo',
  'targetMdo',
  'designation',
  'group',
]);

/** Rules, lists and settings to judge a desk by: those in force, or those of a dry run. */
export interface Measure {
  readonly us: string;
  readonly asOf: string;
  readonly rules: DeskRules;
  readonly choices: RuleChoices;
  /** Read names anew from the cells: other lists than those of the program are in force. */
  readonly reread: boolean;
}

/** Puts the requests of a desk before a judge. */
export class Judging {
  readonly judge: Judge;

  constructor(
    private readonly state: DeskState,
    private readonly measure: Measure,
  ) {
    const { us, asOf, rules, choices } = measure;
    this.judge = rules.createJudge({ us, asOf, reference: rules.reference, settings: choices });
  }

  /** The whole desk as it stands, in steps of a few milliseconds. */
  *filling(): Steps {
    const { table } = this.state;
    for (const placed of table.chunks) {
      for (const part of partsOf(placed)) {
        this.add(part);
        yield;
      }
    }
    // Blank ones are nobody's request any more.
    if (table.erasedCount > 0) this.judge.remove([...table.erasedIds]);
    this.correct([...table.correctedIds()].filter((id) => table.has(id)));
    const decided: number[] = [];
    for (let id = 1; id <= table.count; id++)
      if (this.state.decision(id) !== null) decided.push(id);
    this.judge.setDecided(decided, true);
    for (const { ids } of this.state.batches) this.batch(ids);
  }

  add({ chunk, firstId }: PlacedChunk): readonly number[] {
    const { reread, rules } = this.measure;
    const read = reread ? rereadChunk(chunk, rules.reference) : chunk;
    return this.judge.putChunk(read, firstId);
  }

  correct(ids: readonly number[]): readonly number[] {
    const { reread, rules } = this.measure;
    const requests = ids.map((id) => this.state.table.requestToJudge(id));
    return this.judge.put(
      reread ? requests.map((request) => rereadRequest(request, rules.reference)) : requests,
    );
  }

  decide(ids: readonly number[]): readonly number[] {
    const decided = ids.filter((id) => this.state.decision(id) !== null);
    const open = ids.filter((id) => this.state.decision(id) === null);
    return [
      ...(decided.length > 0 ? this.judge.setDecided(decided, true) : []),
      ...(open.length > 0 ? this.judge.setDecided(open, false) : []),
    ];
  }

  /** What would be found if the requests were like this; the judge is left as it was. */
  tryOut(requests: readonly ReviewRequest[]): ReadonlyMap<number, readonly Finding[]> {
    const { reread, rules } = this.measure;
    this.judge.put(reread ? requests.map((one) => rereadRequest(one, rules.reference)) : requests);
    const found = new Map(requests.map(({ id }) => [id, this.judge.judgement(id).findings]));
    this.correct(requests.map(({ id }) => id));
    return found;
  }

  /** Out of their batch again; whether they still count as decided is told by `decide`. */
  release(ids: readonly number[]): readonly number[] {
    return ids.length > 0 ? this.judge.setBatched(ids, null) : [];
  }

  /** Later requests that ask the same are told of the batch, by kind of decision. */
  batch(ids: Iterable<number>): readonly number[] {
    const groups = new Map<string, { ids: number[]; batched: BatchedDecision }>();
    for (const id of ids) {
      const decision = this.state.decision(id)?.kind;
      const sealed = this.state.batches[this.state.batchOf.get(id) - 1];
      if (!decision || !sealed) continue;
      const { number, createdAt } = sealed.batch;
      const key = `${number} ${decision}`;
      const batched = { number, decision, at: createdAt.slice(0, 10) };
      const group = groups.get(key) ?? { ids: [], batched };
      group.ids.push(id);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap((group) => [
      ...this.judge.setBatched(group.ids, group.batched),
    ]);
  }
}

/** As if the file were imported today: its names read with these lists. The chunk stays as it is. */
export function rereadChunk(chunk: RequestChunk, reference: Reference): RequestChunk {
  const normalise = createNormaliser(reference, { layout: chunk.layout });
  return {
    ...chunk,
    fields: chunk.fields.map((column): FieldColumn => {
      if (!NAMED.has(column.field)) return column;
      return { ...column, value: column.raw.map((raw) => normalise(column.field, raw)) };
    }),
  };
}

export function rereadRequest(request: ReviewRequest, reference: Reference): ReviewRequest {
  const normalise = createNormaliser(reference, { layout: request.layout });
  const read = Object.entries(request.raw)
    .map(([field, raw]) => [field as FieldName, raw] as const)
    .filter(([field]) => NAMED.has(field))
    .map(([field, raw]) => [field, normalise(field, raw)] as const);
  // Empty is absent.
  const fields = Object.entries({ ...request.fields, ...Object.fromEntries(read) }).filter(
    ([, value]) => value !== '',
  );
  return { ...request, fields: Object.fromEntries(fields) };
}
