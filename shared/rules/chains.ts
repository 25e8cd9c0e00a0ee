import type { RuleId } from './rule-ids';

/** Rules about other requests; a request that shares nothing with another is not asked. */
export const NEEDS_OTHERS: ReadonlySet<RuleId> = new Set<RuleId>([
  'conflicting-request',
  'decided-before',
  'duplicate-request',
  'email-shared',
  'employee-id-shared',
  'mobile-shared',
  'transfer-pending-first',
  'two-accounts',
]);

/** What most requests are: both marks good, the designation as the annexure writes it, our MDO asked for. */
export type Plain = 'goodMarks' | 'listedDesignation' | 'asksForUs';

/** Rules that have nothing to say of such a request, and are not asked. */
export const SILENT_WHEN: Readonly<Record<Plain, ReadonlySet<RuleId>>> = {
  goodMarks: new Set<RuleId>([
    'email-invalid',
    'email-missing',
    'email-placeholder',
    'mobile-digits-lost',
    'mobile-invalid',
    'mobile-missing',
    'mobile-placeholder',
  ]),
  listedDesignation: new Set<RuleId>([
    'designation-ambiguous',
    'designation-equivalent',
    'designation-missing',
    'designation-unknown',
  ]),
  asksForUs: new Set<RuleId>([
    'mdo-missing',
    'mdo-not-ours',
    'mdo-unknown',
    'parent-mdo-targeted',
    'still-under-parent',
  ]),
};

/**
 * One cause, one finding: in each chain the first rule that applies silences those after it.
 * A rule that stands in no chain is always asked. A rule switched off still silences: the admin
 * has accepted the cause, and does not want it told in other words.
 */
export const CHAINS: readonly (readonly RuleId[])[] = [
  [
    'parent-mdo-targeted',
    'still-under-parent',
    'mdo-missing',
    'mdo-unknown',
    'already-in-mdo',
    'mdo-not-ours',
    // Only asked where the MDO asked for is ours, so nothing above can apply with them.
    'army-pin',
    'office-names-other-mdo',
    'office-outside-circle',
  ],
  ['designation-missing', 'designation-unknown', 'designation-ambiguous', 'designation-equivalent'],
  ['group-missing', 'group-unknown', 'group-mismatch'],
  ['mobile-missing', 'mobile-digits-lost', 'mobile-invalid', 'mobile-placeholder', 'mobile-shared'],
  ['email-missing', 'email-invalid', 'email-placeholder', 'email-typo', 'email-shared'],
  ['dob-missing', 'dob-invalid', 'dob-implausible'],
  ['pin-missing', 'pin-invalid', 'pin-unlisted'],
];
