import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEVERITIES } from '../../shared/domain/finding';
import { createJudge } from '../../shared/rules/engine';
import { relevelling } from '../../shared/rules/relevel';
import { CATALOGUE_CHOICES, type RuleChoices } from '../../shared/rules/rule-choices';
import { RULE_IDS } from '../../shared/rules/rule-ids';
import { cleanRequest, context } from './build-request';

const changed = (levels: readonly ('off' | (typeof SEVERITIES)[number])[]) =>
  fc.dictionary(fc.constantFrom(...RULE_IDS), fc.constantFrom(...levels), { maxKeys: 12 });
const choices = (one: RuleChoices['changed']): RuleChoices => ({
  ...CATALOGUE_CHOICES,
  changed: one,
});

const requests = fc
  .array(
    fc.record({
      mobile: fc.constantFrom('9845012345', '', '98450'),
      email: fc.constantFrom('a.rao@example-mail.in', '', 'na@na.com'),
      designation: fc.constantFrom('Postal Assistant', 'MTS', 'PA', 'Wizard'),
      group: fc.constantFrom('Group C', 'B', ''),
      officePin: fc.constantFrom('560001', '999999', '12'),
      targetMdo: fc.constantFrom('Karnataka', 'Delhi', ''),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((cells, at) => cleanRequest(at + 1, 'transfer', cells)));

test('other severities laid over judgements give what a new judge would say', () => {
  fc.assert(
    fc.property(
      requests,
      changed(SEVERITIES),
      changed([...SEVERITIES, 'off']),
      (list, first, second) => {
        const before = choices(first);
        const after = choices({ ...first, ...second });
        const judges = [before, after].map((settings) => createJudge(context({ settings })));
        for (const judge of judges) judge.put(list);
        const relevel = relevelling(before, after);
        const told = list.map(({ id }) => judges.map((judge) => judge.judgement(id)));
        for (const [was, is] of told) if (was) expect(relevel?.(was)).toEqual(is);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['a rule that was off', choices({ retired: 'off' }), choices({ retired: 'warn' })],
  ['a rule that goes back to the catalogue', choices({ retired: 'warn' }), choices({})],
  ['another deadline', CATALOGUE_CHOICES, { ...CATALOGUE_CHOICES, parentDeadline: '2026-05-01' }],
])('%s needs a new judge', (_what, before, after) => {
  expect(relevelling(before, after)).toBeNull();
});
