import type { Language } from '../../shared/domain/language';
import { COLUMN_WHY, EXPECTED, HEADER_WHY, SOURCE_PARTS, type Phrase } from './hi/phrases';

/** What a finding expects, in the reader's language; values and names stay as printed. */
export function expectedWords(text: string, language: Language): string {
  return language === 'hi' ? (said(text, EXPECTED) ?? text) : text;
}

/** The paragraph or annexure behind a finding, in the reader's language. */
export function sourceWords(text: string, language: Language): string {
  if (language === 'en') return text;
  return text
    .split('; ')
    .map((part) => said(part, SOURCE_PARTS) ?? part)
    .join('; ');
}

/** Why a column is read as it is, in the reader's language. */
export function columnWhyWords(text: string, language: Language): string {
  if (language === 'en') return text;
  return said(text, HEADER_WHY) ?? said(text, COLUMN_WHY, (part) => said(part, HEADER_WHY)) ?? text;
}

/** `inner` says a placeholder's own text in Hindi, where it has one. */
function said(
  text: string,
  phrases: readonly Phrase[],
  inner: (part: string) => string | null = () => null,
): string | null {
  for (const [english, hindi] of phrases) {
    const found = patternOf(english).exec(text);
    if (!found) continue;
    const names = [...english.matchAll(PLACE)].map(([place]) => place);
    return names.reduce((done, place, at) => {
      const part = found[at + 1] ?? '';
      return done.replace(place, () => inner(part) ?? part);
    }, hindi);
  }
  return null;
}

const PLACE = /\{[^}]+\}/g;
const patterns = new Map<string, RegExp>();

function patternOf(english: string): RegExp {
  const known = patterns.get(english);
  if (known) return known;
  const parts = english.split(PLACE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^${parts.join('(.+?)')}$`);
  patterns.set(english, made);
  return made;
}
