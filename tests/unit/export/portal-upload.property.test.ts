import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BatchRow } from '../../../shared/domain/batch';
import { needsConsent } from '../../../shared/domain/portal-consent';
import { batchFiles } from '../../../electron/export/batch-files';
import { batchOf, batchRow, US, type RowParts } from './batch-rows';
import { linesOf, upload, type Outcome, type PortalUser } from './portal-model';

/** 1,000 in every run; more, and a seed to repeat them, from outside. */
const DESKS = Number(process.env['DESKS'] ?? 1_000);
const SEED = process.env['DESKS_SEED'];
const RUNS = { numRuns: DESKS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) };
const TODAY = '2026-01-05';

const sometimes = <T>(usual: T, ...odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...odd));

const nasty = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
const or = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: usual }, nasty);

/** Requests of a random desk: mostly well formed, from any layout, decided in any way. */
const requestParts: fc.Arbitrary<RowParts> = fc.record({
  kind: sometimes<NonNullable<RowParts['kind']>>('verification', 'transfer', 'registration'),
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
  /** Decided and in the batch. */
  readonly rows: readonly BatchRow[];
  /** Not decided: on the desk and on the portal, in no batch. */
  readonly undecided: readonly BatchRow[];
  readonly users: ReadonlyMap<string, PortalUser>;
}

const person = fc.tuple(
  requestParts,
  fc.constantFrom('Postman', 'Mail Guard'),
  sometimes(true, false),
);

/** What each person asked the portal; for an office sheet, something the desk cannot know. */
const desk: fc.Arbitrary<Desk> = fc.array(person, { maxLength: 25 }).map((items) => {
  const users = new Map<string, PortalUser>();
  const all = items.map(([parts, unknown], id) => {
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
  return {
    rows: all.filter((_, i) => items[i]?.[2] === true),
    undecided: all.filter((_, i) => items[i]?.[2] !== true),
    users,
  };
});

const emailOf = ({ request }: BatchRow): string => request.fields.email ?? '';

/** The batch is written as it is for the admin, and every file for the portal is uploaded. */
async function uploaded({ rows, users }: Desk, includeUnconfirmed: boolean) {
  const batch = { ...batchOf(rows, { includeUnconfirmed }), createdAt: `${TODAY}T09:00:00.000Z` };
  const { files, leftOut } = batchFiles(batch, rows, 'Others');
  const texts = await Promise.all(
    files
      .filter(({ name }) => name.startsWith('portal-'))
      .map(async ({ name, write }) => {
        const pieces: Uint8Array[] = [];
        await write(async (piece) => void pieces.push(piece));
        return { name, text: Buffer.concat(pieces).toString('utf8') };
      }),
  );
  const verifications = texts.filter(({ name }) => name.startsWith('portal-verifications'));
  const outcomes: readonly Outcome[] = verifications.flatMap(({ text }) =>
    upload(text, US, users, TODAY),
  );
  const carried = texts.flatMap(({ text }) =>
    linesOf(text)
      .slice(1)
      .map((line) => line.split(',')[1] ?? ''),
  );
  return { outcomes, carried, out: new Set(leftOut.map(({ id }) => id)) };
}

const isApproved =
  (...kinds: readonly string[]) =>
  ({ decision, request }: BatchRow): boolean =>
    decision.kind === 'approve' && kinds.includes(request.kind);

it('the portal accepts every file and approves exactly the approved that were not left out', async () => {
  await fc.assert(
    fc.asyncProperty(desk, async (made) => {
      const { outcomes, out } = await uploaded(made, false);
      const expected = made.rows
        .filter(isApproved('verification'))
        .filter(({ request }) => !out.has(request.id));
      expect(outcomes.every(({ state }) => state === 'APPROVED')).toBe(true);
      expect(new Set(outcomes.map(({ email }) => email))).toEqual(new Set(expected.map(emailOf)));
    }),
    RUNS,
  );
});

it('nothing of a rejected, returned, forwarded or undecided request, and no transfer, is in a file', async () => {
  await fc.assert(
    fc.asyncProperty(desk, fc.boolean(), async (made, consent) => {
      const { carried } = await uploaded(made, consent);
      const approved = isApproved('verification', 'registration');
      const others = [...made.rows.filter((row) => !approved(row)), ...made.undecided];
      expect(others.map(emailOf).filter((email) => carried.includes(email))).toEqual([]);
    }),
    RUNS,
  );
});

it('every approved verification and registration is either in a file or listed as left out', async () => {
  await fc.assert(
    fc.asyncProperty(desk, fc.boolean(), async (made, consent) => {
      const { carried, out } = await uploaded(made, consent);
      const approved = made.rows.filter(isApproved('verification', 'registration'));
      expect(carried.length + out.size).toBe(approved.length);
    }),
    RUNS,
  );
});

it('with consent the portal rejects nothing but what the admin was told of', async () => {
  await fc.assert(
    fc.asyncProperty(desk, async (made) => {
      const { outcomes } = await uploaded(made, true);
      const told = new Set(
        made.rows.filter(({ request, corrected }) => needsConsent(request, corrected)).map(emailOf),
      );
      const rejected = outcomes.filter(({ state }) => state === 'REJECTED');
      expect(rejected.every(({ email }) => told.has(email))).toBe(true);
    }),
    RUNS,
  );
});

it('a well-formed approved request from the portal’s own file is never left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('Group A', 'Group B', 'Others', ''), async (group) => {
      const row = batchRow(1, { raw: { group } });
      const users = new Map([
        [emailOf(row), { email: emailOf(row), mdo: US, pending: { group } } as PortalUser],
      ]);
      expect((await uploaded({ rows: [row], undecided: [], users }, false)).out.size).toBe(0);
    }),
  );
});
