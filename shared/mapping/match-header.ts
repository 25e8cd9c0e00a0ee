import { distance } from 'fastest-levenshtein';
import { FIELD_NAMES, type FieldName } from '../domain/field';
import { canonicalHeader, headerParts } from './canonical-header';
import { HEADER_WORDS, SERIAL_WORDS } from './header-words';

export interface HeaderMatch {
  readonly field: FieldName;
  /** 0 to 1. */
  readonly score: number;
  readonly how: 'exact' | 'part' | 'alike' | 'words';
  /** The word of the list it was taken for. */
  readonly word: string;
}

const exact = new Map<string, { readonly field: FieldName; readonly word: string }>();
for (const field of FIELD_NAMES)
  for (const word of HEADER_WORDS[field]) {
    const key = canonicalHeader(word);
    if (!exact.has(key)) exact.set(key, { field, word });
  }
const entries = [...exact].map(([key, to]) => ({ key, words: key.split(' '), ...to }));
const serial = new Set(SERIAL_WORDS.map(canonicalHeader));

const LONGEST_HEADER = 256;

export const isSerialHeader = (text: string): boolean => serial.has(canonicalHeader(text));

/** Two headers are alike when one or two slips part them; short words must be exact. */
function alike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 3) return 0;
  const slips = distance(a, b);
  return slips <= (longer < 9 ? 1 : 2) ? 0.86 - 0.04 * slips : 0;
}

/** Share of the header's words that a known header explains, if all of that one's words are there. */
function wordsShared(header: readonly string[], known: readonly string[]): number {
  if (!known.every((word) => header.includes(word))) return 0;
  const weight = known.join('').length / Math.max(1, header.join('').length);
  return known.length === 1 && weight < 0.3 ? 0 : 0.5 + 0.3 * weight;
}

/** Fields a header may stand for, best first; one entry a field. */
export function matchHeader(text: string): readonly HeaderMatch[] {
  if (text.length > LONGEST_HEADER) return [];
  const whole = canonicalHeader(text);
  if (whole === '' || serial.has(whole)) return [];
  const best = new Map<FieldName, HeaderMatch>();
  const offer = (match: HeaderMatch): void => {
    const known = best.get(match.field);
    if (known === undefined || known.score < match.score) best.set(match.field, match);
  };
  const hit = exact.get(whole);
  if (hit) return [{ ...hit, score: 0.98, how: 'exact' }];
  for (const part of headerParts(text)) {
    const found = exact.get(part);
    if (found) offer({ ...found, score: 0.92, how: 'part' });
  }
  const words = whole.split(' ');
  for (const entry of entries) {
    const slips = alike(whole, entry.key);
    if (slips > 0) offer({ field: entry.field, word: entry.word, score: slips, how: 'alike' });
    const shared = wordsShared(words, entry.words);
    if (shared > 0) offer({ field: entry.field, word: entry.word, score: shared, how: 'words' });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
