/** Excel refuses a file with a longer cell. */
const CELL_MAX = 32_767;

/**
 * What no person sees but a program obeys: C0 and C1 controls but tab and line feed, the bidi
 * controls that turn text round (Trojan Source), zero-width characters, tag characters, lone
 * surrogates and noncharacters. ZWJ and ZWNJ stay: Hindi is spelt with them.
 */
const HARMFUL =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** Nothing in it to take out, to cut or to spell otherwise: nearly every cell. */
const PLAIN = /^[ !#-%'-;=?-^`a-z{|}~]{0,1000}$/i;

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** For people: each harmful character stands as "‹U+202E›", so nothing is hidden and nothing is lost. */
export function shownText(text: string): string {
  if (!HARMFUL.test(text)) return cut(text);
  HARMFUL.lastIndex = 0;
  return cut(text.replace(/\r\n?/g, '\n').replace(HARMFUL, (c) => `‹U+${codeOf(c)}›`));
}

/** For a sheet that another desk imports: harmful characters are left out, as its import would do. */
export function plainText(text: string): string {
  return cut(text.replace(/\r\n?/g, '\n').replace(HARMFUL, ''));
}

function cut(text: string): string {
  HARMFUL.lastIndex = 0;
  if (text.length <= CELL_MAX) return text;
  const note = ` … (${text.length} characters, cut here)`;
  return text.slice(0, CELL_MAX - note.length).replace(/[\uD800-\uDBFF]$/, '') + note;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** What stands in the file for the text of a cell: shown to people whole, and safe as XML. */
export function cellXml(text: string): string {
  return PLAIN.test(text) ? text : xmlCellText(shownText(text));
}

export function xmlText(text: string): string {
  return /[&<>"\t\n]/.test(text) ? text.replace(/[&<>"\t\n]/g, (c) => ENTITIES[c] ?? c) : text;
}

/** Excel reads "_x0041_" inside a string as "A"; the underscore itself has to be spelt out (ECMA-376 22.9.2.19). */
export function xmlCellText(text: string): string {
  return xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
