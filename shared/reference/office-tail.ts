/** Words that say where somebody sits, not what somebody is, and what Annexure III calls the office. */
const OFFICES: Readonly<Record<string, string>> = {
  ...same(
    'postal divisional sbco psd csd ro co dte directorate circle region regional office division sub post admin administrative rlo fpo ti ' +
      'pao ptc rtc raknpa cept bpc crc bdo ph nsh mms rms head branch section unit hq cum in india department posts dop',
  ),
  ...as('po', 'ho so bo gpo hpo mdg po'),
  ...as('rms', 'tmo sro hro ich'),
};
/** Where a post's name ends and its place begins: "Postal Assistant, Mandya HO", "(Mandya HO)". */
const SPLIT = /\s*[,;:(@[]\s*|\s+[-–—]+\s*|\s*[–—]+\s+|\s+(?:at|in|under|o\/o|posted)\s+/i;
const GROUP =
  /[\s,(\-–]*\b(?:group|grp|gr)[\s.\-–'"]*[abc]\b['"]?(?:\s*\(?non[\s-]?gazetted\)?)?\s*\)?\s*$/i;
const LONGEST_TAIL = 6;
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
  /** The closest first: "PA, CO Bengaluru" as "PA co", then as "PA". */
  readonly readings: readonly string[];
  /** The place is plainly an office; otherwise it may as well be a slip: "(Electical)". */
  readonly isOffice: boolean;
}

/**
 * Reads a text as a post and the place after it. Null where the rest holds words that tell posts
 * apart, "(Civil)" or "Grade E", or short ones that may: "(OLL)".
 */
export function postAtPlace(
  text: string,
  toWords: (text: string) => readonly string[],
  tellsApart: (word: string) => boolean,
): PostAtPlace | null {
  const at = SPLIT.exec(text);
  if (at === null || at.index === 0) return null;
  const head = text.slice(0, at.index);
  const tail = toWords(text.slice(at.index + at[0].length));
  if (tail.length > LONGEST_TAIL) return null;
  const offices = tail.flatMap((word) => OFFICES[word] ?? []);
  const others = tail.filter((word) => !Object.hasOwn(OFFICES, word));
  if (others.some(tellsApart)) return null;
  const last = tail.at(-1) ?? '';
  if (others.length === 0 || Object.hasOwn(OFFICES, last))
    return { readings: [`${head} ${offices.join(' ')}`, head], isOffice: true };
  const shortest = /[([]/.test(at[0]) ? SHORTEST_IN_BRACKETS : SHORTEST_PLACE;
  return others.every((word) => word.length >= shortest)
    ? { readings: [head], isOffice: false }
    : null;
}
