import type { Severity } from '../domain/finding';
import type { RuleId } from './rule-ids';

/** What an admin may change about the rules; every change is kept in the audit log. */
export interface RuleSettings {
  /** Rules switched off or of another severity; a rule not named is as the catalogue says. */
  readonly changed: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Groups the portal writes for Gramin Dak Sevaks, read as GDS in its own files. */
  readonly portalGdsWords: readonly string[];
  /** The word written to the portal's file where the portal's own raw word is not known. */
  readonly gdsWordWritten: string;
}

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  changed: {},
  portalGdsWords: ['Others', 'Group C'],
  gdsWordWritten: 'Others',
};
