import type { BatchRow } from '../domain/batch';
import { describeFinding } from '../rules/describe';

/** What the admin wrote beyond the sentences of the findings, with which a reason begins. */
export function ownWords({ decision, findings }: BatchRow): string {
  const told = new Set(
    findings.flatMap((finding) => [
      describeFinding(finding, 'en').employee,
      describeFinding(finding, 'hi').employee,
    ]),
  );
  return decision.reason
    .split('\n')
    .filter((line) => !told.has(line))
    .join('\n')
    .trim();
}
