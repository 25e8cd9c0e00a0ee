import { DECISIONS, PORTAL_REASON_MAX, type DecisionKind } from '../domain/decision';
import { FIELD_LABELS } from '../domain/field-labels';
import type { Finding } from '../domain/finding';
import { GROUPS, groupLabel } from '../domain/group';
import { fill, type Language, type Params, type Sentence } from '../domain/language';
import { isIsoDate } from '../normalise/date';
import { ruleOf } from './registry';

export interface Description {
  readonly title: string;
  /** For the admin: what, why, what to do. */
  readonly admin: string;
  /** For the employee: what to correct on the portal and where to click. */
  readonly employee: string;
  /** At most 100 characters, no HTML: the portal's reason box. */
  readonly short: string;
}

const WORDS = {
  nameless: { en: 'an employee without a name', hi: 'बिना नाम के कर्मचारी' },
  place: { en: 'row {row} of {sheet}, {file}', hi: '{file}, {sheet}, पंक्ति {row}' },
  suggested: { en: 'Suggested: {value}.', hi: 'सुझाव: {value}।' },
  return: { en: 'return to the employee', hi: 'कर्मचारी को लौटाएँ' },
  forward: { en: 'forward to {to}', hi: '{to} को अग्रेषित करें' },
  candidates: { en: 'Possible: {values}.', hi: 'संभावित: {values}।' },
} as const satisfies Record<string, Sentence>;

const DECIDED: Readonly<Record<DecisionKind, Sentence>> = {
  approve: { en: 'approved', hi: 'स्वीकृत' },
  return: { en: 'returned', hi: 'लौटाया गया' },
  forward: { en: 'forwarded', hi: 'अग्रेषित' },
  reject: { en: 'rejected', hi: 'अस्वीकृत' },
};

/** A raw cell may be a page long; a sentence shows its beginning. */
const SEEN_MAX = 80;
const CANDIDATES_SHOWN = 5;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${[...text.slice(0, most - 1)].join('').trimEnd()}…`;

/** Every sentence about a finding, in the reader's language. */
export function describeFinding(finding: Finding, language: Language): Description {
  const { title, sentences } = ruleOf(finding.rule);
  const params = paramsOf(finding, language);
  const tail = tailOf(finding, language);
  const admin = fill(sentences.admin[language], params);
  return {
    title: title[language],
    admin: tail === '' ? admin : `${admin} ${tail}`,
    employee: fill(sentences.employee[language], params),
    short: cut(fill(sentences.short[language], params).replace(/[<>]/g, ''), PORTAL_REASON_MAX),
  };
}

function paramsOf(finding: Finding, language: Language): Params {
  const { params } = finding;
  const decision = DECISIONS.find((kind) => kind === params['decision']);
  return {
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, dayFirst(value)])),
    seen: cut(dayFirst(finding.seen.replace(/\s+/g, ' ').trim()), SEEN_MAX),
    expected: finding.expected,
    field: finding.field === null ? '' : FIELD_LABELS[finding.field][language],
    ...('other' in params && params['other'] === '' ? { other: WORDS.nameless[language] } : {}),
    ...(decision === undefined ? {} : { decision: DECIDED[decision][language] }),
    ...('row' in params ? { place: fill(WORDS.place[language], params) } : {}),
  };
}

/** Dates as the OM writes them: 10.01.2026. */
function dayFirst<T extends string | number>(value: T): T | string {
  if (typeof value !== 'string' || !isIsoDate(value)) return value;
  return value.split('-').reverse().join('.');
}

function tailOf(finding: Finding, language: Language): string {
  const { suggestion, candidates } = finding;
  if (suggestion !== null) {
    const value =
      'field' in suggestion
        ? valueLabel(suggestion.value)
        : suggestion.decision === 'return'
          ? WORDS.return[language]
          : fill(WORDS.forward[language], { to: suggestion.to ?? '' });
    return fill(WORDS.suggested[language], { value });
  }
  if (candidates.length === 0) return '';
  const values = candidates.slice(0, CANDIDATES_SHOWN).map(valueLabel).join('; ');
  return fill(WORDS.candidates[language], { values });
}

function valueLabel(value: string): string {
  const group = GROUPS.find((known) => known === value);
  return group === undefined ? value : groupLabel(group);
}
