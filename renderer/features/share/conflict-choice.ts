/** Whose decision stands in all conflicts, but for those in `except`, where the other's does. */
export interface Choice {
  readonly rest: 'ours' | 'theirs';
  readonly except: ReadonlySet<number>;
}

export const ALL_OURS: Choice = { rest: 'ours', except: new Set() };
export const ALL_THEIRS: Choice = { rest: 'theirs', except: new Set() };

/** In how many theirs is chosen. `takeable`: conflicts where it can be. */
export function chosenCount({ rest, except }: Choice, takeable: number): number {
  return rest === 'ours' ? except.size : takeable - except.size;
}

export function sideFor({ rest, except }: Choice, request: number): 'ours' | 'theirs' {
  if (!except.has(request)) return rest;
  return rest === 'ours' ? 'theirs' : 'ours';
}

export function withSide(choice: Choice, request: number, side: 'ours' | 'theirs'): Choice {
  const except = new Set(choice.except);
  if (side === choice.rest) except.delete(request);
  else except.add(request);
  return { ...choice, except };
}
