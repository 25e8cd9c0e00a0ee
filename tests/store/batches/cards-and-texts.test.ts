import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder, TestDesk, US, value } from '../support/desk-fixture';
import { decide, PERSON, seal } from './sealed-desk';

let desk: TestDesk;
let number = '';
const TRANSFER = { ...PERSON, kind: 'transfer', currentMdo: 'Department of Posts' } as const;

beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create();
  desk.import([
    { ...TRANSFER, name: 'Asha Rao', targetMdo: US, requestedOn: '2026-01-02' },
    { ...TRANSFER, name: 'Ravi Kumar', targetMdo: US, requestedOn: '2026-01-04' },
    { ...TRANSFER, name: 'Imran Khan', targetMdo: US },
    { ...PERSON, name: 'Meena Gowda', mobile: '' },
  ]);
  decide(desk, [1, 2], 'approve');
  decide(desk, [3, 4], 'return');
  ({ number } = seal(desk));
});
afterEach(() => removeFolder(desk.folder));

const cards = () => value(desk.ask('batch.cards', { number }));
const tick = (request: number, done: boolean) => value(desk.ask('batch.tick', { request, done }));

describe('the transfer cards', () => {
  it('stand in the portal’s order: newest first, those without a date last', () => {
    expect(cards().map(({ name }) => name)).toEqual(['Ravi Kumar', 'Asha Rao', 'Imran Khan']);
  });

  it('have date and group as the portal’s card shows them', () => {
    expect(cards()[0]).toMatchObject({ requestedOn: '04/01/2026', group: 'Group C' });
  });

  it('say where the toggle has to stand and what to paste', () => {
    expect(cards().map(({ approve, reason }) => [approve, reason])).toEqual([
      [true, ''],
      [true, ''],
      [false, 'The posting order is missing'],
    ]);
  });

  it('keep their ticks when the desk is opened again', () => {
    tick(2, true);
    desk.reopen();
    expect(cards().map(({ done }) => done)).toEqual([true, false, false]);
  });

  it('lose a tick that is taken back', () => {
    tick(2, true);
    tick(2, false);
    expect(cards().some(({ done }) => done)).toBe(false);
  });

  it('count: a ticked approval is confirmed, every tick is a card done', () => {
    tick(2, true);
    tick(3, true);
    expect(value(desk.ask('batch.detail', { number })).progress).toMatchObject({
      approved: 2,
      confirmed: 1,
      transfers: 3,
      transfersDone: 2,
    });
  });
});

describe('the texts for employees', () => {
  const texts = () => value(desk.ask('batch.messages', { number }));

  it('are one for each returned request', () => {
    expect(texts().map(({ name }) => name)).toEqual(['Imran Khan', 'Meena Gowda']);
  });

  it('say in English and Hindi what the admin wrote and what the rules found', () => {
    const [, { text } = { text: '' }] = texts();
    expect(text.match(/The posting order is missing/g)).toHaveLength(2);
    expect(text).toMatch(/mobile[\s\S]*मोबाइल/i);
  });

  it('end with the name of the MDO', () => {
    expect(texts()[0]?.text.endsWith(US)).toBe(true);
  });
});

it('hands out the rows of its sheets in the same order whatever happened after the sealing', () => {
  const order = () =>
    value(desk.ask('batch.rows', { number, from: 0, to: 10 })).map(({ request }) => request.id);
  const before = order();
  tick(1, true);
  desk.reopen();
  expect([before, order()]).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
});
