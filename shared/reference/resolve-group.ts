import type { Group } from '../domain/group';
import { nameKey, words } from './normalise-name';
import type { GroupSpelling } from './reference-data';

/** Words around the letter that say nothing: "Group 'C' (Non-Gazetted)". */
const NOISE = new Set(
  'group groups grp gr gp grup gropu cadre post posts employee staff gazetted gaz gazetteted non nongazetted ng ministerial category cat class officer समूह ग्रुप वर्ग'.split(
    ' ',
  ),
);

export function groupResolver(spellings: readonly GroupSpelling[]): (text: string) => Group | null {
  const groups = new Map(spellings.map(({ text, group }) => [nameKey(text), group]));
  return (text) => {
    const all = words(text);
    const whole = groups.get(all.join(''));
    if (whole !== undefined) return whole;
    const rest = all.filter((word) => !NOISE.has(word));
    return groups.get(rest.join('')) ?? gluedLetter(rest);
  };
}

/** "GroupC", "GrpB": the letter written onto the word. */
function gluedLetter(rest: readonly string[]): Group | null {
  const glued = /^(?:group|grp|gr)([abcd])$/.exec(rest.join(''));
  switch (glued?.[1]) {
    case 'a':
      return 'A';
    case 'b':
      return 'B';
    case 'c':
      return 'C';
    case 'd':
      return 'D';
    default:
      return null;
  }
}
