import { cleanText, foldDigits, meansEmpty, numberText } from './text';

/** 0, a code of 2-4 digits, a hyphen (or the code in brackets), 6-8 digits: no mobile number. */
const LANDLINE = /^(?:\+?91[\s-]*)?(?:0\d{2,4}\s*[-‐-―]\s*|\(0\d{2,4}\)\s*-?\s*)\d{6,8}$/;
const PUNCTUATION = /[\s().[\]\-‐-―+]/g;
/** What stands between two numbers, or between a number and a word about it. */
const BETWEEN = /[^\d\s().[\]\-‐-―+]+/;

export function isMobile(text: string): boolean {
  if (text.length !== 10) return false;
  const first = text.charCodeAt(0);
  if (first < 54 || first > 57) return false;
  for (let i = 1; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Country code and trunk zero taken off, '' where what is left is no mobile number. */
function fromDigits(digits: string): string {
  let own = digits;
  if (digits.length === 14 && digits.startsWith('0091')) own = digits.slice(4);
  else if (digits.length === 13 && digits.startsWith('910')) own = digits.slice(3);
  else if (digits.length === 12 && digits.startsWith('91')) own = digits.slice(2);
  else if (digits.length === 11 && digits.startsWith('0')) own = digits.slice(1);
  return isMobile(own) ? own : '';
}

/** One number in any accepted dress → 10 digits, '' otherwise. */
function readOne(text: string): string {
  const trimmed = text.trim();
  if (LANDLINE.test(trimmed)) return '';
  const digits = trimmed.replace(PUNCTUATION, '');
  return /^\d+$/.test(digits) ? fromDigits(digits) : '';
}

/** 10 ASCII digits, '' for a word that means empty, otherwise the cleaned text as given. */
export function normaliseMobile(raw: string): string {
  if (isMobile(raw)) return raw;
  const text = numberText(foldDigits(cleanText(raw)));
  if (meansEmpty(text) || text === '0') return '';
  return readOne(text.replace(/(\d{10})\.0+$/, '$1')) || text;
}

/** The distinct mobile numbers that can be read in a cell that holds more than one number. */
export function mobilesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const part of foldDigits(text).split(BETWEEN)) {
    const whole = readOne(part);
    if (whole) {
      found.add(whole);
      continue;
    }
    if (LANDLINE.test(part.trim())) continue;
    for (const word of part.trim().split(/\s+/)) {
      const one = readOne(word);
      if (one) found.add(one);
    }
    const digits = part.replace(PUNCTUATION, '');
    if (digits.length === 20) {
      for (const half of [digits.slice(0, 10), digits.slice(10)])
        if (isMobile(half)) found.add(half);
    }
  }
  return [...found];
}

/** The spreadsheet has destroyed digits: scientific notation, or a mask. */
export function mobileDigitsLost(text: string): boolean {
  return (
    /^[+-]?\d+(?:[.,]\d+)?\s*e\s*[+-]?\d+$/i.test(text) ||
    /^(?=.*[x*#•●✱].*[x*#•●✱])[+\d\sx*#•●✱.()-]+$/i.test(text)
  );
}

/** One digit repeated, or the two runs everybody types. */
export function isPlaceholderMobile(mobile: string): boolean {
  if (mobile === '1234567890' || mobile === '9876543210') return true;
  if (mobile.length !== 10) return false;
  for (let i = 1; i < 10; i++) if (mobile[i] !== mobile[0]) return false;
  return true;
}

export const isLandline = (text: string): boolean => LANDLINE.test(text);
