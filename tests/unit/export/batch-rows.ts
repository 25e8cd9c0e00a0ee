import type { Batch, BatchRow } from '../../../shared/domain/batch';
import type { Decision, DecisionKind } from '../../../shared/domain/decision';
import type { Fields } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import type { Layout, RequestKind } from '../../../shared/domain/request';

export const US = 'Karnataka Postal Circle';

export interface RowParts {
  readonly kind?: RequestKind;
  readonly layout?: Layout;
  readonly fields?: Fields;
  /** As the cells stood; the normalised values in the portal's words where left out. */
  readonly raw?: Fields;
  readonly corrected?: Fields;
  readonly findings?: readonly Finding[];
  readonly decision?: DecisionKind;
  readonly reason?: string;
  readonly forwardTo?: string | null;
}

const PERSON: Fields = {
  name: 'Asha Rao',
  employeeId: '10117948',
  email: 'asha.rao@example.in',
  mobile: '9812345670',
  group: 'C',
  designation: 'Postal Assistant (Post Office)',
};

/** A decided request of an invented person, approved from the portal's own file unless said otherwise. */
export function batchRow(id: number, parts: RowParts = {}): BatchRow {
  const { kind = 'verification', layout = 'portal-pending', decision = 'approve' } = parts;
  const fields = { ...PERSON, email: `person${id}@example.in`, ...parts.fields };
  const group = fields.group && fields.group.length === 1 ? `Group ${fields.group}` : fields.group;
  return {
    request: {
      id,
      kind,
      layout,
      source: { file: 'march.csv', sheet: 'Sheet1', row: id + 1 },
      fields,
      raw: { ...fields, ...(group ? { group } : {}), ...parts.raw },
      columns: {},
    },
    corrected: parts.corrected ?? {},
    findings: parts.findings ?? [],
    decision: decided(decision, parts),
  };
}

function decided(kind: DecisionKind, { reason = '', forwardTo = null }: RowParts): Decision {
  return {
    kind,
    reason,
    portalReason: reason.slice(0, 100),
    forwardTo,
    override: false,
    by: 'K. Admin',
    at: '2026-01-05T08:30:00.000Z',
  };
}

export function batchOf(rows: readonly BatchRow[], parts: Partial<Batch> = {}): Batch {
  const approved = (kind: RequestKind): number =>
    rows.filter((r) => r.decision.kind === 'approve' && r.request.kind === kind).length;
  const decidedAs = (kind: DecisionKind): number =>
    rows.filter((r) => r.decision.kind === kind).length;
  return {
    number: 'KAR/2025-26/0007',
    mdo: US,
    state: 'sealed',
    createdAt: '2026-01-05T09:00:00.000Z',
    createdBy: 'K. Admin',
    ruleSetVersion: '2026-01',
    referenceVersion: '2025-12-30',
    auditHead: 'ab'.repeat(32),
    auditCount: 12,
    counts: {
      approvedTransfers: approved('transfer'),
      approvedVerifications: approved('verification'),
      approvedRegistrations: approved('registration'),
      returned: decidedAs('return'),
      forwarded: decidedAs('forward'),
      rejected: decidedAs('reject'),
    },
    leftOut: 0,
    includeUnconfirmed: false,
    ...parts,
  };
}
