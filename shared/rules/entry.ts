import type { ReviewRequest } from '../domain/request';
import { isPlaceholderEmail, isPortalEmail } from '../normalise/email';
import { isMobile, isPlaceholderMobile } from '../normalise/mobile';
import type { BatchedDecision } from './define-rule';

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

export function emailMark(email: string): Mark {
  if (email === '') return 'none';
  if (!isPortalEmail(email)) return 'bad';
  return isPlaceholderEmail(email) ? 'placeholder' : 'good';
}

export function mobileMark(mobile: string): Mark {
  if (mobile === '') return 'none';
  if (!isMobile(mobile)) return 'bad';
  return isPlaceholderMobile(mobile) ? 'placeholder' : 'good';
}

/** One object for all requests alike. */
const MARKS: Readonly<Record<Mark, Readonly<Record<Mark, Marks>>>> = {
  none: withEmail('none'),
  bad: withEmail('bad'),
  placeholder: withEmail('placeholder'),
  good: withEmail('good'),
};

function withEmail(email: Mark): Readonly<Record<Mark, Marks>> {
  return {
    none: { email, mobile: 'none' },
    bad: { email, mobile: 'bad' },
    placeholder: { email, mobile: 'placeholder' },
    good: { email, mobile: 'good' },
  };
}

export function marksOf({ fields }: ReviewRequest): Marks {
  return MARKS[emailMark(fields.email ?? '')][mobileMark(fields.mobile ?? '')];
}

/** What stands in the queue index for this request; '' = nothing. */
export function sharedValue(key: SharedKey, request: ReviewRequest, marks: Marks): string {
  const text = request.fields[key] ?? '';
  if (key === 'employeeId') return employeeIdKey(text);
  return marks[key] === 'good' ? text : '';
}

function keysOf(request: ReviewRequest): Readonly<Record<SharedKey, string>> {
  const marks = marksOf(request);
  return {
    employeeId: sharedValue('employeeId', request, marks),
    email: sharedValue('email', request, marks),
    mobile: sharedValue('mobile', request, marks),
  };
}

/** What the queue rules compare. Only made for a request that shares a value: few. */
export class Entry implements PersonKeys {
  decided = false;
  /** Who shares a mark with this one; most share none. Kept by QueueIndex. */
  buckets: Record<SharedKey, Bucket | null> | null = null;
  batch: BatchedDecision | null = null;
  readonly employeeId: string;
  readonly email: string;
  readonly mobile: string;
  #name: string | null = null;
  #ask: Ask | null = null;

  constructor(
    readonly request: ReviewRequest,
    private readonly askOf: (request: ReviewRequest) => Ask,
    keys: Readonly<Record<SharedKey, string>> = keysOf(request),
  ) {
    this.employeeId = keys.employeeId;
    this.email = keys.email;
    this.mobile = keys.mobile;
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

/** 8 digits, as nearly all are; the first is no zero. */
export function isPlainId(text: string): boolean {
  if (text.length !== 8 || text.charCodeAt(0) === 48) return false;
  for (let at = 0; at < 8; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

export function employeeIdKey(text: string): string {
  if (isPlainId(text)) return text;
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
