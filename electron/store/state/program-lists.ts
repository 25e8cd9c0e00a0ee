import { builtInReferenceData } from '../../reference/built-in-reference';
import type { ReferenceData } from '../../../shared/reference/reference-data';

let program: ReferenceData | null = null;

/** The reference lists that came with the program. */
export function programLists(): ReferenceData {
  return (program ??= builtInReferenceData());
}

/**
 * Lists from a journal, with what they lack taken from the program: an edition loaded under an
 * earlier version of the program must not keep a desk from opening under a later one.
 */
export function completed(lists: ReferenceData): ReferenceData {
  const base = programLists();
  return {
    ...base,
    ...lists,
    mdoNames: { ...base.mdoNames, ...lists.mdoNames },
    divisions: { ...base.divisions, ...lists.divisions },
    officeUnits: { ...base.officeUnits, ...lists.officeUnits },
    pins: { ...base.pins, ...lists.pins },
  };
}
