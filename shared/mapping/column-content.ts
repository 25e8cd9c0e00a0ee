import type { FieldName } from '../domain/field';
import type { Reference } from '../reference/reference';

/** How well the values of a column look like a field: `share` of `of` filled samples, 0 to 1. */
export interface ContentScore {
  readonly field: FieldName;
  readonly share: number;
  readonly of: number;
}

const digits = (text: string): string =>
  text
    .replace(/[\u0966-\u096f]/g, (d) => String(d.charCodeAt(0) - 0x966))
    .replace(/\.0+$/, '')
    .replace(/[\s\u00a0\u200b-\u200f\-.()]/g, '');

const looksLike = {
  email: (text: string) => text.includes('@') && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()),
  gender: (text: string) =>
    /^(?:m|f|male|female|others?|transgender|पुरुष|महिला)$/i.test(text.trim()),
  date: (text: string) =>
    /^(?:\d{4}-\d\d-\d\d(?:[ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4})$/.test(
      text.trim(),
    ),
  status: (text: string) => /^(?:NOT-)?VERIFIED$|^NOT-MY-USER$/i.test(text.trim()),
} as const;

/** Of texts as `digits` gives them. */
const NUMBER = {
  mobile: /^(?:\+91|0091|91|0)?[6-9]\d{9}$/,
  pin: /^[1-9]\d{5}$/,
  employeeId: /^\d{8}$/,
} as const;

/** A share below this decides nothing where the header does not name the field itself. */
export const TELLING_SHARE = 0.6;

/** Addresses, numbers, dates and codes name neither an MDO nor a post; asking the lists costs much. */
const mayName = (text: string): boolean => !/@|\d{4}/.test(text) && /\p{L}/u.test(text);

/**
 * Scores by content alone. `samples` are the filled values below the header, as text. `named`: fields
 * the header may stand for. Of the fields of a list that it does not name, a share is only looked for
 * until it cannot tell any more, and not at all where the header is `believed` in any case.
 */
export function contentScores(
  samples: readonly string[],
  reference: Reference,
  named: ReadonlySet<FieldName>,
  believed = false,
): readonly ContentScore[] {
  const of = samples.length;
  if (of === 0) return [];
  const share = (test: (text: string) => boolean): number => shareOf(samples, test);
  const numbers = samples.map(digits);
  const numeric = (pattern: RegExp): number => shareOf(numbers, (text) => pattern.test(text));
  /** As `share`, for tests that look long at a text they do not know. */
  const shareOfNames = (
    test: (text: string) => boolean,
    ...fields: readonly FieldName[]
  ): number => {
    const isNamed = fields.some((field) => named.has(field));
    if (believed && !isNamed) return 0;
    const most = isNamed ? of : of * (1 - TELLING_SHARE);
    let misses = 0;
    for (const text of samples) if (!(mayName(text) && test(text)) && ++misses > most) return 0;
    return (of - misses) / of;
  };
  const dates = share(looksLike.date);
  const years = samples.map((text) => Number(/\d{4}/.exec(text)?.[0] ?? 0)).filter((y) => y > 0);
  const born = years.length > 0 && years.filter((y) => y < 2010).length / years.length > 0.8;
  const group = share((text) => text.length < 30 && reference.resolveGroup(text) !== null);
  const mdo = shareOfNames(
    (text) => {
      const kind = reference.resolveMdo(text).kind;
      return kind === 'mdo' || kind === 'parent';
    },
    'currentMdo',
    'targetMdo',
  );
  const post = shareOfNames((text) => {
    const kind = reference.resolveDesignation(text).kind;
    return kind === 'listed' || kind === 'equivalent' || kind === 'ambiguous';
  }, 'designation');
  const scores: readonly ContentScore[] = [
    { field: 'email', share: share(looksLike.email), of },
    { field: 'mobile', share: numeric(NUMBER.mobile), of },
    { field: 'officePin', share: numeric(NUMBER.pin), of },
    { field: 'employeeId', share: numeric(NUMBER.employeeId), of },
    { field: 'gender', share: share(looksLike.gender), of },
    { field: 'profileStatus', share: share(looksLike.status), of },
    { field: 'dateOfBirth', share: born ? dates : 0, of },
    { field: 'requestedOn', share: born ? 0 : dates, of },
    { field: 'group', share: group, of },
    { field: 'currentMdo', share: mdo, of },
    { field: 'targetMdo', share: mdo, of },
    { field: 'designation', share: post, of },
  ];
  return scores.filter((score) => score.share > 0);
}

function shareOf(samples: readonly string[], test: (text: string) => boolean): number {
  let count = 0;
  for (const text of samples) if (test(text)) count++;
  return count / samples.length;
}
