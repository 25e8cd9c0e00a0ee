import { isDigit, isLetter } from './ascii';

/** Zero-width and bidi control characters: invisible, so they may never decide anything. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ONLY_PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Spaces collapsed and trimmed (NBSP included), invisible characters removed, composed (NFC). */
export function cleanText(raw: string): string {
  if (ONLY_PLAIN.test(raw)) return raw;
  return raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Nothing but ASCII digits: as it stands in every way, since no number word or error is like that. */
export function isPlainNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text !== '';
}

/**
 * ASCII digits for Devanagari ones and those of the other scripts of India, which all lie at the
 * same place of their 128-character block, and for full-width ones.
 */
export function foldDigits(text: string): string {
  return text.replace(/[\u0966-\u0d6f\uff10-\uff19]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff10) return String(code - 0xff10);
    const place = code & 0x7f;
    return place >= 0x66 && place <= 0x6f ? String(place - 0x66) : character;
  });
}

/** Text of a number cell that a program wrote as "560001.0", or that Excel kept with a leading apostrophe. */
export function numberText(text: string): string {
  return text.replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1');
}

const EMPTY_WORDS = new Set([
  'na',
  'n/a',
  'n.a',
  'n.a.',
  'nil',
  'null',
  'none',
  'not available',
  'not applicable',
  'not given',
  '(blank)',
  'लागू नहीं',
  'उपलब्ध नहीं',
  'निरंक',
]);
const EXCEL_ERROR = /^#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!)$/i;
const ONLY_STROKES = /^[-‐-―_.,:;/\\|~'"`]+$/;

/** A letter of ours other than N, or a digit: no word for nothing begins with one. */
function beginsLikeAnother(first: number): boolean {
  return isDigit(first) || (isLetter(first) && first !== 78 && first !== 110);
}

/** True for words that mean "nothing stands here": NA, nil, -, null, an Excel error. Takes cleaned text. */
export function meansEmpty(text: string): boolean {
  if (text === '') return true;
  // Long texts are never such a word, and none of them begins like this; nearly all cells leave here.
  if (text.length > 15 || beginsLikeAnother(text.charCodeAt(0))) return false;
  return EMPTY_WORDS.has(text.toLowerCase()) || ONLY_STROKES.test(text) || EXCEL_ERROR.test(text);
}
