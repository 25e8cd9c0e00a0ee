import { randomInt } from 'node:crypto';
import { PLAIN_WORDS } from './plain-words';

const WORDS = 3;

/**
 * "mango lantern tiger 47": three words and a number, about 32 random bits. With scrypt's cost
 * before every guess that is decades of one computer.
 */
export function suggestWord(): string {
  const words = Array.from(
    { length: WORDS },
    () => PLAIN_WORDS[randomInt(PLAIN_WORDS.length)] ?? '',
  );
  return [...words, String(randomInt(10, 100))].join(' ');
}
