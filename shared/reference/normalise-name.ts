/** Characters that are in a name without being seen: zero width, soft hyphen, bidi controls, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** The Devanagari nukta: गढ़ and गढ are written alike in offices. */
const NUKTA = /\u093c/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a name, lower case, without punctuation. `&` is "and"; dots between single letters
 * join them ("S.S.P." → ssp), other punctuation parts words; O/o is one word.
 */
export function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .normalize('NFD')
      .replace(INVISIBLE, '')
      .replace(NUKTA, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/&/g, ' and ')
      .replace(/['’`]/g, '')
      .replace(/\bo\s*\/\s*o\b/g, ' o-o ')
      .replace(/\bo-o\b/g, ' officeofthe ')
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,}\p{L}(?:\.|(?![\p{L}\p{N}]))/gu, (dotted) =>
        dotted.replace(/[.\s]/g, '').concat(' '),
      )
      .match(WORD) ?? []
  );
}

/** Two names with the same key differ by case, spacing, punctuation and `&`/`and` alone. */
export function nameKey(text: string): string {
  return words(text).join('');
}
