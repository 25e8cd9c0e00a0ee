import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberStyle, PLAIN } from '../../../electron/workbook/cell-text';
import { integerText } from '../../../electron/workbook/xlsx/integer-text';
import { SheetScanner } from '../../../electron/workbook/xlsx/sheet-scanner';
import { escapeXml, worksheet } from '../../fixtures/make-xlsx';

const STRINGS = ['Asha Rao', '', 'टोक्यो', 'x'.repeat(40)];
const STYLES = [PLAIN, numberStyle(14, null), numberStyle(165, '00000000')];

/** What the scanner gives or throws, the sheet handed to it in pieces of `size` bytes. */
function read(xml: string, size: number): unknown {
  const rows: unknown[] = [];
  const scanner = new SheetScanner({
    file: 'f.xlsx',
    sheet: 'S',
    strings: STRINGS,
    styles: STYLES,
    date1904: false,
    row: (number, cells) => rows.push([number, ...cells]),
  });
  const bytes = Buffer.from(xml);
  try {
    for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
    return { rows, facts: scanner.end() };
  } catch (error) {
    return { rows, error: String(error) };
  }
}

/** The same XML to a reader of XML, but nowhere as Excel writes it. */
const oddly = (xml: string): string =>
  xml.replaceAll('<c r=', '<c  r=').replaceAll('<row r=', '<row  r=');

const column = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('A', 'B', 'C', 'D', 'Z', 'AA', 'AB', 'ZZ', 'AAA') },
  { weight: 1, arbitrary: fc.constantFrom('ALM', 'a', '') },
);
const style = fc.constantFrom('', '', ' s="0"', ' s="1"', ' s="2"', ' s="9"', ' s=""');
const number = fc.oneof(
  fc.nat().map(String),
  fc.integer({ min: 0, max: 999_999_999_999_999 }).map(String),
  fc.constantFrom('', '0', '00', '007', '-5', '0.1', '1E3', '1234567890123456', 'x', ' 4'),
);
const content = fc.oneof(
  number.map((text) => `><v>${text}</v></c>`),
  fc.constantFrom('0', '1', '2', '3', '4', '03', '').map((code) => ` t="s"><v>${code}</v></c>`),
  fc
    .oneof(fc.string(), fc.constantFrom('', 'a_x000D_b', 'आशा', 'a\r\nb', 'y'.repeat(200)))
    .map((text) => ` t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`),
  fc.constantFrom('/>', '></c>', ' t="b"><v>1</v></c>', ' t="n"><v>5</v></c>', '><f>A1</f></c>'),
);
const cell = fc.tuple(column, style, content, fc.nat(200));
const tag = fc.constantFrom('', '', ' spans="1:22" ht="15"', ' hidden="1"', " x='>'", ' x="a>b"');
const row = fc.tuple(
  fc.uniqueArray(cell, { maxLength: 8, selector: ([letters]) => letters }),
  tag,
  fc.nat(60),
);

/** Mostly in order; now and then a cell names another row, or a row comes again. */
const sheet = fc.array(row, { maxLength: 12 }).map((rows) => {
  let last = 0;
  const rowXml = rows.map(([cells, attributes, slip]) => {
    const n = (last += slip === 0 ? 0 : slip === 1 ? 9990 : 1);
    const inOrder = [...cells].sort(
      ([a], [b]) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0),
    );
    const cellXml = inOrder.map(
      ([letters, s, rest, wrong]) => `<c r="${letters}${wrong === 0 ? n + 1 : n}"${s}${rest}`,
    );
    return `<row r="${n}"${attributes}>${cellXml.join('')}</row>`;
  });
  // What stands behind lets the last rows be read the short way too.
  return worksheet(`${rowXml.join('')}${' '.repeat(600)}`);
});

describe('the short way through plain cells', () => {
  it('gives the rows, facts and refusals of the scanner', () => {
    fc.assert(
      fc.property(sheet, (xml) => {
        expect(read(xml, xml.length * 4)).toEqual(read(oddly(xml), xml.length * 4));
      }),
      { numRuns: 3000, seed: 4242 },
    );
  });

  it('gives the same wherever a piece ends', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 400 }), (xml, size) => {
        expect(read(xml, size)).toEqual(read(oddly(xml), xml.length * 4));
      }),
      { numRuns: 1000, seed: 4242 },
    );
  });
});

describe('the text of a whole number', () => {
  it('is what JavaScript writes', () => {
    const edges = [0, 9999, 10_000, 99_999_999, 100_000_000, 999_999_999_999, 1e12, 1e15 - 1];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 - 1 }), (n) => integerText(n) === String(n)),
      { numRuns: 5000, seed: 4242, examples: edges.map((n): [number] => [n]) },
    );
  });
});
