import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { RuleId } from '../../../shared/rules/rule-ids';
import type { PacketChange } from './packets-state';
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
    }
  | {
      /** What another desk decided, taken as one step. */
      readonly kind: 'merged';
      readonly from: string;
      /** Sorted: all it is about. */
      readonly all: Uint32Array;
      /** Sorted: whose decision changed. */
      readonly ids: Uint32Array;
      readonly before: Uint32Array;
      readonly after: Uint32Array;
      readonly fields: readonly {
        readonly id: number;
        readonly field: FieldName;
        readonly before: Correction | null;
        readonly after: Correction | null;
      }[];
      /** What the other desk decided where ours was kept. */
      readonly kept: ReadonlyMap<number, Decision | null>;
      readonly packet: PacketChange;
    };

export interface ChangeEvent {
  readonly what: 'done' | 'undone' | 'redone';
  readonly at: string;
  readonly by: string;
  readonly change: Change;
}

export function concerns(change: Change, id: number): boolean {
  if (change.kind === 'corrected') return change.id === id;
  return indexIn(change.kind === 'merged' ? change.all : change.ids, id) >= 0;
}

export function idsOf(change: Change): Iterable<number> & { readonly length: number } {
  if (change.kind === 'corrected') return [change.id];
  return change.kind === 'merged' ? change.all : change.ids;
}

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
