/** Words that say where somebody sits, not what somebody is, and what Annexure III calls the office. */
const OFFICES: Readonly<Record<string, string>> = {
  ...same(
    'postal divisional sbco psd csd ro co dte directorate circle region regional office division sub post admin administrative rlo fpo ti ' +
      'pao ptc rtc raknpa cept bpc crc bdo ph nsh mms rms head branch section unit hq cum in india department posts dop',
  ),
  ...as('po', 'ho so bo gpo hpo mdg po'),
  ...as('division', 'dn divn dvn divl'),
  ...as('rms', 'tmo sro hro ich'),
};
/** Where a post's name ends and its place begins: "Postal Assistant, Mandya HO", "(Mandya HO)". */
const SPLIT = /\s*[,;:(@[]\s*|\s+[-–—]+\s*|\s*[–—]+\s+|\s+(?:at|in|under|o\/o|posted)\s+/gi;
const GROUP =
  /[\s,(\-–]*\b(?:group|grp|gr)[\s.\-–'"]*[abc]\b['"]?(?:\s*\(?non[\s-]?gazetted\)?)?\s*\)?\s*$/i;
/** Sections of an office, in brackets after a post. */
const SECTIONS = new Set(
  'estt establishment mails tech sb bd staff vig vigilance inv investigation legal welfare bldg pg paf accounts finance'.split(
    ' ',
  ),
);
/** Endings that make words without any separator a place: "MTS Mandya HO". */
const ENDINGS = new Set('ho so bo gpo hpo mdg po division dn divn dvn'.split(' '));
const LONGEST_TAIL = 6;
const LONGEST_TEXT = 200;
/** Letters a word must have to be a place we need not know; in brackets it may be part of the name. */
const SHORTEST_PLACE = 4;
const SHORTEST_IN_BRACKETS = 6;

function as(office: string, texts: string): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.split(' ').map((text) => [text, office]));
}

function same(texts: string): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.split(' ').map((text) => [text, text]));
}

/** "Postal Assistant (Group C)" without its group; null where there is none. */
export function withoutGroup(text: string): string | null {
  const rest = text.replace(GROUP, '').trim();
  return rest === text.trim() || rest === '' ? null : rest;
}

export interface PostAtPlace {
  readonly head: string;
  /** The offices in the place, in the words of Annexure III: "co" in "PA, CO Bengaluru". */
  readonly offices: string;
  /**
   * How sure the rest is a place: plainly an office or a section; a word long enough not to be a
   * part of the name; or a short one, which is none where other posts differ by such a word.
   */
  readonly sureness: 'office' | 'place' | 'short';
}

/**
 * Every reading of a text as a post and the place after it, the longest post first. Left out where
 * the rest holds words that tell posts apart: "(Civil)", "Grade E".
 */
export function postsAtPlaces(
  text: string,
  toWords: (text: string) => readonly string[],
  tellsApart: (word: string) => boolean,
): readonly PostAtPlace[] {
  const found: PostAtPlace[] = [];
  for (const at of [...text.slice(0, LONGEST_TEXT).matchAll(SPLIT)].reverse()) {
    const tail = toWords(text.slice(at.index + at[0].length));
    const sureness = surenessOf(tail, /[([]/.test(at[0]), tellsApart);
    if (at.index > 0 && sureness !== null)
      found.push({ head: text.slice(0, at.index), offices: officesIn(tail), sureness });
  }
  const said = text.length > LONGEST_TEXT ? [] : text.trim().split(/\s+/);
  const ending = toWords(said.at(-1) ?? '').join('');
  if (!ENDINGS.has(ending)) return found;
  for (let length = said.length - 1; length > 0; length -= 1) {
    const tail = toWords(said.slice(length).join(' '));
    if (surenessOf(tail, false, tellsApart) !== 'office') break;
    found.push({
      head: said.slice(0, length).join(' '),
      offices: officesIn(tail),
      sureness: 'office',
    });
  }
  return found;
}

function surenessOf(
  tail: readonly string[],
  inBrackets: boolean,
  tellsApart: (word: string) => boolean,
): PostAtPlace['sureness'] | null {
  if (tail.length > LONGEST_TAIL) return null;
  const others = tail.filter((word) => !Object.hasOwn(OFFICES, word) && !SECTIONS.has(word));
  if (others.some(tellsApart)) return null;
  if (others.length === 0 || Object.hasOwn(OFFICES, tail.at(-1) ?? '')) return 'office';
  const shortest = inBrackets ? SHORTEST_IN_BRACKETS : SHORTEST_PLACE;
  return others.every((word) => word.length >= shortest) ? 'place' : 'short';
}

function officesIn(tail: readonly string[]): string {
  return tail.flatMap((word) => OFFICES[word] ?? []).join(' ');
}
