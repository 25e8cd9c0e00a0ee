import { CHAINS, NEEDS_OTHERS, SILENT_WHEN, type Plain } from './chains';
import type { Rule } from './define-rule';
import { asksForUs, type Facts } from './facts';
import { NO_ANSWERS } from './queue-answers';
import { RULES } from './registry';
import type { RuleId } from './rule-ids';

type Chains = readonly (readonly Rule[])[];

/** Rules in the order they are asked: chains first, then those that stand alone. */
const ORDER: Chains = orderOfRules();

function orderOfRules(): Chains {
  const byId = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));
  const chained = new Set<RuleId>(CHAINS.flat());
  return [
    ...CHAINS.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
    ...RULES.filter((rule) => !chained.has(rule.id)).map((rule) => [rule]),
  ];
}

const without = (chains: Chains, silent: ReadonlySet<RuleId>): Chains =>
  chains
    .map((chain) => chain.filter((rule) => !silent.has(rule.id)))
    .filter((chain) => chain.length > 0);

const BITS: readonly Plain[] = ['goodMarks', 'listedDesignation', 'asksForUs'];

/** One order for each choice of what is plain; the last bit: shares nothing with another request. */
const ORDERS: readonly Chains[] = Array.from({ length: 16 }, (_, bits) =>
  [...BITS.map((plain) => SILENT_WHEN[plain]), NEEDS_OTHERS].reduce(
    (chains, silent, at) => ((bits >> at) & 1 ? without(chains, silent) : chains),
    ORDER,
  ),
);

/** The rules that could have something to say of this request. */
export function chainsToAsk(facts: Facts): Chains {
  const { marks, designation, queue } = facts;
  const bits =
    (marks.email === 'good' && marks.mobile === 'good' ? 1 : 0) |
    (designation?.kind === 'listed' ? 2 : 0) |
    (asksForUs(facts) !== null ? 4 : 0) |
    (queue === NO_ANSWERS ? 8 : 0);
  return ORDERS[bits] ?? ORDER;
}
