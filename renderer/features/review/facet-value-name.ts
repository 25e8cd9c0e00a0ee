import { DECISIONS } from '../../../shared/domain/decision';
import { VERDICTS } from '../../../shared/domain/finding';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import type { FacetName } from '../../../shared/domain/review';
import { RULE_IDS } from '../../../shared/rules/rule-ids';
import { flagName } from '../../i18n/flag-name';
import { groupName } from '../../i18n/group-name';
import type { i18n } from '../../i18n/i18n';

const WORDS = [...VERDICTS, ...REQUEST_KINDS, ...DECISIONS, 'undecided'] as const;

/** A facet's value in the words of the screen; what the files say stays as they say it. */
export function facetValueName(
  facet: FacetName,
  value: string,
  t: (typeof i18n)['t'],
  language: string,
): string {
  if (facet === 'sharedWith' && value === '') return t('field.here');
  if (value === '') return t('field.empty');
  if (facet === 'group') return groupName(value, t);
  if (facet === 'flag') {
    const rule = RULE_IDS.find((id) => id === value);
    return rule ? flagName(rule, language === 'hi' ? 'hi' : 'en') : value;
  }
  if (facet === 'verdict' || facet === 'kind' || facet === 'decision') {
    const word = WORDS.find((known) => known === value);
    if (word) return t(`field.${word}`);
  }
  return value;
}
