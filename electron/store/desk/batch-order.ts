import { OUTCOMES, outcomeOf } from '../../../shared/domain/batch-outcome';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import type { SealedBatch } from '../state/desk-state';
import type { DeskCore } from './core';

/**
 * The requests of a batch as its sheets have them: outcome after outcome, forwarded ones by MDO, else
 * as they were imported. In this order they are handed out piece by piece, so the order must not
 * change with what happens to a request after the sealing.
 */
export function inSheetOrder(core: DeskCore, { ids, frozen }: SealedBatch): Uint32Array {
  const kinds = core.columns.column('kind');
  const piles = new Map<string, number[]>();
  for (const id of ids) {
    const decision = frozen.get(id)?.decision ?? core.state.decision(id);
    const kind = REQUEST_KINDS.find((name) => name === kinds.get(id));
    if (!decision || !kind) continue;
    const place = OUTCOMES.indexOf(outcomeOf(decision.kind, kind));
    const key = `${String(place)} ${decision.forwardTo ?? ''}`;
    const pile = piles.get(key);
    if (pile) pile.push(id);
    else piles.set(key, [id]);
  }
  return Uint32Array.from(
    [...piles].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, pile]) => pile),
  );
}
