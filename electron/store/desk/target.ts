import type { Target, TargetPreview, ViewQuery } from '../../../shared/domain/review';
import { filterOnly } from '../view/filter';
import type { DeskCore } from './core';

/** Ids a query matches, in order of id. */
export function matching(core: DeskCore, query: ViewQuery): Uint32Array {
  return filterOnly(core.columns, core.count, query.filters, core.found(query.search));
}

/** The requests an action is for, sorted, each once; ids that are not on the desk are dropped. */
export function targetIds(core: DeskCore, target: Target): readonly number[] {
  if ('ids' in target) {
    const ids = new Set(target.ids.filter((id) => core.state.table.has(id)));
    return [...ids].sort((a, b) => a - b);
  }
  const except = new Set(target.except);
  return [...matching(core, target.query)].filter((id) => !except.has(id));
}

export function previewTarget(core: DeskCore, target: Target): TargetPreview {
  core.settle();
  const ids = targetIds(core, target);
  const verdicts = { clear: 0, check: 0, block: 0 };
  let decided = 0;
  let batched = 0;
  let out = 0;
  const column = core.columns.column('verdict');
  for (const id of ids) {
    const verdict = column.get(id);
    if (verdict === 'clear' || verdict === 'check' || verdict === 'block') verdicts[verdict]++;
    if (core.state.decision(id)) decided++;
    if (core.state.batchOf.get(id) > 0) batched++;
    if (core.state.packets.outOf.get(id) > 0) out++;
  }
  return { requests: ids.length, ...verdicts, decided, batched, out };
}
