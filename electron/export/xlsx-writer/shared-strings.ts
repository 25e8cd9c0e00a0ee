import { cellXml } from './cell-text';

/** Each distinct text of a workbook once. Reasons and designations repeat by the thousand. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  readonly #texts: string[] = [];
  #used = 0;

  place(text: string): number {
    this.#used++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.length;
    this.#places.set(text, place);
    this.#texts.push(cellXml(text));
    return place;
  }

  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#used}" uniqueCount="${this.#texts.length}">`;
    let piece = '';
    for (const text of this.#texts) {
      piece += `<si><t xml:space="preserve">${text}</t></si>`;
      if (piece.length > 1 << 18) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}
