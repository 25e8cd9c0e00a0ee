import { cleanText, foldDigits, meansEmpty } from './text';

export type DateOrder = 'dmy' | 'mdy';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC =
  /^(\d{1,2})(?:\s*[-/.‐-―]\s*|\s)(\d{1,2})(?:\s*[-/.‐-―]\s*|\s)(\d{4}|\d{2})(?:[ T]+\d{1,2}[:.]\d{2}.*)?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const DAY_MONTH_NAME =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,‐-―]*(?:of\s+)?([a-z]{3,9}|[ऀ-ॿ]{2,9})\.?[\s\-/.,‐-―]*(\d{4}|\d{2})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/.]+(\d{4})$/i;
const EPOCH_MS = /^-?\d{11,13}$/;

const two = (n: number): string => String(n).padStart(2, '0');

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO date, '' where there is no such day. */
function iso(year: number, month: number, day: number): string {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return '';
  if (day < 1 || day > daysInMonth(year, month)) return '';
  return `${year}-${two(month)}-${two(day)}`;
}

/** Two digits: 30-99 of a birth lie in the 1900s, all else near our own days. */
function fullYear(text: string, isBirth: boolean): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year + (year < (isBirth ? 30 : 70) ? 2000 : 1900);
}

/** As offices write them; the common second spellings too. */
const HINDI_MONTHS: readonly (readonly string[])[] = [
  ['जनवरी'],
  ['फरवरी', 'फ़रवरी'],
  ['मार्च'],
  ['अप्रैल', 'अप्रेल'],
  ['मई'],
  ['जून'],
  ['जुलाई'],
  ['अगस्त'],
  ['सितंबर', 'सितम्बर'],
  ['अक्टूबर', 'अक्तूबर'],
  ['नवंबर', 'नवम्बर'],
  ['दिसंबर', 'दिसम्बर'],
].map((names) => names.map((name) => name.normalize('NFC')));

function monthOf(name: string): number {
  const hindi = HINDI_MONTHS.findIndex((names) => names.includes(name));
  if (hindi >= 0) return hindi + 1;
  const word = name.toLowerCase();
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const at = MONTHS.indexOf(word.slice(0, 3));
  return at >= 0 && (full[at] ?? '').startsWith(word.replace(/^sept$/, 'sep')) ? at + 1 : 0;
}

function fromEpoch(ms: number): string {
  // A day is kept as the instant it begins in India or in UTC; adding 5:30 gives that day for both.
  const day = new Date(ms + 19_800_000);
  return iso(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** ISO date `YYYY-MM-DD`, '' for an empty cell, the cleaned text where no real date can be read. */
export function normaliseDate(raw: string, order: DateOrder, isBirth: boolean): string {
  // Real dates of a workbook come like this; a day that does not exist stays as it stands too.
  if (isIsoDate(raw)) return raw;
  const text = foldDigits(cleanText(raw)).replace(/^'/, '');
  if (meansEmpty(text)) return '';
  return readDate(text.replace(/[\s.,;]+$/, ''), order, isBirth) || text;
}

function readDate(text: string, order: DateOrder, isBirth: boolean): string {
  let parts = ISO.exec(text);
  if (parts) return iso(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = NUMERIC.exec(text);
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    const year = fullYear(parts[3] ?? '', isBirth);
    return order === 'dmy' ? iso(year, second, first) : iso(year, first, second);
  }
  parts = DAY_MONTH_NAME.exec(text);
  if (parts)
    return iso(fullYear(parts[3] ?? '', isBirth), monthOf(parts[2] ?? ''), Number(parts[1]));
  parts = MONTH_NAME_DAY.exec(text);
  if (parts) return iso(Number(parts[3]), monthOf(parts[1] ?? ''), Number(parts[2]));
  return EPOCH_MS.test(text) ? fromEpoch(Number(text)) : '';
}

export function isIsoDate(text: string): boolean {
  if (text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== 45 : code < 48 || code > 57) return false;
  }
  return true;
}

/** The same day so many years earlier, as ISO text to compare with; 29 February counts as such. */
export function yearsBefore(isoDate: string, years: number): string {
  return `${Number(isoDate.slice(0, 4)) - years}${isoDate.slice(4)}`;
}
