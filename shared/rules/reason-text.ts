import { PORTAL_REASON_MAX } from '../domain/decision';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { describeFinding } from './describe';

/** The reason as it begins: what to tell the employee of each fault, one line each. */
export function reasonFrom(findings: readonly Finding[], language: Language): string {
  const grave = faults(findings).map((finding) => describeFinding(finding, language).employee);
  return [...new Set(grave)].join('\n');
}

/** As many of the short forms as the portal's 100 characters hold; no HTML, the portal takes none. */
export function portalReasonFrom(findings: readonly Finding[], language: Language): string {
  let text = '';
  for (const finding of faults(findings)) {
    const next = plain(describeFinding(finding, language).short);
    const joined = text === '' ? next : `${text} ${next}`;
    if (joined.length <= PORTAL_REASON_MAX) text = joined;
  }
  return text;
}

/** Cuts at a word, so that what is pasted into the portal still reads. */
export function portalForm(text: string): string {
  const one = plain(text);
  if (one.length <= PORTAL_REASON_MAX) return one;
  const cut = one.slice(0, PORTAL_REASON_MAX - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > PORTAL_REASON_MAX / 2 ? cut.slice(0, space) : cut}…`;
}

function plain(text: string): string {
  return text.replace(/[<>]/g, '').replace(/\s+/g, ' ').trim();
}

function faults(findings: readonly Finding[]): readonly Finding[] {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return [...grave].sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
}
