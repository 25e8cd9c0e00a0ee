import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/domain/decision';
import { value, type TestDesk, type TestRequest } from '../support/desk-fixture';
import { decide, look, TwoDesks } from './two-desks';

const COUNT = 8;
const PEOPLE: readonly TestRequest[] = Array.from({ length: COUNT }, (_, i) => ({
  name: `Person ${String(i)}`,
  email: `person${String(i)}@example.in`,
  // Every fourth is blocked until a number is typed.
  mobile: i % 4 === 3 ? '' : `981234567${String(i)}`,
}));

type Step =
  | {
      readonly kind: 'decide';
      readonly desk: 'ours' | 'theirs';
      readonly ids: readonly number[];
      readonly decision: 'approve' | 'return' | 'reject' | 'undecided';
      readonly reason: string;
    }
  | {
      readonly kind: 'correct';
      readonly desk: 'ours' | 'theirs';
      readonly id: number;
      readonly mobile: string | null;
    }
  | { readonly kind: 'undo'; readonly desk: 'ours' | 'theirs' }
  | { readonly kind: 'batch' }
  | {
      readonly kind: 'merge';
      readonly rest: 'ours' | 'theirs';
      readonly except: readonly number[];
      readonly again: boolean;
    };

const id = fc.integer({ min: 1, max: COUNT });
const desk = fc.constantFrom('ours', 'theirs');
const stepArb: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      desk,
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      decision: fc.constantFrom('approve', 'return', 'reject', 'undecided'),
      reason: fc.constantFrom('Wrong PIN', 'Wrong group'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      desk,
      id,
      mobile: fc.constantFrom('9812345611', '9812345622', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), desk }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'batch' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      rest: fc.constantFrom('ours', 'theirs'),
      except: fc.uniqueArray(id, { maxLength: 4 }),
      again: fc.boolean(),
    }),
  },
);

interface Standing {
  readonly decision: Decision | null;
  readonly mobile: string;
  readonly batch: string;
  readonly history: number;
}

const standing = (of: TestDesk): readonly Standing[] =>
  PEOPLE.map((_, i) => {
    const { decision, row, history } = value(of.ask('review.detail', { request: i + 1 }));
    return { decision, mobile: row.mobile, batch: row.batch, history: history.length };
  });

const meaning = ({ decision, mobile }: Standing): string =>
  JSON.stringify([
    decision && [decision.kind, decision.reason, decision.override, decision.forwardTo],
    mobile,
  ]);

/** Brings the answer in and holds the outcome against what stood on both sides before. */
function mergeAndCheck(desks: TwoDesks, step: Extract<Step, { kind: 'merge' }>, n: number): void {
  const { ours, theirs } = desks;
  const [entry] = value(theirs.ask('share.list', {}));
  const file = path.join(desks.root, `answer ${String(n)}.mdopacket`);
  const written = theirs.ask(
    'share.sendBackTo',
    { packet: entry?.packet ?? '', file },
    new Date(Date.UTC(2026, 0, 6, 6, n)).toISOString(),
  );
  if (!written.ok) return;
  const looked = look(ours, file);
  if (looked.kind !== 'return') throw new Error('no answer');
  const { preview } = looked;
  const conflicts = value(ours.ask('packet.conflicts', { preview, from: 0, to: COUNT }));
  const before = standing(ours);
  const said = standing(theirs);
  value(ours.ask('packet.take', { preview, rest: step.rest, except: step.except }));
  const after = standing(ours);
  PEOPLE.forEach((_, i) => {
    const request = i + 1;
    const [was, is, other] = [before[i], after[i], said[i]];
    if (!was || !is || !other) throw new Error('no request');
    const conflict = conflicts.find((one) => one.request === request);
    const chosen = step.except.includes(request) !== (step.rest === 'theirs');
    const changed = meaning(was) !== meaning(is);
    // Whatever changes becomes what the other desk says, and nothing else.
    if (changed) expect(meaning(is)).toBe(meaning(other));
    // Where both had something to say, only a choice changes ours, and it is written down.
    if (conflict) {
      expect(changed && !chosen).toBe(false);
      expect(changed && !conflict.canTake).toBe(false);
      expect(is.history).toBeGreaterThan(was.history);
      if (chosen && conflict.canTake) expect(meaning(is)).toBe(meaning(other));
    }
    // What is sealed stays sealed.
    if (was.batch !== '') expect(meaning(is)).toBe(meaning(was));
    // A blocked request is never approved by the way of a packet without a reason.
    if (changed && is.decision?.kind === 'approve' && !is.decision.override)
      expect(is.mobile).not.toBe('');
  });
  // A second time nothing is new.
  if (step.again) {
    const again = look(ours, file);
    expect(again).toMatchObject({ take: 0, conflicts: 0 });
    value(ours.ask('packet.take', { preview: again.preview, rest: 'theirs', except: [] }));
    expect(standing(ours)).toEqual(after);
  }
}

describe('merging', () => {
  it('loses nothing and overwrites nothing silently, whatever both desks do', () => {
    fc.assert(
      fc.property(fc.array(stepArb, { minLength: 1, maxLength: 14 }), (steps) => {
        const desks = new TwoDesks(PEOPLE);
        try {
          desks.handOver();
          steps.forEach((step, n) => run(desks, step, n));
          mergeAndCheck(desks, { kind: 'merge', rest: 'ours', except: [], again: true }, 50);
          const before = standing(desks.ours);
          desks.ours.reopen();
          expect(standing(desks.ours)).toEqual(before);
        } finally {
          desks.remove();
        }
      }),
      { numRuns: 20 },
    );
  });
});

function run(desks: TwoDesks, step: Step, n: number): void {
  switch (step.kind) {
    case 'decide':
      decide(
        desks[step.desk],
        step.ids,
        step.decision,
        step.decision === 'approve' ? '' : step.reason,
      );
      return;
    case 'correct':
      // Refused where the request is sealed.
      desks[step.desk].ask('decide.correct', {
        ...{ request: step.id, field: 'mobile', value: step.mobile },
      });
      return;
    case 'undo':
      desks[step.desk].ask('decide.undo', {});
      return;
    case 'batch':
      desks.ours.ask('batch.create', { includeUnconfirmed: false });
      return;
    case 'merge':
      mergeAndCheck(desks, step, n);
  }
}
