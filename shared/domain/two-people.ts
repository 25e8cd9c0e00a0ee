/**
 * Whether whoever approved a request may seal and write the batch it goes out with.
 * - `off`: yes.
 * - `name`: no; another person is somebody with another name.
 * - `account`: no; another person has another name and another account of the operating system.
 */
export const TWO_PEOPLE = ['off', 'name', 'account'] as const;
export type TwoPeople = (typeof TWO_PEOPLE)[number];

interface Somebody {
  readonly userName: string;
  readonly osUser: string;
}

/** "Meena  Rao" and "meena rao" are one name. */
const plain = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

/** The same name is always the same person; under `account` the same account is too. */
export function isSamePerson(a: Somebody, b: Somebody, rule: TwoPeople): boolean {
  if (plain(a.userName) === plain(b.userName)) return true;
  return rule === 'account' && plain(a.osUser) === plain(b.osUser);
}

export interface TwoPeopleSetting {
  readonly rule: TwoPeople;
  /** Who is at the desk now, as the rule sees them. */
  readonly userName: string;
  readonly osUser: string;
  /** Approved requests in no batch yet. */
  readonly waiting: number;
}

/** What is to be released, by whom it was approved. */
export interface Approval {
  readonly userName: string;
  readonly osUser: string;
  readonly requests: number;
  /** The one at the desk now: that person cannot release it. */
  readonly isYou: boolean;
}
