import { describe, expect, it } from 'vitest';
import {
  ALL_OURS,
  ALL_THEIRS,
  chosenCount,
  sideFor,
  withSide,
} from '../../../renderer/features/share/conflict-choice';

describe('what stands in conflicts', () => {
  it('is ours at first', () => {
    expect([sideFor(ALL_OURS, 7), chosenCount(ALL_OURS, 5)]).toEqual(['ours', 0]);
  });

  it('is theirs in the one where that was chosen', () => {
    const choice = withSide(ALL_OURS, 7, 'theirs');
    expect([sideFor(choice, 7), sideFor(choice, 8), chosenCount(choice, 5)]).toEqual([
      'theirs',
      'ours',
      1,
    ]);
  });

  it('is theirs in all but the one where ours was chosen', () => {
    const choice = withSide(ALL_THEIRS, 7, 'ours');
    expect([sideFor(choice, 7), sideFor(choice, 8), chosenCount(choice, 5)]).toEqual([
      'ours',
      'theirs',
      4,
    ]);
  });

  it('is as before when a choice is taken back', () => {
    const choice = withSide(withSide(ALL_OURS, 7, 'theirs'), 7, 'ours');
    expect(choice).toEqual(ALL_OURS);
  });
});
