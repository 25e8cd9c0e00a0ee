import type { Batch } from '../../../shared/domain/batch';
import { userError, type UserError } from '../../../shared/errors';
import type { Chain } from './chain';
import type { Mark } from './mark';

/**
 * What batches, the mark of the last closing and the last erasing say the journal was, against what
 * it is.
 */
export function chainFaults(
  { heads }: Chain,
  batches: readonly Batch[],
  mark: Mark | null,
  erased: { readonly is: string | null; readonly said: string | null },
): readonly UserError[] {
  const faults: UserError[] = [];
  if (mark && heads[mark.sequence] !== mark.head)
    faults.push(
      userError('journal-shorter', {
        had: mark.sequence,
        has: Math.min(heads.length - 1, mark.sequence - 1),
      }),
    );
  const odd = batches.find(({ auditCount, auditHead }) => heads[auditCount] !== auditHead);
  if (odd) faults.push(userError('journal-batch-differs', { number: odd.number }));
  if (erased.is !== erased.said) faults.push(userError('journal-erased-differs'));
  return faults;
}
