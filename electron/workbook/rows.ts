/** What is known of a sheet before its first row. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /**
   * `rows`: numbers are Excel's, a jump is a run of blank rows. `lines`: numbers are lines of a text
   * file, a jump is a record of several lines; blank lines are reported as such.
   */
  readonly numbering: 'rows' | 'lines';
}

/** What is known of a sheet after its last row. */
export interface SheetFacts {
  /** Letters of hidden columns. */
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: number;
  /** Formula cells that the file keeps no result for; they read as ''. */
  readonly formulasWithoutValue: number;
}

export const NO_FACTS: SheetFacts = { hiddenColumns: [], hiddenRows: 0, formulasWithoutValue: 0 };

/**
 * Takes sheets row by row, in order. A cell is a plain string: '' empty, text as is, numbers as
 * shortest round-trip text, dates ISO, booleans TRUE and FALSE, errors "#N/A". Rows that hold
 * nothing are left out. `cells` belongs to the reader and is only good during the call.
 */
export interface RowSink {
  sheet(info: SheetInfo): void;
  row(number: number, cells: readonly string[]): void;
  /** A blank line of a text file; a sheet's blank rows show as jumps. */
  blankLine(number: number): void;
  endSheet(facts: SheetFacts): void;
}
