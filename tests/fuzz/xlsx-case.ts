import { escapeXml, makeXlsx } from '../fixtures/make-xlsx';
import type { FuzzCase } from './fuzz-workbook';
import type { Random } from './random';

const TEXTS: readonly [string, ...string[]] = [
  'Asha Rao',
  'आशा राव',
  'a & b',
  '<b>',
  '00123',
  '=1+1',
  '__proto__',
  'x_x0041_',
  'é',
  '',
];

interface Base {
  readonly rows: readonly (readonly string[])[];
  readonly data: string;
  readonly strings: string;
}

function base(random: Random): Base {
  const shared: string[] = [];
  const rows = Array.from({ length: 3 + random.below(30) }, (_, i) => [
    `Person ${i}`,
    String(9_000_000_000 + random.below(900_000_000)),
    `p${i}@example.in`,
    random.pick(TEXTS),
  ]);
  const all = [['Name', 'Mobile', 'Email', 'Remarks'], ...rows];
  const cell = (value: string, at: string): string => {
    if (value === '') return `<c r="${at}"/>`;
    if (/^[1-9]\d{9}$/.test(value)) return `<c r="${at}"><v>${value}</v></c>`;
    const form = random.below(3);
    if (form === 0) return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
    if (form === 1 && !value.includes('_x') && !value.includes('&'))
      return `<c r="${at}" t="str"><v>${escapeXml(value)}</v></c>`;
    shared.push(value);
    return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const data = all
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((v, c) => cell(v, `${'ABCD'[c] ?? ''}${r + 1}`)).join('')}</row>`,
    )
    .join('');
  const strings = shared.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('');
  const expected = rows.map((row) => row.map((v) => v.replace('x_x0041_', 'xA')));
  return { rows: expected, data, strings };
}

const rowsRead = (read: { readonly raw: readonly Readonly<Record<string, string>>[] }): string =>
  JSON.stringify(read.raw.map((r) => [r['name'], r['mobile'], r['email'], r['remarks'] ?? '']));

/** Changes that leave a workbook the same workbook. */
const HARMLESS: readonly [
  (xml: string, random: Random) => string,
  ...((xml: string, random: Random) => string)[],
] = [
  (xml) => xml.replaceAll('"', "'"),
  (xml) => xml.replace(/ r="[A-Z]+\d+"/g, ''),
  (xml) => xml.replace(/<row r="\d+"/g, '<row'),
  (xml) => xml.replaceAll('</row>', '</row>\r\n  '),
  (xml) => xml.replaceAll('<c ', '<c\n  '),
  (xml) => xml.replaceAll('</row>', '</row><!-- <row r="9"/> -->'),
  (xml) => xml.replace(/<row r=/g, '<row spans="1:4" hidden="0" ht="15" x14ac:dyDescent="0.25" r='),
  (xml) => xml.replace(/<(\/?)(row|c|v|is|t)\b/g, '<$1x:$2'),
  (xml) => xml.replace(/<c (r="[A-Z]+\d+")><v>/g, '<c $1><f>A1&gt;B1</f><v>'),
  (xml) =>
    `${xml}${Array.from({ length: 50 }, (_, i) => `<row r="${900 + i}"><c r="A${900 + i}" s="1"/></row>`).join('')}`,
];

/** Changes that break something: to be refused, or read without hanging. */
const DAMAGE: readonly [
  (xml: string, random: Random) => string,
  ...((xml: string, random: Random) => string)[],
] = [
  (xml, r) => {
    const at = r.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1 + r.below(8));
  },
  (xml, r) => {
    const at = r.below(xml.length);
    return (
      xml.slice(0, at) +
      r.pick([
        '<',
        '>',
        '&',
        '"',
        '<!--',
        ']]>',
        '<c>',
        '</row>',
        '<row>',
        '\0',
        '<v>',
        'ZZZZZZ9',
      ]) +
      xml.slice(at)
    );
  },
  (xml, r) => {
    const at = r.below(xml.length);
    const to = at + r.below(200);
    return xml.slice(0, to) + xml.slice(at);
  },
  (xml, r) => xml.slice(0, r.below(xml.length)),
  (xml, r) => xml.replace(/r="\d+"/, `r="${r.below(3_000_000_000)}"`),
];

export function xlsxCase(random: Random): FuzzCase {
  const from = base(random);
  const name = 'fuzz.xlsx';
  const book = (data: string): Buffer =>
    makeXlsx({ sheets: [{ name: 'S', data }], strings: from.strings });
  const same = JSON.stringify(from.rows);
  const mustBeSame: FuzzCase['lost'] = (read) =>
    rowsRead(read) === same ? null : `read ${rowsRead(read)} instead of ${same}`;
  switch (random.below(4)) {
    case 0: {
      // Every byte of a zip is under a checksum or a length: read means read as it was.
      const bytes = book(from.data);
      for (let i = 1 + random.below(4); i > 0; i--)
        bytes[random.below(bytes.length)] = random.below(256);
      return { name, bytes, what: 'bytes changed', lost: mustBeSame };
    }
    case 1: {
      const bytes = book(from.data);
      return {
        name,
        bytes: bytes.subarray(0, random.below(bytes.length)),
        what: 'cut off',
        lost: mustBeSame,
      };
    }
    case 2: {
      const change = random.pick(HARMLESS);
      return {
        name,
        bytes: book(change(from.data, random)),
        mustRead: true,
        what: `harmless ${HARMLESS.indexOf(change)}`,
        lost: mustBeSame,
      };
    }
    default: {
      const change = random.pick(DAMAGE);
      return {
        name,
        bytes: book(change(from.data, random)),
        what: `damage ${DAMAGE.indexOf(change)}`,
        lost: () => null,
      };
    }
  }
}
