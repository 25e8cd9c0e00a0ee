import { describe, expect, it } from 'vitest';
import { isStrongWord, plainWord } from '../../../shared/domain/packet-word';
import { PLAIN_WORDS } from '../../../electron/store/packets/plain-words';
import { suggestWord } from '../../../electron/store/packets/suggest-word';

describe('the word of a packet', () => {
  it('is the same however it is written down', () => {
    expect(plainWord(' Mango-Lantern,  TIGER 47. ')).toBe('mangolanterntiger47');
  });

  it('may be Hindi', () => {
    expect(isStrongWord('आम लालटेन शेर सैंतालीस')).toBe(true);
  });

  it.each(['mango', 'mango tiger', 'aaaaaaaaaaaaaaaa', '1212 1212 1212', ''])(
    'is too weak: %s',
    (word) => {
      expect(isStrongWord(word)).toBe(false);
    },
  );

  it('is strong whenever it was suggested', () => {
    expect(Array.from({ length: 500 }, suggestWord).filter((word) => !isStrongWord(word))).toEqual(
      [],
    );
  });

  it('is not suggested twice', () => {
    expect(new Set(Array.from({ length: 200 }, suggestWord)).size).toBe(200);
  });

  it('is made of words that differ', () => {
    expect(new Set(PLAIN_WORDS).size).toBe(PLAIN_WORDS.length);
  });
});
