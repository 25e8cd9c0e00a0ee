/** How a cell's number is shown, as far as its text depends on it. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** "00000000": leading zeros belong to the value. */
  | { readonly kind: 'padded'; readonly width: number };

export const PLAIN: NumberStyle = { kind: 'plain' };
const DATE: NumberStyle = { kind: 'date' };

/** Number formats built into Excel that show a date (ECMA-376 part 1, 18.8.30, and the Asian ones). */
const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  id === 45 ||
  id === 47 ||
  (id >= 50 && id <= 58);

/** Style of a built-in format id, or of a format code where the file defines one. */
export function numberStyle(id: number, code: string | null): NumberStyle {
  if (code === null) return BUILT_IN_DATES(id) ? DATE : PLAIN;
  if (/^0{2,30}$/.test(code)) return { kind: 'padded', width: code.length };
  // Only the first section counts; quoted text, escapes, colours and [h] durations are no date parts.
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[\$[^\]]*\]/g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return PLAIN;
  const parts = bare.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '');
  return /[dmyhs]/i.test(parts) && !/[0#?]\s*[Ee][+-]/.test(parts) ? DATE : PLAIN;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_466;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** ISO text of an Excel serial; time of day only where there is one. Null: no date Excel could show. */
export function serialText(serial: number, date1904: boolean): string | null {
  let days = date1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < LAST_SERIAL)) return null;
  // Serials below 60 count from a day later: Excel believes in a 29 February 1900.
  if (!date1904 && days >= 1 && days < 60) days += 1;
  let whole = Math.floor(days);
  let seconds = Math.round((days - whole) * 86_400);
  if (seconds === 86_400) [whole, seconds] = [whole + 1, 0];
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (whole === 0) return time;
  const date = new Date(EPOCH_1900 + whole * DAY);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const iso = `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return seconds === 0 ? iso : `${iso} ${time}`;
}

/**
 * Shortest text that gives the number back. From 1e15 on Excel has kept 15 digits only, so the
 * exponent stays visible and nobody takes it for an identifier.
 */
export function numberText(value: number): string {
  return Math.abs(value) < 1e15 && (Math.abs(value) >= 1e-6 || value === 0)
    ? String(value)
    : value.toExponential().replace('e', 'E');
}

export function styledNumber(value: number, style: NumberStyle, date1904: boolean): string {
  if (style.kind === 'date') return serialText(value, date1904) ?? numberText(value);
  if (style.kind === 'padded' && Number.isInteger(value) && value >= 0 && value < 1e15)
    return String(value).padStart(style.width, '0');
  return numberText(value);
}

/** ISO text of a `t="d"` cell as the file writes it; null where it is no ISO date. */
export function isoText(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const time = match[2] ?? '';
  if (time === '' || /^00:00(?::00)?$/.test(time)) return match[1] ?? null;
  return `${match[1] ?? ''} ${time.length === 5 ? `${time}:00` : time}`;
}
