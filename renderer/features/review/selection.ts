import type { Target, ViewQuery } from '../../../shared/domain/review';

/** Belongs to requests, not to rows on screen: it outlives sorting, filtering and scrolling. */
export type Selection =
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<number> }
  | {
      readonly kind: 'all';
      readonly query: ViewQuery;
      /** How many matched when all were selected. */
      readonly matching: number;
      readonly except: ReadonlySet<number>;
    };

export const NOTHING: Selection = { kind: 'ids', ids: new Set() };

export function isSelected(selection: Selection, id: number): boolean {
  return selection.kind === 'ids' ? selection.ids.has(id) : !selection.except.has(id);
}

export function selectedCount(selection: Selection): number {
  return selection.kind === 'ids'
    ? selection.ids.size
    : Math.max(0, selection.matching - selection.except.size);
}

/** Selects `ids`, or takes them out. */
export function withIds(selection: Selection, ids: readonly number[], on: boolean): Selection {
  // In a selection of all, the set holds those taken out.
  const adds = selection.kind === 'ids' ? on : !on;
  const set = new Set(selection.kind === 'ids' ? selection.ids : selection.except);
  for (const id of ids) {
    if (adds) set.add(id);
    else set.delete(id);
  }
  return selection.kind === 'ids' ? { kind: 'ids', ids: set } : { ...selection, except: set };
}

export function allOf(query: ViewQuery, matching: number): Selection {
  return { kind: 'all', query, matching, except: new Set() };
}

export function targetOf(selection: Selection): Target {
  return selection.kind === 'ids'
    ? { ids: [...selection.ids] }
    : { query: selection.query, except: [...selection.except] };
}
