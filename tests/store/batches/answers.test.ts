import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerTable } from '../../../shared/portal/answer-rows';
import {
  codeOf,
  removeFolder,
  temporaryFolder,
  TestDesk,
  US,
  value,
} from '../support/desk-fixture';
import { decide, look, PERSON, seal, take } from './sealed-desk';

let desk: TestDesk;
let number = '';
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create();
  desk.import(
    [1, 2, 3, 4].map((n) => ({
      ...PERSON,
      name: `Person ${'ABCD'[n - 1] ?? ''}`,
      email: `p${String(n)}@example.in`,
      mobile: `981234567${String(n)}`,
      employeeId: `1011794${String(n)}`,
    })),
    'pending.csv',
    'portal-pending',
  );
  decide(desk, [1, 2, 3], 'approve');
  decide(desk, [4], 'return');
  ({ number } = seal(desk));
});
afterEach(() => removeFolder(desk.folder));

const progress = () => value(desk.ask('batch.detail', { number })).progress;

describe('the portal’s result', () => {
  const result = (rows: readonly (readonly [number, string, string])[]): AnswerTable => ({
    kind: 'portal-result',
    rows: rows.map(([n, status, details], i) => ({
      row: i + 2,
      cells: [`p${String(n)}@example.in`, `981234567${String(n)}`, 'x', status, details],
    })),
  });

  it('closes what succeeded and reopens what failed', () => {
    const found = look(
      desk,
      result([
        [1, 'SUCCESSFUL', 'NA'],
        [2, 'FAILED', 'Invalid Email format'],
      ]),
    );
    expect(take(desk, found, [2])).toEqual({ corrected: 0, confirmed: 1, reopened: 1 });
    expect(progress()).toMatchObject({ approved: 3, confirmed: 1, reopened: 1, open: 1 });
  });

  it('takes a text under Error Details for a failure where the status is blank', () => {
    const found = look(desk, result([[1, '', 'The User belongs to a different MDO Organisation']]));
    expect(found.portal[0]?.outcome).toBe('failed');
  });

  it('of a returned request belongs to nothing that was sent', () => {
    expect(
      look(
        desk,
        result([
          [1, 'SUCCESS', ''],
          [4, 'SUCCESS', ''],
        ]),
      ).unmatched,
    ).toBe(1);
  });

  it('a second time tells only what is known', () => {
    take(desk, look(desk, result([[1, 'SUCCESSFUL', 'NA']])));
    expect(look(desk, result([[1, 'SUCCESSFUL', 'NA']]))).toMatchObject({ known: 1, portal: [] });
  });

  it('brings the batch to answered', () => {
    take(desk, look(desk, result([[1, 'SUCCESSFUL', 'NA']])));
    expect(value(desk.ask('batch.list', {}))[0]).toMatchObject({
      state: 'answered',
      approved: 3,
      confirmed: 1,
    });
  });
});

describe('a user report', () => {
  interface User {
    readonly n: number;
    readonly status?: string;
    readonly mdo?: string;
    readonly designation?: string;
    readonly group?: string;
    readonly made?: string;
  }
  const report = (users: readonly User[]): AnswerTable => ({
    kind: 'user-report',
    rows: users.map(({ n, status = 'VERIFIED', mdo = US, ...more }, i) => ({
      row: i + 2,
      cells: [
        `p${String(n)}@example.in`,
        `981234567${String(n)}`,
        'x',
        mdo,
        status,
        '',
        more.designation ?? 'Postman',
        more.group ?? 'Group C',
        more.made ?? '2026-01-09 06:30:00',
      ],
    })),
  });
  const messages = (users: readonly User[]) =>
    look(desk, report(users)).portal.map(({ request, message }) => [request, message]);

  it('confirms who is verified and finds approvals that never took effect', () => {
    expect(messages([{ n: 1 }, { n: 2, status: 'NOT-VERIFIED' }])).toEqual([
      [1, ''],
      [2, 'NOT-VERIFIED'],
      [3, 'ABSENT'],
    ]);
  });

  it('does not take a verified profile with another designation for the approval', () => {
    expect(messages([{ n: 1, designation: 'Mail Guard' }])[0]).toEqual([
      1,
      'VERIFIED, Group C, Mail Guard',
    ]);
  });

  it('does not mind how the portal writes group and designation', () => {
    expect(messages([{ n: 1, designation: 'POSTMAN ', group: 'GROUP C' }])[0]).toEqual([1, '']);
  });

  it('made before the batch went out says nothing of it', () => {
    const found = look(desk, report([{ n: 1, made: '2026-01-05 06:30:00' }]));
    expect(found).toMatchObject({ portal: [], early: 3 });
  });

  it('of the same morning, by India’s clock, counts from the hour of the sealing', () => {
    expect(messages([{ n: 1, made: '2026-01-05 11:00:00' }])[0]).toEqual([1, '']);
  });

  it('of another MDO tells nothing', () => {
    const table = report([{ n: 1, mdo: 'Kerala Postal Circle' }]);
    expect(codeOf(desk.ask('answer.look', { file: 'back', table }))).toBe('answer-none');
  });

  it('confirms without opening again what it does not confirm', () => {
    take(desk, look(desk, report([{ n: 1 }, { n: 2, status: 'NOT-VERIFIED' }])));
    expect(progress()).toMatchObject({ confirmed: 1, reopened: 0, open: 2 });
  });
});

describe('a corrections sheet', () => {
  const sheet = (rows: readonly (readonly [string, string, string])[]): AnswerTable => ({
    kind: 'corrections',
    rows: rows.map((cells, i) => ({ row: i + 4, cells })),
  });

  it('shows only what changed, old beside new', () => {
    const found = look(
      desk,
      sheet([
        [`${number}|4|mobile`, '9812345674', '9812345699'],
        [`${number}|4|email`, 'p4@example.in', ''],
      ]),
    );
    expect(found.corrections).toMatchObject([
      { field: 'mobile', before: '9812345674', after: '9812345699', row: 4 },
    ]);
    expect(found.unchanged).toBe(1);
  });

  it('brings an answer in words back as remarks', () => {
    take(desk, look(desk, sheet([[`${number}|4|remarks`, '', 'Order of 02-01-2026 enclosed']])));
    const { fields } = value(desk.ask('review.detail', { request: 4 }));
    expect(fields.find(({ field }) => field === 'remarks')).toMatchObject({
      corrected: 'Order of 02-01-2026 enclosed',
    });
  });

  it('opens its requests again for a decision, and the batch counts them', () => {
    take(desk, look(desk, sheet([[`${number}|4|mobile`, '', '9812345699']])));
    expect(progress()).toMatchObject({ returned: 1, cameBack: 1 });
  });

  it('with a key of no returned request is not taken', () => {
    const table = sheet([[`${number}|1|mobile`, '', '9812345699']]);
    expect(codeOf(desk.ask('answer.look', { file: 'back', table }))).toBe('answer-none');
  });
});
