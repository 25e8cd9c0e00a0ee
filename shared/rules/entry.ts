import type { ReviewRequest } from '../domain/request';
import { isPlaceholderEmail, isPortalEmail } from '../normalise/email';
import { isMobile, isPlaceholderMobile } from '../normalise/mobile';
import type { BatchedDecision } from './define-rule';
import type { Judgement } from './engine-types';

/** What a request asks for, as it resolves: an equivalent counts as what it stands for. '' = not asked. */
export interface Ask {
  readonly mdo: string;
  readonly group: string;
  readonly designation: string;
  /** All three and the kind in one text: equal means the very same request. */
  readonly key: string;
}

/** Marks of a person, comparable; '' for a missing, invalid or placeholder value, which agrees with nothing. */
export interface PersonKeys {
  readonly employeeId: string;
  readonly email: string;
  readonly mobile: string;
  readonly name: string;
}
export type SharedKey = 'employeeId' | 'email' | 'mobile';

/** What an email or a mobile number is worth; looked at once, asked for by several rules. */
export type Mark = 'none' | 'bad' | 'placeholder' | 'good';
export interface Marks {
  readonly email: Mark;
  readonly mobile: Mark;
}

/** Requests that share one value, see QueueIndex. */
export interface Bucket {
  readonly members: Set<Entry>;
}

function emailMark(email: string): Mark {
  if (email === '') return 'none';
  if (!isPortalEmail(email)) return 'bad';
  return isPlaceholderEmail(email) ? 'placeholder' : 'good';
}

function mobileMark(mobile: string): Mark {
  if (mobile === '') return 'none';
  if (!isMobile(mobile)) return 'bad';
  return isPlaceholderMobile(mobile) ? 'placeholder' : 'good';
}

/** Most requests: one object for all of them. */
const BOTH_GOOD: Marks = { email: 'good', mobile: 'good' };

/** One request in the judge, with what the queue rules compare. */
export class Entry implements PersonKeys {
  decided = false;
  /** Who shares a mark with this one; most share none. Kept by QueueIndex. */
  buckets: Record<SharedKey, Bucket | null> | null = null;
  batch: BatchedDecision | null = null;
  judgement: Judgement | null = null;
  readonly marks: Marks;
  readonly employeeId: string;
  readonly email: string;
  readonly mobile: string;
  #name: string | null = null;
  #ask: Ask | null = null;

  constructor(
    readonly request: ReviewRequest,
    private readonly askOf: (request: ReviewRequest) => Ask,
  ) {
    const { employeeId = '', email = '', mobile = '' } = request.fields;
    this.employeeId = employeeIdKey(employeeId);
    const marks = { email: emailMark(email), mobile: mobileMark(mobile) };
    this.marks = marks.email === 'good' && marks.mobile === 'good' ? BOTH_GOOD : marks;
    this.email = this.marks.email === 'good' ? email : '';
    this.mobile = this.marks.mobile === 'good' ? mobile : '';
  }

  get id(): number {
    return this.request.id;
  }

  /** Only asked for requests that share something, so it is made late. */
  get name(): string {
    return (this.#name ??= nameKey(this.request.fields.name ?? ''));
  }

  get ask(): Ask {
    return (this.#ask ??= this.askOf(this.request));
  }
}

function employeeIdKey(text: string): string {
  return /^[a-zA-Z0-9]{1,30}$/.test(text) && !/^0+$/.test(text) ? text.toLowerCase() : '';
}

/** Letter case, dots and spaces decide nothing: "A. KUMAR" is "A Kumar". */
function nameKey(name: string): string {
  const key = name
    .toLowerCase()
    .replace(/[\s.,'’`_-]+/g, ' ')
    .trim();
  return /\p{L}/u.test(key) ? key : '';
}

/** At least two of the four agree, and two different employee IDs are always two people. */
export function isSamePerson(a: PersonKeys, b: PersonKeys): boolean {
  if (a.employeeId !== b.employeeId && a.employeeId !== '' && b.employeeId !== '') return false;
  let agree = 0;
  if (a.employeeId !== '' && a.employeeId === b.employeeId) agree++;
  if (a.email !== '' && a.email === b.email) agree++;
  if (a.mobile !== '' && a.mobile === b.mobile) agree++;
  if (agree === 0) return false;
  if (agree === 1 && a.name !== '' && a.name === b.name) agree++;
  return agree >= 2;
}

const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** Both name the thing and name it differently; what one leaves open is no conflict. */
export const asksDiffer = (a: Ask, b: Ask): boolean =>
  differs(a.mdo, b.mdo) || differs(a.group, b.group) || differs(a.designation, b.designation);
