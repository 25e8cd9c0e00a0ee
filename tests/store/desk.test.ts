import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  codeOf,
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

const PEOPLE = [
  { name: 'Asha Rao', employeeId: '10000001', mobile: '9845012345', email: 'asha@example.in' },
  { name: 'Imran Khan', employeeId: '10000002', mobile: '', email: 'imran@example.in' },
  {
    name: 'Lakshmi N',
    employeeId: '10000003',
    mobile: '9845012347',
    email: 'lakshmi@example.in',
    designation: 'MTS',
  },
  { name: 'Ravi Patil', employeeId: '10000004', mobile: '9845012348', email: '' },
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

const open = () => value(desk.ask('review.open', { query: EVERYTHING }));
const rows = () => value(desk.ask('review.page', { view: open().view, from: 0, to: 100 }));
const approve = (ids: readonly number[], more: Partial<typeof DECIDE> | object = {}) =>
  desk.ask('decide.apply', { ...DECIDE, target: { ids: [...ids] }, decision: 'approve', ...more });

describe('a desk', () => {
  it('shows every imported request with its verdict', () => {
    expect(rows().map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, 'clear'],
      [2, 'block'],
      [3, 'check'],
      [4, 'clear'],
    ]);
  });

  it('adds up rows, set-aside rows and verdicts', () => {
    expect(open().totals).toEqual({
      rows: 5,
      setAside: 1,
      erased: 0,
      requests: 4,
      clear: 2,
      check: 1,
      block: 1,
      decided: 0,
      batched: 0,
    });
  });

  it('leaves a blocked request out of an approval without a reason to override', () => {
    expect(approve([1, 2, 3])).toEqual({ ok: true, value: { changed: 2, leftOut: 1 } });
  });

  it('approves a blocked request with a reason and marks it as overridden', () => {
    approve([2], { override: true, reason: 'Number confirmed by phone' });
    expect(value(desk.ask('review.detail', { request: 2 })).decision?.override).toBe(true);
  });

  it('wants a reason to return', () => {
    expect(codeOf(approve([1], { decision: 'return' }))).toBe('reason-needed');
  });

  it('has every decision again after closing and opening', () => {
    approve([1, 3]);
    const before = rows();
    desk.reopen();
    expect(rows()).toEqual(before);
  });

  it('undoes after closing and opening', () => {
    approve([1, 3]);
    desk.reopen();
    value(desk.ask('decide.undo', {}));
    expect(rows().every(({ decision }) => decision === 'undecided')).toBe(true);
  });

  it('judges a corrected request anew and keeps the original beside it', () => {
    value(desk.ask('decide.correct', { request: 2, field: 'mobile', value: '+91 98450 12346' }));
    const detail = value(desk.ask('review.detail', { request: 2 }));
    expect(detail.row.verdict).toBe('clear');
    expect(detail.fields.find(({ field }) => field === 'mobile')).toMatchObject({
      raw: '',
      value: '',
      corrected: '9845012346',
    });
  });

  it('applies a suggestion', () => {
    value(desk.ask('decide.suggestion', { request: 3, rule: 'designation-equivalent' }));
    expect(rows()[2]?.designation).toBe('Multi Tasking Staff');
  });

  it('locks what is in a batch', () => {
    approve([1]);
    value(desk.ask('batch.create', { includeUnconfirmed: false }));
    expect(codeOf(desk.ask('decide.correct', { request: 1, field: 'name', value: 'X' }))).toBe(
      'request-locked',
    );
  });

  it('numbers batches by MDO and financial year', () => {
    approve([1]);
    const batch = value(desk.ask('batch.create', { includeUnconfirmed: false }));
    expect(batch.number).toBe('KAR/2025-26/0001');
  });

  it('cannot undo past a batch', () => {
    approve([1]);
    value(desk.ask('batch.create', { includeUnconfirmed: false }));
    expect(codeOf(desk.ask('decide.undo', {}))).toBe('nothing-to-undo');
  });

  it('refuses a second program and says who has it open', () => {
    const second = new TestDesk(desk.folder);
    expect(second.unlock()).toMatchObject({
      ok: false,
      error: { code: 'desk-in-use', params: { user: 'Meena Gowda', host: 'desk-pc' } },
    });
  });

  it('tells a wrong passphrase from a wrong recovery key', () => {
    desk.ask('desk.close', {});
    expect(codeOf(desk.unlock('not this one'))).toBe('passphrase-wrong');
    expect(codeOf(desk.unlock('0000-0000-0000-0000-0000-0000-0000-0000-0000'))).toBe(
      'recovery-key-wrong',
    );
  });

  it('answers a page of a view it does not know with view-gone', () => {
    expect(codeOf(desk.ask('review.page', { view: 999, from: 0, to: 1 }))).toBe('view-gone');
  });
});
