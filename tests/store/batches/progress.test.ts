import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProgressReport } from '../../../shared/domain/progress';
import { removeFolder, temporaryFolder, TestDesk, US, value } from '../support/desk-fixture';
import { decide, PERSON, seal } from './sealed-desk';

let desk: TestDesk;
let report: ProgressReport;
const PARENT = 'Department of Posts';

beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create();
  desk.import(
    Array.from({ length: 30 }, (_, n) => ({
      ...PERSON,
      kind: n % 3 === 0 ? ('transfer' as const) : ('verification' as const),
      email: `p${String(n)}@example.in`,
      officeName: n % 15 === 14 ? '' : `Office ${String(n % 14)}`,
      currentMdo: n % 2 === 0 ? PARENT : US,
      targetMdo: US,
      requestedOn: n % 5 === 0 ? '2025-11-01' : '2026-01-04',
      mobile: n % 4 === 0 ? '' : '9812345670',
    })),
  );
  decide(desk, [1, 3, 5, 7], 'approve', 'Seen');
  decide(desk, [9, 10], 'return');
  decide(desk, [11], 'forward');
  decide(desk, [13], 'reject');
  seal(desk);
  value(desk.ask('batch.tick', { request: 1, done: true }));
  report = value(desk.ask('progress.read', {}));
});
afterEach(() => removeFolder(desk.folder));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the numbers for the head of the circle add up', () => {
  it('received is decided and pending', () => {
    expect([report.received, report.decided, report.pending]).toEqual([30, 8, 22]);
  });

  it('the decisions are all that is decided', () => {
    expect(sum(Object.values(report.decisions))).toBe(report.decided);
  });

  it('the offices shown and the others are the whole desk', () => {
    const { offices, otherOffices } = report;
    for (const name of ['received', 'pending', 'returned'] as const)
      expect(sum(offices.map((office) => office[name])) + otherOffices[name]).toBe(
        name === 'returned' ? report.decisions.return : report[name],
      );
  });

  it('the ages are all that is pending', () => {
    expect(sum(report.ages.map(({ count }) => count))).toBe(report.pending);
  });

  it('the kinds are the whole desk', () => {
    expect(sum(report.kinds.map(({ received }) => received))).toBe(report.received);
  });

  it('people of the parent are moved, approved, sent back or pending', () => {
    const { received, moved, approved, sentBack, pending } = report.underParent;
    expect([received, moved, approved, sentBack, pending]).toEqual([15, 1, 3, 3, 8]);
  });

  it('the offices of those still under the parent are all of them', () => {
    const { received, moved, offices, otherOffices } = report.underParent;
    expect(sum(offices.map(({ requests }) => requests)) + otherOffices.requests).toBe(
      received - moved,
    );
  });
});

it('what was sent out and what of it is confirmed is counted over all batches', () => {
  expect([report.sentOut, report.confirmed]).toEqual([4, 1]);
});
