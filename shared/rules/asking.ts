import { CHAINS } from './chains';
import type { Rule } from './define-rule';
import { RULES } from './registry';
import type { RuleId } from './rule-ids';

/** One bit for each thing of a request that can give reason for a finding. */
export const ASK = {
  mdo: 1,
  designation: 1 << 1,
  group: 1 << 2,
  mobile: 1 << 3,
  email: 1 << 4,
  birth: 1 << 5,
  birthMissing: 1 << 6,
  pin: 1 << 7,
  pinMissing: 1 << 8,
  name: 1 << 9,
  employeeId: 1 << 10,
  retirement: 1 << 11,
  lists: 1 << 12,
  home: 1 << 13,
  /** Shares something with another request. */
  others: 1 << 14,
} as const;

export const ASK_ALL = (1 << 15) - 1;

/** What has to stand out before a rule is asked; without it the rule has nothing to say. */
const ASKED_ABOUT: Readonly<Record<RuleId, number>> = {
  'already-in-mdo': ASK.mdo,
  'army-pin': ASK.mdo,
  'conflicting-request': ASK.others,
  'decided-before': ASK.others,
  'designation-ambiguous': ASK.designation,
  'designation-equivalent': ASK.designation,
  'designation-missing': ASK.designation,
  'designation-outside-mdo': ASK.home,
  'designation-unknown': ASK.designation,
  'dob-implausible': ASK.birth,
  'dob-invalid': ASK.birth,
  'dob-missing': ASK.birthMissing,
  'duplicate-request': ASK.others,
  'email-invalid': ASK.email,
  'email-missing': ASK.email,
  'email-placeholder': ASK.email,
  'email-shared': ASK.others,
  'email-typo': ASK.email,
  'employee-id-missing': ASK.employeeId,
  'employee-id-shared': ASK.others,
  'employee-id-unusual': ASK.employeeId,
  'group-mismatch': ASK.group,
  'group-missing': ASK.group,
  'group-unknown': ASK.group,
  'mdo-missing': ASK.mdo,
  'mdo-not-ours': ASK.mdo,
  'mdo-unknown': ASK.mdo,
  'mobile-digits-lost': ASK.mobile,
  'mobile-invalid': ASK.mobile,
  'mobile-missing': ASK.mobile,
  'mobile-placeholder': ASK.mobile,
  'mobile-shared': ASK.others,
  'name-missing': ASK.name,
  'name-not-accepted': ASK.name,
  'office-names-other-mdo': ASK.mdo,
  'office-not-in-unit': ASK.mdo,
  'office-outside-circle': ASK.mdo,
  'parent-deadline-passed': ASK.mdo,
  'parent-mdo-targeted': ASK.mdo,
  'pin-invalid': ASK.pin,
  'pin-missing': ASK.pinMissing,
  'pin-unlisted': ASK.pin,
  retired: ASK.retirement,
  'still-under-parent': ASK.mdo,
  'transfer-pending-first': ASK.others,
  'two-accounts': ASK.others,
  'value-not-in-portal-list': ASK.lists,
};

export type Chains = readonly (readonly Rule[])[];

/** Every rule in the order they are asked: chains first, then those that stand alone. */
export const EVERY_CHAIN: Chains = orderOfRules();

function orderOfRules(): Chains {
  const byId = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));
  const chained = new Set<RuleId>(CHAINS.flat());
  return [
    ...CHAINS.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
    ...RULES.filter((rule) => !chained.has(rule.id)).map((rule) => [rule]),
  ];
}

const known: (Chains | undefined)[] = [];

/** The rules that could have something to say, for what stands out of a request (bits of ASK). */
export function chainsToAsk(asks: number): Chains {
  return (known[asks] ??= EVERY_CHAIN.map((chain) =>
    chain.filter((rule) => (ASKED_ABOUT[rule.id] & asks) !== 0),
  ).filter((chain) => chain.length > 0));
}
