import type { Group, GroupRule } from '../domain/group';

export interface Mdo {
  /** As in Annexure II-A. */
  readonly name: string;
  readonly kind: 'directorate' | 'circle' | 'raknpa' | 'ptc' | 'cept';
  /** Three letters for batch numbers: KAR. */
  readonly code: string;
  readonly serial: number;
  readonly jurisdiction: string;
  readonly nameHi: string;
}

export interface Designation {
  /** As in Annexure III. */
  readonly name: string;
  /** "B/C" allows either. */
  readonly groups: GroupRule;
  readonly serial: number;
}

export const PARENT_MDO = 'Department of Posts';

export type MdoResolution =
  /** One of the 32, by name or alias. */
  | { readonly kind: 'mdo'; readonly mdo: Mdo }
  | { readonly kind: 'parent' }
  /** Clearly meant: a misspelling, or a division or region of the directory. */
  | {
      readonly kind: 'suggest';
      readonly mdo: Mdo;
      readonly why: 'misspelling' | 'division' | 'region';
    }
  | { readonly kind: 'candidates'; readonly mdos: readonly Mdo[] }
  | { readonly kind: 'unknown' };

export type DesignationResolution =
  | { readonly kind: 'listed'; readonly designation: Designation }
  /** `term`: the equivalent of Annexure III or the abbreviation it was taken for. */
  | { readonly kind: 'equivalent'; readonly designation: Designation; readonly term: string }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly Designation[];
      readonly term: string;
    }
  | { readonly kind: 'misspelled'; readonly designation: Designation; readonly term: string }
  | { readonly kind: 'unknown'; readonly candidates: readonly Designation[] };

export type PinEvidence =
  | { readonly kind: 'circle'; readonly circle: string; readonly listed: boolean }
  | { readonly kind: 'army' }
  /** A prefix two circles share and a PIN the directory does not list: nothing can be said. */
  | { readonly kind: 'shared-prefix' }
  /** No post office has a PIN with these first three digits. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'not-a-pin' };

export type OfficeEvidence =
  /** The office's name says it belongs to this MDO: a CEPT unit, RAKNPA, a PTC, a Directorate. */
  | { readonly kind: 'mdo'; readonly mdo: Mdo }
  /** Plainly an ordinary post, sorting or administrative office of a circle. */
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'none' };

/** The lists in force, ready to be asked. Built once by build-reference.ts from data/reference. */
export interface Reference {
  readonly version: string;
  readonly mdos: readonly Mdo[];
  readonly designations: readonly Designation[];
  /** ISO date by which "Department of Posts" must be empty (OM para 4). */
  readonly parentDeadline: string;
  resolveMdo(text: string): MdoResolution;
  resolveDesignation(text: string): DesignationResolution;
  /** Null: no group an employee can have. */
  resolveGroup(text: string): Group | null;
  circleOfPin(pin: string): PinEvidence;
  officeEvidence(officeName: string): OfficeEvidence;
}
