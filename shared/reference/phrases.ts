import { words } from './normalise-name';

/** Where the words of the phrase stand in a row, or -1. */
export function placeOf(phrase: readonly string[], said: readonly string[]): number {
  if (phrase.length === 0) return -1;
  for (let at = 0; at + phrase.length <= said.length; at += 1)
    if (phrase.every((word, offset) => said[at + offset] === word)) return at;
  return -1;
}

export function holds(said: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((phrase) => placeOf(phrase, said) >= 0);
}

export function phrasesOf(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map(words);
}

/** The words without the first of the phrases they hold; null where they hold none. */
export function without(
  phrases: readonly (readonly string[])[],
  said: readonly string[],
): readonly string[] | null {
  for (const phrase of phrases) {
    const at = placeOf(phrase, said);
    if (at >= 0) return [...said.slice(0, at), ...said.slice(at + phrase.length)];
  }
  return null;
}
