import { describe, expect, it } from 'vitest';
import {
  allOf,
  isSelected,
  NOTHING,
  selectedCount,
  targetOf,
  withIds,
} from '../../../renderer/features/review/selection';
import { EVERYTHING } from '../../../renderer/features/review/query';

describe('the selection of requests', () => {
  it('holds the requests put into it', () => {
    expect(targetOf(withIds(NOTHING, [3, 7], true))).toEqual({ ids: [3, 7] });
  });

  it('lets a request go again', () => {
    expect(isSelected(withIds(withIds(NOTHING, [3, 7], true), [3], false), 3)).toBe(false);
  });

  it('counts all that match, also those never on screen', () => {
    expect(selectedCount(allOf(EVERYTHING, 420_000))).toBe(420_000);
  });

  it('takes one out of all that match', () => {
    const selection = withIds(allOf(EVERYTHING, 10), [4], false);
    expect(targetOf(selection)).toEqual({ query: EVERYTHING, except: [4] });
  });

  it('puts one back into all that match', () => {
    const selection = withIds(withIds(allOf(EVERYTHING, 10), [4], false), [4], true);
    expect(selectedCount(selection)).toBe(10);
  });

  it('leaves the selection it started from as it was', () => {
    const before = withIds(NOTHING, [1], true);
    withIds(before, [2], true);
    expect(selectedCount(before)).toBe(1);
  });
});
