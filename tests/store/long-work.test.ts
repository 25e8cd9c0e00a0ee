import { statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOURNAL_NAME } from '../../electron/store/journal/journal-file';
import type { FromStore, StoreMethod, StoreRequest } from '../../electron/store/protocol';
import { InSteps } from '../../electron/store/work/in-steps';
import type { ViewQuery } from '../../shared/domain/review';
import { createJudge } from '../../shared/rules/engine';
import { CATALOGUE_CHOICES } from '../../shared/rules/rule-choices';
import {
  EVERYTHING,
  importedFile,
  NOW,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  testRules,
  value,
} from './support/desk-fixture';
import { OTHER_RULES, RETURN_ALL, twiceTheSame } from './support/large-desk';

const COUNT = 6_000;

let folder: string;
let desk: TestDesk;
let calls: InSteps;
let sent: FromStore[];
let clock: number;
let last: number;

beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder, testMachine, { ...testRules, createJudge });
  desk.create();
  const { import: number } = value(desk.ask('import.begin', {}));
  for (const bytes of twiceTheSame(COUNT))
    value(desk.ask('import.chunk', { import: number, bytes }));
  value(desk.ask('import.commit', { import: number, file: importedFile('all.xlsx', COUNT) }));
  sent = [];
  clock = 0;
  last = 0;
  // Every look at the clock is a second later: each step is a go of its own.
  calls = new InSteps(
    desk.service,
    (message) => sent.push(message),
    () => (clock += 1_000),
  );
});
afterEach(() => removeFolder(folder));

function take<M extends StoreMethod>(method: M, payload: StoreRequest<M>): number {
  calls.take({ call: ++last, method, payload, now: NOW });
  return last;
}
const toEnd = (): void => {
  for (let left = 10_000; left > 0 && !answered(last); left--) calls.work(1);
};
const answered = (call: number) =>
  sent.some((message) => 'call' in message && message.call === call);
const answerTo = (call: number) => {
  for (const message of sent)
    if ('call' in message && message.call === call)
      return message.result.ok ? message.result.value : message.result.error.code;
  return undefined;
};
const order = () => sent.flatMap((message) => ('call' in message ? [message.call] : []));
const journal = () => statSync(path.join(folder, JOURNAL_NAME)).size;
const shown = (query: ViewQuery = EVERYTHING) => {
  const { totals, facets, undo, redo } = value(desk.ask('review.open', { query }));
  return { totals, facets, undo, redo };
};
/** As a program shows it that only reads what is on the disk. */
const shownAfresh = () => {
  desk.reopen();
  return shown();
};

describe('long work', () => {
  test('a decision on the whole desk tells how far it is', () => {
    take('decide.apply', RETURN_ALL);
    toEnd();
    const shares = sent.flatMap((message) =>
      'event' in message && message.event === 'working' ? [message.working?.share] : [],
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBeUndefined();
    const told = shares.slice(0, -1).map((share) => share ?? NaN);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('a decision in steps shows what a desk opened afresh shows', () => {
    const call = take('decide.apply', RETURN_ALL);
    toEnd();
    expect(answerTo(call)).toEqual({ changed: COUNT, leftOut: 0 });
    expect({ ...shown(), undo: null }).toEqual({ ...shownAfresh(), undo: null });
  });

  test('undo and redo in steps show what a desk opened afresh shows', () => {
    const before = shown();
    take('decide.apply', RETURN_ALL);
    toEnd();
    const after = shown();
    take('decide.undo', {});
    toEnd();
    expect({ ...shown(), redo: null }).toEqual(before);
    take('decide.redo', {});
    toEnd();
    expect(shown()).toEqual(after);
    expect({ ...shownAfresh(), undo: null }).toEqual({ ...after, undo: null });
  });

  test('whoever only reads is answered before it is done, and sees the desk as it was', () => {
    const decision = take('decide.apply', RETURN_ALL);
    calls.work(1);
    const look = take('review.open', { query: EVERYTHING });
    expect(answerTo(look)).toMatchObject({ totals: { decided: 0 } });
    expect(answered(decision)).toBe(false);
  });

  test('whoever changes something waits until it is done, in order', () => {
    const first = take('decide.apply', RETURN_ALL);
    calls.work(1);
    const second = take('decide.undo', {});
    const third = take('decide.apply', { ...RETURN_ALL, target: { ids: [7] } });
    toEnd();
    expect(order()).toEqual([first, second, third]);
    expect(shown().totals.decided).toBe(1);
  });

  test('stopped, a decision has changed nothing', () => {
    const before = shown();
    const size = journal();
    const call = take('decide.apply', RETURN_ALL);
    calls.work(1);
    take('work.stop', {});
    last = call;
    toEnd();
    expect(answerTo(call)).toBe('stopped');
    expect(shown()).toEqual(before);
    expect(journal()).toBe(size);
  });

  test('after a stop the next decision shows what a desk opened afresh shows', () => {
    const call = take('decide.apply', RETURN_ALL);
    calls.work(1);
    take('work.stop', {});
    last = call;
    toEnd();
    take('decide.apply', { ...RETURN_ALL, target: { ids: [2, 3, 5] } });
    expect({ ...shown(), undo: null }).toEqual({ ...shownAfresh(), undo: null });
  });

  test('stopped, an undo has taken nothing back', () => {
    take('decide.apply', RETURN_ALL);
    toEnd();
    const before = shown();
    const call = take('decide.undo', {});
    calls.work(1);
    take('work.stop', {});
    last = call;
    toEnd();
    expect(answerTo(call)).toBe('stopped');
    expect(shown()).toEqual(before);
  });

  test('rules changed in steps show what a desk opened afresh shows', () => {
    const before = shown();
    take('settings.applyRules', { choices: OTHER_RULES });
    toEnd();
    expect(shown().facets.flag).not.toEqual(before.facets.flag);
    expect(shown()).toEqual(shownAfresh());
  });

  test('stopped, other rules are not in force', () => {
    const before = shown();
    const call = take('settings.applyRules', { choices: OTHER_RULES });
    calls.work(1);
    take('work.stop', {});
    last = call;
    toEnd();
    expect(answerTo(call)).toBe('stopped');
    expect(shown()).toEqual(before);
    expect(value(desk.ask('settings.rules', {})).choices).toEqual(CATALOGUE_CHOICES);
  });

  test('a look at what other rules would do can be stopped', () => {
    const call = take('settings.previewRules', {
      choices: { ...CATALOGUE_CHOICES, parentDeadline: '2027-01-31' },
    });
    calls.work(1);
    take('work.stop', {});
    last = call;
    toEnd();
    expect(answerTo(call)).toBe('stopped');
  });

  test('locking the desk stops what has changed nothing yet', () => {
    const call = take('decide.apply', RETURN_ALL);
    calls.work(1);
    take('desk.close', {});
    toEnd();
    expect(answerTo(call)).toBe('stopped');
    expect(answerTo(last)).toBeNull();
  });

  test('the first sort by a column lets others be answered in between', () => {
    const sorted = take('review.open', {
      query: { ...EVERYTHING, sort: [{ key: 'email', descending: true }] },
    });
    const look = take('review.open', { query: EVERYTHING });
    last = sorted;
    toEnd();
    expect(order()).toEqual([look, sorted]);
    const { view } = answerTo(sorted) as { view: number };
    const [first] = value(desk.ask('review.page', { view, from: 0, to: 1 }));
    expect(first?.email).toBe('person9@example.in');
  });
});
