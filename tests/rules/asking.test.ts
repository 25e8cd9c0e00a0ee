import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, type FieldName } from '../../shared/domain/field';
import { LAYOUTS, REQUEST_KINDS, type ReviewRequest } from '../../shared/domain/request';
import { yearsBefore } from '../../shared/normalise/date';
import { EVERY_CHAIN } from '../../shared/rules/asking';
import type { ExampleCells } from '../../shared/rules/define-rule';
import { createJudge } from '../../shared/rules/engine';
import { LazyFacts } from '../../shared/rules/facts';
import { createLookup } from '../../shared/rules/lookup';
import { NO_ANSWERS } from '../../shared/rules/queue-answers';
import { RULES } from '../../shared/rules/registry';
import { chunksOf } from '../bench/chunks-of';
import { AS_OF, buildRequest, CLEAN, cleanRequest, context, US } from './build-request';

const OURS = [US, 'PTC Mysuru', 'Postal Directorate'] as const;

/** Every value of the rules' own examples, so that each rule has something to find. */
const SEEN = new Map<FieldName, Set<string>>();
for (const { examples } of RULES)
  for (const { cells } of [...examples.valid, ...examples.invalid])
    for (const field of FIELD_NAMES) {
      const cell = cells[field];
      if (typeof cell !== 'string') continue;
      const seen = SEEN.get(field) ?? new Set();
      SEEN.set(field, seen.add(cell));
    }

/** Mostly clean, with a value of some example, a blank or a missing column here and there. */
const cells: fc.Arbitrary<ExampleCells> = fc.record(
  Object.fromEntries(
    [...SEEN]
      .filter(([field]) => field !== 'kind')
      .map(([field, values]) => [
        field,
        fc.oneof(
          { arbitrary: fc.constant(CLEAN.transfer[field] ?? ''), weight: 8 },
          { arbitrary: fc.constantFrom(...values), weight: 3 },
          { arbitrary: fc.constantFrom('', null), weight: 1 },
        ),
      ]),
  ),
);
const request: fc.Arbitrary<ReviewRequest> = fc
  .tuple(fc.constantFrom(...REQUEST_KINDS), cells, fc.constantFrom(...LAYOUTS))
  .map(([kind, values, layout]) => cleanRequest(1, kind, values, layout));

/** The rules that find something when every rule is asked, by id. */
function everyRuleAsked(one: ReviewRequest, us: string, asOf: string): readonly string[] {
  const of = context({ us, asOf });
  const births = { oldest: yearsBefore(asOf, 65), youngest: yearsBefore(asOf, 18) };
  const facts = new LazyFacts(one, NO_ANSWERS, {
    context: of,
    lookup: createLookup(of.reference),
    births,
  });
  return EVERY_CHAIN.flatMap(
    (chain) => chain.find((rule) => rule.check(facts) !== null)?.id ?? [],
  ).sort();
}

const flags = (one: ReviewRequest, us: string, asOf: string): readonly string[] => {
  const judge = createJudge(context({ us, asOf }));
  judge.put([one]);
  return [...new Set(judge.judgement(1).findings.map(({ rule }) => rule))];
};

const someDay = fc.constantFrom(AS_OF, '2025-11-01', '2026-06-30');

describe('a judge that asks only the rules that could have something to say', () => {
  it('finds what all rules together find', () => {
    fc.assert(
      fc.property(request, fc.constantFrom(...OURS), someDay, (one, us, asOf) => {
        expect(flags(one, us, asOf)).toEqual(everyRuleAsked(one, us, asOf));
      }),
      { numRuns: 4000 },
    );
  });

  it('judges a chunk as it judges its requests one by one', () => {
    const queue = fc.tuple(
      fc.array(fc.tuple(fc.constantFrom(...REQUEST_KINDS), cells), { minLength: 1, maxLength: 9 }),
      fc.constantFrom(...LAYOUTS),
    );
    fc.assert(
      fc.property(queue, fc.constantFrom(...OURS), ([rows, layout], us) => {
        const requests = rows.map(([kind, values], at) => {
          return buildRequest(at + 1, kind, asInSheet(values, rows), layout);
        });
        const [one, other] = [createJudge(context({ us })), createJudge(context({ us }))];
        one.put(requests);
        for (const chunk of chunksOf(requests)) other.putChunk(chunk, 1);
        for (const { id } of requests) expect(other.judgement(id)).toEqual(one.judgement(id));
      }),
      { numRuns: 500 },
    );
  });
});

type Row = readonly [unknown, ExampleCells];

/** A sheet has a column for all of its requests or for none. */
const asInSheet = (cells: ExampleCells, rows: readonly Row[]): ExampleCells =>
  Object.fromEntries(
    FIELD_NAMES.filter((field) => rows.some(([, row]) => typeof row[field] === 'string')).map(
      (field) => [field, cells[field] ?? ''],
    ),
  );
