import { memoised } from './memo';
import { officeReader } from './office-evidence';
import { pinResolver } from './pin-circle';
import type { Reference } from './reference';
import type { ReferenceData } from './reference-data';
import { designationResolver } from './resolve-designation';
import { groupResolver } from './resolve-group';
import { mdoResolver } from './resolve-mdo';

/** Makes the lists ready to be asked. Every answer is remembered per distinct text. */
export function buildReference(data: ReferenceData): Reference {
  return {
    version: data.version,
    mdos: data.mdos,
    designations: data.designations,
    parentDeadline: data.parentDeadline,
    resolveMdo: memoised(() => mdoResolver(data)),
    resolveDesignation: memoised(() => designationResolver(data)),
    resolveGroup: memoised(() => groupResolver(data.groups)),
    circleOfPin: memoised(() => pinResolver(data.pins)),
    officeEvidence: memoised(() => officeReader(data)),
  };
}
