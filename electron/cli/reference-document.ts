import { groupsAllowed } from '../../shared/domain/group';
import type { Reference } from '../../shared/reference/reference';
import type { EquivalentTerm, ReferenceData } from '../../shared/reference/reference-data';

/** The lists in force: each designation with the groups it allows and its equivalents of Annexure III. */
export function referenceLists(reference: Reference, data: ReferenceData) {
  const terms = new Map(data.equivalents.map((row) => [row.designation, row.terms]));
  return {
    version: reference.version,
    parentDeadline: reference.parentDeadline,
    mdos: reference.mdos.map(({ name, kind, code, jurisdiction }) => ({
      name,
      kind,
      code,
      jurisdiction,
    })),
    designations: reference.designations.map(({ name, groups }) => ({
      name,
      groups: groupsAllowed(groups),
      equivalents: (terms.get(name) ?? []).map(termText),
    })),
  };
}

/** "Office Supervisor (ASP Cadre)", "Manager (NSH, PH)" */
function termText({ term, cadre, offices }: EquivalentTerm): string {
  const conditions = [cadre, ...(offices ?? [])].filter((text) => text !== undefined);
  return conditions.length > 0 ? `${term} (${conditions.join(', ')})` : term;
}

export function* referenceText(lists: ReturnType<typeof referenceLists>): Generator<string> {
  yield `Reference lists ${lists.version}; "Department of Posts" to be empty by ${lists.parentDeadline}\n`;
  yield `\n${lists.mdos.length} MDOs (Annexure II-A)\n`;
  for (const { code, name } of lists.mdos) yield `  ${code}  ${name}\n`;
  yield `\n${lists.designations.length} designations (Annexure III)\n`;
  for (const { name, groups, equivalents } of lists.designations) {
    yield `  ${groups.join(' or ').padEnd(7)} ${name}\n`;
    if (equivalents.length > 0) yield `          also: ${equivalents.join('; ')}\n`;
  }
}
