import { expect, it } from 'vitest';
import { LONGEST_MS, Rest, REST_MS } from '../../electron/store/work/rest';

it('has nothing to wait for where nobody asked anything', () => {
  expect(new Rest().wait(5)).toBe(0);
});

it('waits until nobody has asked anything for a while', () => {
  const rest = new Rest();
  rest.called(1_000);
  expect(rest.wait(1_100)).toBe(REST_MS - 100);
  rest.called(1_200);
  expect(rest.wait(1_300)).toBe(REST_MS - 100);
  expect(rest.wait(1_200 + REST_MS)).toBe(0);
});

it('does not wait for ever for somebody who never stops asking', () => {
  const rest = new Rest();
  let now = 0;
  for (; now < LONGEST_MS; now += 100) {
    rest.called(now);
    expect(rest.wait(now)).toBeGreaterThan(0);
  }
  rest.called(now);
  expect(rest.wait(now)).toBe(0);
});

it('waits anew after all of it was done', () => {
  const rest = new Rest();
  rest.called(0);
  rest.wait(0);
  rest.done();
  rest.called(LONGEST_MS);
  expect(rest.wait(LONGEST_MS)).toBe(REST_MS);
});
