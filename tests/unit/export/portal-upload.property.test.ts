import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BatchRow } from '../../../shared/domain/batch';
import { BULK_UPDATE_HEADER } from '../../../shared/portal/patterns';
import { portalFiles } from '../../../electron/export/portal/portal-file';
import { verificationRow } from '../../../shared/portal/portal-row';
import { batchRow, US, type RowParts } from './batch-rows';
import { upload, type Outcome, type PortalUser } from './portal-model';

const DESKS = 1_000;
const TODAY = '2026-01-05';

const sometimes = <T>(usual: T, ...odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...odd));

const nasty = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
const or = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: usual }, nasty);

/** Requests of a random desk: mostly well formed, from any layout, decided in any way. */
const requestParts: fc.Arbitrary<RowParts> = fc.record({
  layout: sometimes<NonNullable<RowParts['layout']>>(
    'portal-pending',
    'portal-search-json',
    'portal-bulk-update',
    'sheet',
    'om-case-ii',
  ),
  decision: sometimes<NonNullable<RowParts['decision']>>('approve', 'return', 'forward', 'reject'),
  fields: fc.record({
    name: or(sometimes('Asha Rao', 'A. Kumar', "D'Souza", 'Ravi  Das', '=1+1')),
    mobile: or(sometimes('9812345670', '', '981234567')),
    gender: or(sometimes('', 'Male', 'female', 'M')),
    category: or(sometimes('', 'OBC', 'EWS')),
    dateOfBirth: or(sometimes('', '1984-04-03', '1960-12-31', '1960-01-05', '2027-01-01')),
    motherTongue: or(sometimes('', 'Kannada', 'कन्नड')),
    employeeId: or(sometimes('10117948', '', 'EMP-1')),
    officePin: or(sometimes('560001', '', '56001')),
    externalSystemId: or(fc.constant('')),
    externalSystemName: or(fc.constant('')),
    currentMdo: sometimes(US, 'Delhi Postal Circle'),
  }),
  raw: fc.record({
    group: or(sometimes('Group C', 'group b', '', 'null', 'Others', 'Contractual Staff')),
    designation: or(sometimes('Postman', 'DAK SEVAK', '', 'A, B', 'Assistant Director (OL)')),
  }),
  corrected: sometimes<NonNullable<RowParts['corrected']>>({}, { designation: 'Mail Guard' }),
});

interface Desk {
  readonly rows: readonly BatchRow[];
  readonly users: ReadonlyMap<string, PortalUser>;
}

/** What each person asked the portal; for an office sheet, something the desk cannot know. */
const desk: fc.Arbitrary<Desk> = fc
  .array(fc.tuple(requestParts, fc.constantFrom('Postman', 'Mail Guard')), { maxLength: 25 })
  .map((items) => {
    const users = new Map<string, PortalUser>();
    const rows = items.map(([parts, unknown], id) => {
      const row = batchRow(id, parts);
      const { email = '', currentMdo = '' } = row.request.fields;
      const { group = '', designation = '' } = row.request.raw;
      const known = row.request.layout.startsWith('portal-');
      const pending = known
        ? { group: group === 'null' ? '' : group, designation }
        : { designation: unknown };
      users.set(email, { email, mdo: currentMdo, pending });
      return row;
    });
    return { rows, users };
  });

function uploaded({ rows, users }: Desk, includeUnconfirmed: boolean) {
  const approved = rows.filter((row) => row.decision.kind === 'approve');
  const { parts, leftOut } = portalFiles(
    BULK_UPDATE_HEADER,
    approved,
    { us: US, asOf: TODAY, includeUnconfirmed, gdsWord: 'Others' },
    verificationRow,
    2_000,
  );
  const outcomes: readonly Outcome[] = parts.flatMap(({ text }) => upload(text, US, users, TODAY));
  const out = new Set(leftOut.map(({ id }) => id));
  return { approved, outcomes, out, rowsWritten: parts.reduce((sum, part) => sum + part.rows, 0) };
}

it('the portal accepts every file and approves exactly the approved that were not left out', () => {
  fc.assert(
    fc.property(desk, (made) => {
      const { approved, outcomes, out } = uploaded(made, false);
      const carried = approved.filter(({ request }) => !out.has(request.id));
      expect(outcomes.every(({ state }) => state === 'APPROVED')).toBe(true);
      expect(new Set(outcomes.map(({ email }) => email))).toEqual(
        new Set(carried.map(({ request }) => request.fields.email)),
      );
    }),
    { numRuns: DESKS },
  );
});

it('every approved request is either in a file or listed as left out', () => {
  fc.assert(
    fc.property(desk, fc.boolean(), (made, consent) => {
      const { approved, out, rowsWritten } = uploaded(made, consent);
      expect(rowsWritten + out.size).toBe(approved.length);
    }),
    { numRuns: DESKS },
  );
});

it('a well-formed approved request from the portal’s own file is never left out', () => {
  fc.assert(
    fc.property(fc.constantFrom('Group A', 'Group B', 'Others', ''), (group) => {
      const made = {
        rows: [batchRow(1, { raw: { group } })],
        users: new Map<string, PortalUser>(),
      };
      const { request } = made.rows[0] ?? batchRow(1);
      const email = request.fields.email ?? '';
      made.users.set(email, { email, mdo: US, pending: { group } });
      expect(uploaded(made, false).out.size).toBe(0);
    }),
  );
});
