import { isDigit, isSmallLetter } from './ascii';
import { cleanText, meansEmpty } from './text';

/** The portal's bulk update refuses everything else (igot-portal facts, section 3). */
const PORTAL_EMAIL =
  /^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,7}$/;

/** `a.b_c-1@d.in` in small letters: as nearly all are, and nothing of it would be changed. */
function isPlainEmail(text: string): boolean {
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) signs++;
    // . _ -
    else if (!isSmallLetter(code) && !isDigit(code) && code !== 46 && code !== 95 && code !== 45)
      return false;
  }
  return signs === 1 && isSmallLetter(text.charCodeAt(text.length - 1));
}

/** Lower-cased, without `mailto:`, enclosing `<>` and a trailing `.` `,` `;`. '' for a word that means empty. */
export function normaliseEmail(raw: string): string {
  if (isPlainEmail(raw)) return raw;
  let text = cleanText(raw);
  if (meansEmpty(text) || text === '0') return '';
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(/^mailto:\s*/i, '')
      .replace(/^<(.*)>$/, '$1')
      .replace(/[.,;\s]+$/, '')
      .trim();
  }
  return text.toLowerCase();
}

export const isPortalEmail = (email: string): boolean => PORTAL_EMAIL.test(email);

const NOBODYS_NAMES = new Set(
  (
    'na nil none null nomail noemail no-email no-mail no_mail no_email nobody notavailable test test1 ' +
    'test123 testing abc abcd abc123 abcxyz xyz xyz123 noreply no-reply no_reply donotreply ' +
    'do-not-reply dummy sample example asdf asdfgh qwerty email user username yourname ' +
    '123 1234 12345 123456 1234567890 a aa'
  ).split(' '),
);
const NOBODYS_DOMAINS = new Set(
  (
    'na.com nil.com none.com null.com test.com example.com example.org example.net example.in ' +
    'abc.com xyz.com a.com dummy.com nomail.com noemail.com email.com.com sample.com'
  ).split(' '),
);

// Nearly every address is longer than these; the lists are only asked for short ones.
const NOBODYS_NAME_MAX = Math.max(...[...NOBODYS_NAMES].map((name) => name.length));
const NOBODYS_DOMAIN_MAX = 1 + Math.max(...[...NOBODYS_DOMAINS].map((domain) => domain.length));

function isOneCharacterRepeated(text: string, end: number): boolean {
  for (let i = 1; i < end; i++) if (text[i] !== text[0]) return false;
  return true;
}

/** An address that is nobody's: `na@na.com`, `xyz@…`, `noreply@…`. Takes a normalised address. */
export function isPlaceholderEmail(email: string): boolean {
  const at = email.indexOf('@');
  if (at < 0) return false;
  const mayBeNobodysName = at <= NOBODYS_NAME_MAX && NOBODYS_NAMES.has(email.slice(0, at));
  return (
    mayBeNobodysName ||
    (email.length - at <= NOBODYS_DOMAIN_MAX && NOBODYS_DOMAINS.has(email.slice(at + 1))) ||
    (at >= 3 && isOneCharacterRepeated(email, at))
  );
}

/** Domains in wide use; a domain one slip away from one of them is taken for a slip. */
const WIDELY_USED = [
  'gmail.com',
  'yahoo.com',
  'yahoo.co.in',
  'yahoo.in',
  'ymail.com',
  'hotmail.com',
  'outlook.com',
  'rediffmail.com',
  'icloud.com',
  'googlemail.com',
  'protonmail.com',
  'rocketmail.com',
  'indiapost.gov.in',
  'cept.gov.in',
];
/** Real domains that happen to lie one slip from a widely used one. */
const REAL = new Set([...WIDELY_USED, 'mail.com', 'email.com', 'fmail.com', 'dept.gov.in']);

/** True when one letter added, left out, changed or swapped with its neighbour makes `a` from `b`. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** The domain that was meant, '' where this one is no slip (or could be a slip of two). */
export function domainMeant(domain: string): string {
  if (REAL.has(domain)) return '';
  const near = WIDELY_USED.filter((known) => oneSlipApart(domain, known));
  return near.length === 1 ? (near[0] ?? '') : '';
}
