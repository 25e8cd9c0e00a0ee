import type { FieldName } from '../domain/field';
import type { MappedColumn } from '../domain/imported-file';
import type { Reference } from '../reference/reference';
import { contentScores, TELLING_SHARE, type ContentScore } from './column-content';
import { columnLetter } from './column-letter';
import { isSerialHeader, matchHeader, type HeaderMatch } from './match-header';

/** A column before it has a field: its header text and the first filled values below it. */
export interface RawColumn {
  readonly index: number;
  readonly header: string;
  readonly values: readonly string[];
}

interface Candidate {
  readonly column: RawColumn;
  readonly field: FieldName;
  readonly score: number;
  readonly why: string;
}

const SAMPLES_SHOWN = 5;
const ENOUGH = 0.5;
/** Fields whose content is theirs alone, so that it decides where the header says nothing. */
const TELLING: ReadonlySet<FieldName> = new Set([
  'email',
  'mobile',
  'currentMdo',
  'designation',
  'group',
  'gender',
  'officePin',
  'employeeId',
  'profileStatus',
]);

const HOW: Readonly<Record<HeaderMatch['how'], (word: string) => string>> = {
  exact: (word) => `header "${word}"`,
  part: (word) => `header contains "${word}"`,
  alike: (word) => `header looks like "${word}"`,
  words: (word) => `header has the words of "${word}"`,
};

/** The header says what it is, whatever list the values could be of. */
const isOutright = ([said]: readonly HeaderMatch[]): boolean =>
  said !== undefined && said.score > 0.7;

/** Header and content together: content confirms, doubts, or decides alone. */
function weigh(
  column: RawColumn,
  matches: readonly HeaderMatch[],
  contents: readonly ContentScore[],
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const shareOf = (field: FieldName): number =>
    contents.find((content) => content.field === field)?.share ?? 0;
  const strongest = contents.reduce((best, c) => (c.share > best.share ? c : best), {
    field: 'name' as FieldName,
    share: 0,
    of: 0,
  });
  const seen = (field: FieldName): string => {
    const count = Math.round(shareOf(field) * column.values.length);
    return `${count} of ${column.values.length} values fit`;
  };
  for (const match of matches) {
    const share = shareOf(match.field);
    const contradicts =
      share < 0.2 &&
      strongest.share >= 0.8 &&
      column.values.length >= 3 &&
      (strongest.field === 'email' || strongest.field === 'mobile') &&
      strongest.field !== match.field;
    const score = contradicts
      ? match.score * 0.45
      : Math.min(0.99, match.score + share * (1 - match.score) * 0.7);
    const because = contradicts ? `, but the values look like ${strongest.field}` : '';
    const agree = share > 0 ? `, ${seen(match.field)}` : '';
    candidates.push({
      column,
      field: match.field,
      score,
      why: `${HOW[match.how](match.word)}${because || agree}`,
    });
  }
  for (const content of contents) {
    if (matches.some((match) => match.field === content.field)) continue;
    if (!TELLING.has(content.field) || content.share < TELLING_SHARE || column.values.length < 2)
      continue;
    // A header that says something else outright is believed before the values.
    const doubted = isOutright(matches) && !['email', 'mobile'].includes(content.field);
    const score = content.share * (doubted ? 0.4 : 0.8);
    candidates.push({ column, field: content.field, score, why: seen(content.field) });
  }
  return candidates;
}

/** One field a column and one column a field, best pairs first; equal scores go to the left column. */
export function mapColumns(
  columns: readonly RawColumn[],
  reference: Reference,
): readonly MappedColumn[] {
  const candidates = columns.flatMap((column) => {
    if (isSerialHeader(column.header)) return [];
    const matches = matchHeader(column.header);
    const named = new Set(matches.map(({ field }) => field));
    return weigh(
      column,
      matches,
      contentScores(column.values, reference, named, isOutright(matches)),
    );
  });
  const ranked = candidates
    .filter((candidate) => candidate.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  const byColumn = new Map<number, Candidate>();
  const taken = new Set<FieldName>();
  for (const candidate of ranked) {
    if (byColumn.has(candidate.column.index) || taken.has(candidate.field)) continue;
    byColumn.set(candidate.column.index, candidate);
    taken.add(candidate.field);
  }
  return columns.map((column) => {
    const won = byColumn.get(column.index);
    const lost = ranked.find((c) => c.column === column);
    const why = won
      ? won.why
      : isSerialHeader(column.header)
        ? 'running number'
        : lost
          ? `another column fits ${lost.field} better`
          : 'no field fits';
    return {
      column: columnLetter(column.index),
      header: column.header,
      field: won?.field ?? null,
      confidence: won ? Math.round(won.score * 100) / 100 : 0,
      why,
      samples: column.values.slice(0, SAMPLES_SHOWN),
    };
  });
}
