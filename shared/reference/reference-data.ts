import type { Group } from '../domain/group';
import type { Designation, Mdo } from './reference';

/** The reference lists as plain data: what stands in data/reference or in an admin's own spreadsheet. */
export interface ReferenceData {
  /** Named in every export: which lists were in force. */
  readonly version: string;
  /** ISO date by which the parent MDO must be empty (OM para 4). */
  readonly parentDeadline: string;
  readonly mdos: readonly Mdo[];
  readonly mdoNames: MdoNames;
  readonly designations: readonly Designation[];
  readonly equivalents: readonly EquivalentRow[];
  readonly abbreviations: readonly Abbreviation[];
  /** Short form of a word → the word: supdt → superintendent. */
  readonly shortenings: Readonly<Record<string, string>>;
  readonly divisions: Divisions;
  readonly pins: PinCircles;
  readonly officeUnits: OfficeUnits;
  readonly groups: readonly GroupSpelling[];
}

export interface MdoNames {
  /** What people write for an MDO; `mdos` has several where it fits several. */
  readonly aliases: readonly { readonly text: string; readonly mdos: readonly string[] }[];
  readonly parent: readonly string[];
  /** Words around a circle's name that say nothing: "O/o", "CPMG", "Postal", "Circle". */
  readonly noise: readonly string[];
  /** Where an MDO sits: allowed beside its name, never enough alone. */
  readonly seats: readonly { readonly place: string; readonly mdos: readonly string[] }[];
  /** States and territories that are no circle of their own: Goa, Sikkim. */
  readonly territories: readonly { readonly name: string; readonly circle: string }[];
}

/** One row of Annexure III, its free text taken apart into single terms. */
export interface EquivalentRow {
  readonly designation: string;
  readonly serial: number;
  /** As printed, slips included. */
  readonly printed: string;
  readonly terms: readonly EquivalentTerm[];
}

export interface EquivalentTerm {
  readonly term: string;
  /** "ASP" in "Office Supervisor (ASP Cadre)". */
  readonly cadre?: string;
  /** "NSH", "PH" in "Manager in NSH/PH". */
  readonly offices?: readonly string[];
  /** The term means nothing without one of its offices: "Manager" alone. */
  readonly officeNeeded?: boolean;
  /** The term means nothing without its cadre: "Assistant Manager" of the ASP cadre. */
  readonly cadreNeeded?: boolean;
}

export interface Abbreviation {
  readonly text: string;
  readonly designations: readonly string[];
}

export interface Divisions {
  readonly divisions: readonly {
    readonly name: string;
    readonly circle: string;
    readonly region: string | null;
  }[];
  readonly regions: readonly { readonly name: string; readonly circle: string }[];
  /** Old and new names of places, either way: Mysore ↔ Mysuru. */
  readonly otherNames: readonly { readonly text: string; readonly place: string }[];
}

export interface PinCircles {
  readonly circles: readonly string[];
  /** From starts[i] on, PINs belong to circles[circle[i]]. Ascending. */
  readonly starts: readonly number[];
  readonly circle: readonly number[];
  readonly sharedPrefixes: readonly string[];
  /** Three-digit prefix in use → the last three digits of its PINs: "001-010 012". */
  readonly listed: Readonly<Record<string, string>>;
}

export interface OfficeUnits {
  /** Phrases that reveal the MDO by themselves: "PLI Directorate". */
  readonly phrases: readonly { readonly text: string; readonly mdo: string }[];
  /** Seats of the Directorate: alone, or with New Delhi, they reveal it; other towns have one too. */
  readonly directorateSeat: readonly string[];
  /** Phrases for "Postal Training Centre"; a place must follow or go before. */
  readonly trainingCentre: readonly string[];
  readonly trainingPlaces: readonly { readonly place: string; readonly mdo: string }[];
  /** "PTC" of these places, or beside these words, is the police's. */
  readonly notPostal: readonly string[];
  /** Regional and workplace training centres: of their circle, not of a PTC. */
  readonly regionalTraining: readonly string[];
  /** Words that make a name plainly an office of a circle: GPO, RMS, Division. */
  readonly ordinary: readonly string[];
  /** Endings of a post office's own name: "PTC Campus SO" is a post office. */
  readonly postOffice: readonly string[];
}

export interface GroupSpelling {
  readonly text: string;
  readonly group: Group;
}
