/** Words that tie a name together without telling one post from another. */
const FILLERS = new Set('of the in at for to and cum cadre official officials'.split(' '));
const ROMAN: Readonly<Record<string, string>> = {
  '1': 'i',
  '2': 'ii',
  '3': 'iii',
  '1st': 'i',
  '2nd': 'ii',
  '3rd': 'iii',
  first: 'i',
  second: 'ii',
  third: 'iii',
  l: 'i',
  ll: 'ii',
  lst: 'i',
};
const GRADES = new Set(['i', 'ii', 'iii', 'd', 'nfg']);
const GRADED = new Set(['grade', 'hsg', 'class', 'stenographer', 'driver', 'clerk']);

/** Takes "gr" for grade before a grade, for group before a group's letter; A to C are groups. */
function gradeOrGroup(next: string | undefined): string {
  return next !== undefined && /^[abc]$/.test(next) ? 'group' : 'grade';
}

/**
 * The words of a post's name as they would stand spelled out: shortenings written in full, grades
 * as Roman numbers. Used on both sides, so that "Sr. Supdt of Posts" and "Senior Superintendent
 * Posts" meet.
 */
export function spelledOut(
  given: readonly string[],
  shortenings: Readonly<Record<string, string>>,
): readonly string[] {
  const full: string[] = [];
  given.forEach((word, at) => {
    if (word === 'gr') full.push(gradeOrGroup(given[at + 1]));
    else if (word === 'hsg1' || word === 'hsgi') full.push('higher', 'selection', 'grade', 'i');
    else if (word === 'hsg2' || word === 'hsgii') full.push('higher', 'selection', 'grade', 'ii');
    else if (Object.hasOwn(shortenings, word)) full.push(...(shortenings[word] ?? '').split(' '));
    else full.push(word);
  });
  // "HSG Grade II" spelled out says "grade" twice.
  return full
    .filter((word, at) => word !== 'grade' || full[at - 1] !== 'grade')
    .map((word, at, full) => {
      const before = full[at - 1];
      if (before === 'accountant' || word !== 'accountant' || full[at + 1] !== 'officer') {
        const roman = ROMAN[word];
        return roman !== undefined && (before === undefined || GRADED.has(before)) && at > 0
          ? roman
          : word;
      }
      return 'accounts';
    });
}

/** The words that tell one post from another. */
export function meaning(full: readonly string[]): readonly string[] {
  const kept = full.filter((word, at) => {
    // "Stenographer Grade I" = "Stenographer I" = "Steno Gr. I": the number says it all.
    if (word === 'grade' && GRADES.has(full[at + 1] ?? '')) return false;
    return !FILLERS.has(word);
  });
  return kept.length === 0 ? full : kept;
}
