/** Letters and digits a word needs, and how many of them must differ. */
export const WORD_LEAST = 12;
const DIFFERENT_LEAST = 6;

/** As it is used: letter case, blanks and hyphens do not matter, since it goes by telephone. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}

/** Long enough, and not one letter over and over. */
export function isStrongWord(word: string): boolean {
  const letters = [...plainWord(word)];
  return letters.length >= WORD_LEAST && new Set(letters).size >= DIFFERENT_LEAST;
}
