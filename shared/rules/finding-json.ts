import type { FieldName } from '../domain/field';
import type { Finding, Severity, Suggestion } from '../domain/finding';
import { describeFinding } from './describe';
import type { RuleId } from './rule-ids';

/** A finding as the command line prints it, keys in this order. */
export interface FindingJson {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly field: FieldName | null;
  readonly cell: string | null;
  readonly seen: string;
  readonly expected: string;
  readonly source: string;
  readonly message: string;
  readonly suggestion: Suggestion | null;
  readonly candidates: readonly string[];
}

export function findingJson(finding: Finding): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    field: finding.field,
    cell: finding.cell,
    seen: finding.seen,
    expected: finding.expected,
    source: finding.source,
    message: describeFinding(finding, 'en').admin,
    suggestion: finding.suggestion,
    candidates: finding.candidates,
  };
}
