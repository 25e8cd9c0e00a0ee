import { columnLetter } from '../../shared/mapping/column-letter';
import type { SheetFacts } from './rows';

export type OdsSheetFacts = SheetFacts & { readonly hidden: boolean };

interface Counting {
  readonly style: string;
  readonly hiddenColumns: string[];
  hiddenRows: number;
  formulasWithoutValue: number;
  columns: number;
}

const TAG =
  /<(\/?)(table:table|table:table-row|table:table-column|table:table-cell|style:style|style:table-properties|text:p)(?=[\s/>])([^>]*)>/g;
const patterns = new Map<string, RegExp>();

function attribute(name: string, attributes: string): string | null {
  if (!attributes.includes(name)) return null;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`);
    patterns.set(name, pattern);
  }
  return pattern.exec(attributes)?.[1] ?? null;
}

/** A tag that is cut in two between pieces is no longer. */
const LONGEST_TAG = 4_096;
/** Beyond this a run of hidden columns is how programs hide what is empty anyway. */
const COLUMNS = 200;

/**
 * What `xlsx` leaves out of an .ods file: hidden sheets, rows and columns, and formulas without a
 * result (OpenDocument 1.3 part 3, 19.749 table:visibility, 20.335 table:display). Takes content.xml
 * piece by piece.
 */
export class OdsFacts {
  readonly #sheets: Counting[] = [];
  readonly #hiddenStyles = new Set<string>();
  #rest = '';
  #style = '';
  #rowHidden = false;

  write(piece: string): void {
    const text = this.#rest + piece;
    const open = text.lastIndexOf('<');
    const whole = open >= 0 && !text.includes('>', open) ? text.slice(0, open) : text;
    this.#rest = text.slice(whole.length).slice(-LONGEST_TAG);
    for (const [, close, name = '', attributes = ''] of whole.matchAll(TAG))
      if (close === '') this.#open(name, attributes);
  }

  ofSheet(place: number): OdsSheetFacts | null {
    const sheet = this.#sheets[place];
    if (sheet === undefined) return null;
    const { style, hiddenColumns, hiddenRows, formulasWithoutValue } = sheet;
    const hidden = this.#hiddenStyles.has(style);
    return { hidden, hiddenColumns, hiddenRows, formulasWithoutValue };
  }

  #open(name: string, attributes: string): void {
    const sheet = this.#sheets.at(-1);
    switch (name) {
      case 'style:style':
        this.#style = attribute('style:name', attributes) ?? '';
        return;
      case 'style:table-properties':
        if (attribute('table:display', attributes) === 'false') this.#hiddenStyles.add(this.#style);
        return;
      case 'table:table':
        this.#sheets.push({
          style: attribute('table:style-name', attributes) ?? '',
          hiddenColumns: [],
          hiddenRows: 0,
          formulasWithoutValue: 0,
          columns: 0,
        });
        return;
      case 'table:table-column':
        if (sheet) this.#column(sheet, attributes);
        return;
      case 'table:table-row':
        this.#rowHidden = isHidden(attributes);
        return;
      case 'table:table-cell':
        if (
          sheet &&
          attribute('table:formula', attributes) !== null &&
          attribute('office:value-type', attributes) === null
        )
          sheet.formulasWithoutValue++;
        return;
      default:
        // The first text of a hidden row: rows without one are blank and not spoken of.
        if (sheet && this.#rowHidden) sheet.hiddenRows++;
        this.#rowHidden = false;
    }
  }

  #column(sheet: Counting, attributes: string): void {
    const repeated = Number(attribute('table:number-columns-repeated', attributes) ?? 1);
    const from = sheet.columns;
    sheet.columns += repeated;
    if (!isHidden(attributes) || sheet.columns > COLUMNS) return;
    for (let at = from; at < sheet.columns; at++) sheet.hiddenColumns.push(columnLetter(at));
  }
}

function isHidden(attributes: string): boolean {
  const visibility = attribute('table:visibility', attributes);
  return visibility === 'collapse' || visibility === 'filter';
}
