import type { RuleId } from './rule-ids';

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
