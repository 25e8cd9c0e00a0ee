import type { FieldName } from '../../../shared/domain/field';
import type { RuleId } from '../../../shared/rules/rule-ids';
import type { Correction } from './request-table';

/** One step of the admin, with what stood before: enough to take it back and to tell its story. */
export type Change =
  | {
      readonly kind: 'decided';
      /** Sorted. */
      readonly ids: Uint32Array;
      /** Places in DeskState.decisions, one per id. */
      readonly before: Uint32Array;
      readonly after: Uint32Array;
    }
  | {
      readonly kind: 'corrected';
      readonly id: number;
      readonly field: FieldName;
      readonly before: Correction | null;
      readonly after: Correction | null;
      readonly rule: RuleId | null;
    };

export interface ChangeEvent {
  readonly what: 'done' | 'undone' | 'redone';
  readonly at: string;
  readonly by: string;
  readonly change: Change;
}

export function concerns(change: Change, id: number): boolean {
  return change.kind === 'corrected' ? change.id === id : indexIn(change.ids, id) >= 0;
}

export const idsOf = (change: Change): Iterable<number> & { readonly length: number } =>
  change.kind === 'corrected' ? [change.id] : change.ids;

/** Place in a sorted list, -1 where it is not. */
export function indexIn(sorted: Uint32Array, id: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
