import { buildReference } from '../../../shared/reference/build-reference';
import type { Reference } from '../../../shared/reference/reference';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import { ruleSetName, type RuleChoices } from '../../../shared/rules/rule-choices';
import type { SettingsState } from '../state/settings-state';
import type { DeskRules } from './core';

const built = new WeakMap<ReferenceData, Reference>();

/** Lists ready to be asked; made once for each edition. */
export function referenceOf(lists: ReferenceData): Reference {
  const known = built.get(lists);
  if (known !== undefined) return known;
  const reference = buildReference(lists);
  built.set(lists, reference);
  return reference;
}

/** The lists a desk is judged by: its own where it has loaded some, else those of the program. */
export function listsInForce(settings: SettingsState, program: Reference): Reference {
  return settings.inForce === null ? program : referenceOf(settings.inForce.lists);
}

/** The program's rules as the desk has set them, under the names that exports give them. */
export function rulesWith(
  program: DeskRules,
  reference: Reference,
  choices: RuleChoices,
  changes: number,
): DeskRules {
  const { parentDeadline } = choices;
  return {
    ...program,
    reference: parentDeadline === null ? reference : { ...reference, parentDeadline },
    ruleSetVersion: ruleSetName(program.ruleSetVersion, choices, changes),
  };
}
