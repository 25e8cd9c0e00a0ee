import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJudge } from '../../shared/rules/engine';
import {
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  testRules,
  value,
} from './support/desk-fixture';

const EMAIL = 'asha@indiapost.gov.in';
const shared = (n: number, more = {}) => ({
  name: `Person ${String(n)}`,
  employeeId: String(10_000_100 + n),
  email: EMAIL,
  mobile: String(9_845_000_000 + n),
  targetMdo: 'Bihar Postal Circle',
  currentMdo: 'Karnataka Postal Circle',
  ...more,
});

let folder: string;
let desk: TestDesk;
beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder, testMachine, { ...testRules, createJudge });
  desk.create();
  // The last two: one person who asks for two different things.
  desk.import([
    shared(1),
    shared(2),
    shared(3, { email: 'b@indiapost.gov.in' }),
    shared(3, { email: 'b@indiapost.gov.in', targetMdo: 'Kerala Postal Circle' }),
  ]);
  idle();
  // The same day, from a snapshot: nothing is judged anew.
  desk.reopen();
  idle();
});
afterEach(() => removeFolder(folder));

function idle(): void {
  while (desk.service.idle(50));
}
const told = (request: number) =>
  value(desk.ask('review.detail', { request })).findings.map(({ rule, others }) => [rule, others]);
const rules = (request: number) => told(request).map(([rule]) => rule);

describe('a desk opened from a snapshot tells those anew who share something with a request', () => {
  it('that is corrected', () => {
    expect(rules(2)).toContain('email-shared');
    value(desk.ask('decide.correct', { request: 1, field: 'email', value: 'a@indiapost.gov.in' }));
    expect(rules(2)).not.toContain('email-shared');
  });

  it('that is decided', () => {
    expect(rules(4)).toContain('conflicting-request');
    value(
      desk.ask('decide.apply', {
        ...DECIDE,
        target: { ids: [3] },
        decision: 'return',
        reason: 'Why',
      }),
    );
    expect(rules(4)).not.toContain('conflicting-request');
  });

  it('that comes in with another file', () => {
    desk.import([shared(5)], 'more.xlsx');
    expect(JSON.stringify(told(2))).toContain('[1,5]');
    expect(value(desk.ask('review.open', { query: EVERYTHING })).totals.requests).toBe(5);
  });
});
