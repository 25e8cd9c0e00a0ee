import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  codeOf,
  DECIDE,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

const PEOPLE = [
  { name: 'Asha Rao', employeeId: '10000001', mobile: '9845012345', email: 'asha@example.in' },
  { name: 'Imran Khan', employeeId: '10000002', mobile: '', email: 'imran@example.in' },
  { name: 'Lakshmi N', employeeId: '10000003', mobile: '', email: 'lakshmi@example.in' },
  {
    name: 'Ravi Patil',
    employeeId: '10000004',
    mobile: '9845012348',
    email: 'ravi@example.in',
    designation: 'MTS',
  },
] as const;

let desk: TestDesk;
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create();
  desk.import(PEOPLE);
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(desk.folder);
});

const giveBack = (ids: readonly number[], more: object = {}) =>
  desk.ask('decide.apply', {
    ...DECIDE,
    target: { ids: [...ids] },
    decision: 'return',
    ownReasons: 'en',
    ...more,
  });
const decision = (request: number) => value(desk.ask('review.detail', { request })).decision;
const reason = (request: number) => decision(request)?.reason ?? '';

describe('a return of several requests in which each is told its own findings', () => {
  it('needs no written reason', () => {
    expect(giveBack([2, 3, 4])).toEqual({ ok: true, value: { changed: 3, leftOut: 0 } });
  });

  it('tells different faults differently', () => {
    giveBack([2, 4]);
    expect(reason(2)).not.toBe(reason(4));
  });

  it('tells the same fault in the same words', () => {
    giveBack([2, 3]);
    expect(reason(2)).toBe(reason(3));
  });

  it('speaks of the mobile number where that is missing', () => {
    giveBack([2]);
    expect(reason(2)).toMatch(/mobile/i);
  });

  it('speaks Hindi when asked to', () => {
    giveBack([2], { ownReasons: 'hi' });
    expect(reason(2)).toMatch(/\p{Script=Devanagari}/u);
  });

  it('has a form of at most 100 characters for the portal', () => {
    giveBack([2]);
    expect(decision(2)?.portalReason).toMatch(/^.{1,100}$/u);
  });

  it('says the written reason to all, after their own', () => {
    giveBack([2, 4], { reason: 'Apply again by Friday.' });
    expect([2, 4].map((id) => reason(id).split('\n').at(-1))).toEqual([
      'Apply again by Friday.',
      'Apply again by Friday.',
    ]);
  });

  it('tells a clear request the written reason alone', () => {
    giveBack([1, 2], { reason: 'Apply again by Friday.' });
    expect(reason(1)).toBe('Apply again by Friday.');
  });

  it('decides none when one is clear and no reason is written', () => {
    expect(codeOf(giveBack([1, 2]))).toBe('reason-needed');
    expect(decision(2)).toBeNull();
  });

  it('is undone in one step', () => {
    giveBack([2, 3, 4]);
    desk.ask('decide.undo', {});
    expect([2, 3, 4].map(decision)).toEqual([null, null, null]);
  });

  it('is the same after closing and opening', () => {
    giveBack([2, 4]);
    const before = [2, 4].map(decision);
    desk.reopen();
    expect([2, 4].map(decision)).toEqual(before);
  });
});
