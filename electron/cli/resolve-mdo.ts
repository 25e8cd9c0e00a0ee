import type { Mdo, Reference } from '../../shared/reference/reference';
import { UsageError } from './usage';

/** The MDO meant by what was typed: a name of Annexure II-A or an alias of one. Throws UsageError. */
export function resolveUs(reference: Reference, typed: string): Mdo {
  const found = reference.resolveMdo(typed);
  switch (found.kind) {
    case 'mdo':
      return found.mdo;
    case 'parent':
      throw unknown(reference, `"${typed}" is the parent; name the MDO whose admin you are.`);
    case 'suggest':
      throw unknown(reference, `"${typed}" is no MDO. Did you mean "${found.mdo.name}"?`);
    case 'candidates':
      throw new UsageError(`"${typed}" fits several MDOs. Write one of: ${names(found.mdos)}`);
    case 'unknown':
      throw unknown(reference, `"${typed}" is none of the MDOs of Annexure II-A.`);
  }
}

const names = (mdos: readonly Mdo[]): string => mdos.map((m) => m.name).join('; ');

const unknown = (reference: Reference, why: string): UsageError =>
  new UsageError(`${why}\nThe MDOs are: ${names(reference.mdos)}`);
