import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestKind, ReviewRequest } from '../../shared/domain/request';
import { createJudge } from '../../shared/rules/engine';
import type { Judge } from '../../shared/rules/engine-types';
import type { BatchedDecision, ExampleCells } from '../../shared/rules/define-rule';
import { cleanRequest, context, US } from './build-request';

const few = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Few values each, so that people meet in every way; '' agrees with nothing. */
const cells: fc.Arbitrary<ExampleCells> = fc.record({
  employeeId: few('20117974', '20117975', ''),
  email: few('a.rao@example-mail.in', 'b.rao@example-mail.in', 'na@na.com', ''),
  mobile: few('9845012345', '9845054321', '9999999999', ''),
  name: few('Asha Rao', 'ASHA  RAO', 'Ravi Kumar', ''),
  designation: few('Postal Assistant', 'Sorting Assistant', 'MTS', ''),
  targetMdo: few(US, 'Karnataka', 'Delhi'),
});
const kind: fc.Arbitrary<RequestKind> = fc.constantFrom('transfer', 'verification');
const request: fc.Arbitrary<ReviewRequest> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), kind, cells)
  .map(([id, of, values]) => cleanRequest(id, of, values));

const BATCH: BatchedDecision = {
  number: 'KAR/2025-26/0001',
  decision: 'approve',
  at: '2026-01-02',
};

type Step =
  | { readonly put: readonly ReviewRequest[] }
  | { readonly remove: readonly number[] }
  | { readonly decide: readonly number[]; readonly decided: boolean }
  | { readonly batch: readonly number[] };

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: fc.array(request, { maxLength: 5 }) }),
  fc.record({ remove: ids }),
  fc.record({ decide: ids, decided: fc.boolean() }),
  fc.record({ batch: ids }),
);

/** The desk as a plain list, to judge afresh. */
class Desk {
  readonly requests = new Map<number, ReviewRequest>();
  readonly decided = new Set<number>();
  readonly batched = new Set<number>();

  take(step: Step, judge: Judge): readonly number[] {
    if ('put' in step) {
      for (const one of step.put) this.requests.set(one.id, one);
      return judge.put(step.put);
    }
    if ('remove' in step) {
      for (const id of step.remove) this.#forget(id);
      return judge.remove(step.remove);
    }
    const known = (list: readonly number[]) => list.filter((id) => this.requests.has(id));
    if ('batch' in step) {
      for (const id of known(step.batch)) this.batched.add(id).add(id);
      for (const id of known(step.batch)) this.decided.add(id);
      return judge.setBatched(step.batch, BATCH);
    }
    for (const id of known(step.decide))
      if (step.decided) this.decided.add(id);
      else this.decided.delete(id);
    return judge.setDecided(step.decide, step.decided);
  }

  #forget(id: number): void {
    this.requests.delete(id);
    this.decided.delete(id);
    this.batched.delete(id);
  }

  judgedAfresh(): ReadonlyMap<number, unknown> {
    const judge = createJudge(context());
    judge.put([...this.requests.values()]);
    judge.setBatched([...this.batched], BATCH);
    judge.setDecided([...this.requests.keys()], false);
    judge.setDecided([...this.decided], true);
    return judgements(judge, this.requests.keys());
  }
}

const judgements = (judge: Judge, of: Iterable<number>): ReadonlyMap<number, unknown> =>
  new Map([...of].sort((a, b) => a - b).map((id) => [id, judge.judgement(id)]));

describe('the judge after any run of edits', () => {
  it('says what a new judge over the same desk says', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const desk = new Desk();
        const judge = createJudge(context());
        for (const one of steps) desk.take(one, judge);
        expect(judgements(judge, desk.requests.keys())).toEqual(desk.judgedAfresh());
      }),
      { numRuns: 400 },
    );
  });

  it('names every request whose judgement changed', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const desk = new Desk();
        const judge = createJudge(context());
        for (const one of steps) {
          const before = judgements(judge, desk.requests.keys());
          const named = new Set(desk.take(one, judge));
          for (const [id, judgement] of before)
            if (desk.requests.has(id) && !named.has(id))
              expect(judge.judgement(id)).toEqual(judgement);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('names a request again once it was asked for, however seldom that is', () => {
    const asked = fc.record({ step, ask: ids });
    fc.assert(
      fc.property(fc.array(asked, { minLength: 3, maxLength: 10 }), (rounds) => {
        const desk = new Desk();
        const judge = createJudge(context());
        const told = new Map<number, unknown>();
        for (const { step: one, ask } of rounds) {
          for (const id of desk.take(one, judge)) told.delete(id);
          for (const id of ask) if (desk.requests.has(id)) told.set(id, judge.judgement(id));
        }
        const afresh = desk.judgedAfresh();
        for (const [id, judgement] of told)
          if (desk.requests.has(id)) expect(judgement).toEqual(afresh.get(id));
      }),
      { numRuns: 400 },
    );
  });
});
