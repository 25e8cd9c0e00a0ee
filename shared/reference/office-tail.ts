/** Words that say where somebody sits, not what somebody is. */
const OFFICE = new Set(
  (
    'ho so bo gpo hpo mdg po sbco psd csd rms ro co do sdo dte directorate circle region regional division sub ' +
    'office post head branch hq headquarters section tmo sro hro rlo fpo mms nsh ich ph bpc crc bdo dap pao ptc rtc ' +
    'raknpa cept admin administrative unit india department posts dop gds group'
  ).split(' '),
);
const ENDS = new Set('ho so bo gpo hpo mdg po division office circle region section'.split(' '));
/** Splits "Postal Assistant, Mandya HO", "Postal Assistant (Mandya HO)", "MTS at Mandya HO". */
const SPLIT = /\s*[,(@[]\s*|\s+[-–—]\s+|\s+(?:at|in|under|o\/o)\s+/i;
const GROUP =
  /[\s,(\-–]*\b(?:group|grp|gr)[\s.\-–'"]*[abc]\b['"]?(?:\s*\(?non[\s-]?gazetted\)?)?\s*\)?\s*$/i;

export interface Split {
  readonly head: string;
  /** The words after the head, lower case. */
  readonly tail: string;
}

/** The post in front of a place, where the rest is plainly an office or a group. */
export function beforeTail(
  text: string,
  toWords: (text: string) => readonly string[],
): string | null {
  const ungrouped = text.replace(GROUP, '').trim();
  const at = SPLIT.exec(ungrouped);
  if (at === null || at.index === 0) return ungrouped === text.trim() ? null : ungrouped;
  const head = ungrouped.slice(0, at.index);
  const tail = toWords(ungrouped.slice(at.index + at[0].length));
  const last = tail.at(-1);
  if (last === undefined) return head;
  return tail.every((word) => OFFICE.has(word)) || ENDS.has(last) ? head : null;
}
