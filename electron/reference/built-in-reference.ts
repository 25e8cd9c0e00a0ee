import abbreviations from '../../data/reference/abbreviations.json';
import designations from '../../data/reference/designations.json';
import divisions from '../../data/reference/divisions.json';
import edition from '../../data/reference/edition.json';
import equivalents from '../../data/reference/equivalents.json';
import groups from '../../data/reference/groups.json';
import mdoNames from '../../data/reference/mdo-names.json';
import mdos from '../../data/reference/mdos.json';
import officeUnits from '../../data/reference/office-units.json';
import pins from '../../data/reference/pin-circles.json';
import { buildReference } from '../../shared/reference/build-reference';
import { parseReferenceData } from '../../shared/reference/parse-reference-data';
import type { Reference } from '../../shared/reference/reference';
import type { ReferenceData } from '../../shared/reference/reference-data';

/** The lists that come with the program, from data/reference. Throws if a file there is broken. */
export function builtInReferenceData(): ReferenceData {
  const parsed = parseReferenceData({
    version: edition.version,
    parentDeadline: edition.parentDeadline,
    mdos: mdos.mdos,
    mdoNames,
    designations: designations.designations,
    equivalents: equivalents.rows,
    abbreviations: abbreviations.abbreviations,
    shortenings: abbreviations.shortenings,
    divisions,
    pins,
    officeUnits,
    groups: groups.spellings,
  });
  if (!parsed.ok) throw new Error(`data/reference: ${parsed.error.join('; ')}`);
  return parsed.value;
}

let built: Reference | null = null;

export function builtInReference(): Reference {
  built ??= buildReference(builtInReferenceData());
  return built;
}
