import { ruleOf } from '../rules/registry';
import { RULE_IDS } from '../rules/rule-ids';
import type { AuditEntry } from './audit';
import { AUDIT_ACTS, AUDIT_SETTINGS, AUDIT_VALUES, type AuditAct } from './audit-acts';
import { FIELD_LABELS } from './field-labels';
import { GROUPS, groupLabel } from './group';
import type { Language, Sentence } from './language';
import type { RequestKind } from './request';

/** One entry as a reader sees it: no ids, no ISO dates. `''` where there is nothing to say. */
export interface AuditWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Their before and after are names that people chose. */
const NAMED: ReadonlySet<AuditAct> = new Set([
  'created',
  'views-set',
  'numbering-set',
  'lists-replaced',
  'lists-restored',
  'shared-out',
  'packet-taken-back',
  'packet-opened',
  'packet-returned',
  'packet-merged',
]);
const DATES: ReadonlySet<string> = new Set(['dateOfBirth', 'dateOfRetirement', 'requestedOn']);
const KINDS: Readonly<Record<RequestKind, Sentence>> = {
  transfer: { en: 'Transfer', hi: 'स्थानांतरण' },
  verification: { en: 'Verification', hi: 'सत्यापन' },
  registration: { en: 'Registration', hi: 'पंजीकरण' },
};
const PROGRAM: Sentence = { en: 'Program version', hi: 'प्रोग्राम संस्करण' };
const SUGGESTED: Sentence = { en: 'Suggestion of', hi: 'इसका सुझाव:' };
const ENTRY: Sentence = { en: 'As after entry', hi: 'इस प्रविष्टि के बाद जैसी:' };
const MONTHS: Sentence = { en: 'months', hi: 'महीने' };

/** An entry in plain words. Reasons that people wrote, names and numbers of batches stay as they are. */
export function auditWords(entry: AuditEntry, language: Language): AuditWords {
  const { what: act, field, before, after, reason } = entry;
  const what = AUDIT_ACTS[act][language];
  if (field !== '')
    return {
      what: `${what}: ${FIELD_LABELS[field][language]}`,
      before: fieldWords(field, before, language),
      after: fieldWords(field, after, language),
      reason: suggestionWords(reason, language),
    };
  const value = (text: string): string => (NAMED.has(act) ? text : valueWords(text, language));
  const words = { what, before: value(before), after: value(after), reason };
  switch (act) {
    case 'opened':
      return {
        ...words,
        what: after === '' ? what : `${what}: ${value(after)}`,
        after: reason === '' ? '' : `${PROGRAM[language]} ${reason}`,
        reason: '',
      };
    case 'restored':
      return { ...words, after: `${ENTRY[language]} ${after}` };
    case 'rules-set':
      return { ...words, reason: rulesWords(reason, language) };
    case 'packet-merged':
      return { ...words, reason: keptWords(reason, language) };
    case 'erased':
      return { ...words, reason: reason.replace(/^\d+ months/, (period) => value(period)) };
    default:
      return words;
  }
}

/** "approve", "forward: Kerala Postal Circle", "12 months". */
function valueWords(text: string, language: Language): string {
  const months = /^(\d+) months$/.exec(text)?.[1];
  if (months !== undefined) return `${months} ${MONTHS[language]}`;
  const [first = '', ...rest] = text.split(': ');
  return [known(AUDIT_VALUES, first)?.[language] ?? first, ...rest].join(': ');
}

function fieldWords(field: string, value: string, language: Language): string {
  if (DATES.has(field)) return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1');
  if (field === 'kind') return known(KINDS, value)?.[language] ?? value;
  const group = field === 'group' ? GROUPS.find((one) => one === value) : undefined;
  if (group === undefined) return value;
  return language === 'hi' && group.length === 1 ? `ग्रुप ${group}` : groupLabel(group);
}

const titleOf = (id: string, language: Language): string | undefined => {
  const rule = RULE_IDS.find((one) => one === id);
  return rule && `“${ruleOf(rule).title[language]}”`;
};

function suggestionWords(reason: string, language: Language): string {
  const title = titleOf(reason, language);
  return title === undefined ? reason : `${SUGGESTED[language]} ${title}`;
}

/** "mobile-missing: catalogue → warn; deadline: as the lists → 2026-03-31", see changeLine. */
function rulesWords(reason: string, language: Language): string {
  const side = (text: string): string =>
    known(AUDIT_VALUES, text)?.[language] ?? fieldWords('dateOfBirth', text, language);
  return reason
    .split(/; (?=[a-z-]+: )/)
    .map((line) => {
      const [, name = '', before = '', after = ''] = /^([a-z-]+): (.*) → (.*)$/.exec(line) ?? [];
      const what = titleOf(name, language) ?? known(AUDIT_SETTINGS, name)?.[language];
      return what === undefined ? line : `${what}: ${side(before)} → ${side(after)}`;
    })
    .join('; ');
}

/** "12: reject; 15: approve": what the other desk had decided where ours was kept. */
const keptWords = (reason: string, language: Language): string =>
  reason.replace(/(^|; )(\d+): ([a-z]+)/g, (_, start: string, id: string, decision: string) => {
    return `${start}${id}: ${valueWords(decision, language)}`;
  });

/** A name like `constructor` is in no table. */
const known = (table: Readonly<Record<string, Sentence>>, name: string): Sentence | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
