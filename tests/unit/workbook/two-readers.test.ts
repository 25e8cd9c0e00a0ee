import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { ourCells, theirCells } from '../../fixtures/cells';
import { escapeXml, makeXlsx, type BookXml } from '../../fixtures/make-xlsx';

const NUMBER_STYLES =
  '<numFmts count="6"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="00000000"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/><numFmt numFmtId="167" formatCode="0.00&quot; days&quot;"/><numFmt numFmtId="168" formatCode="[$-409]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="169" formatCode="General"/></numFmts><cellXfs count="9"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="22"/><xf numFmtId="169"/></cellXfs>';
const one = (data: string, more: Partial<BookXml> = {}): BookXml => ({
  sheets: [{ name: 'S', data }],
  styles: NUMBER_STYLES,
  ...more,
});

const BOOKS: readonly (readonly [string, BookXml])[] = [
  [
    'shared strings, plain and rich',
    one(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>',
      {
        strings:
          '<si><t>A &amp; B</t></si><si><r><t xml:space="preserve">Asha </t></r><r><rPr><b/><sz val="11"/></rPr><t>Rao</t></r></si><si><t>टोक्यो</t><rPh sb="0" eb="1"><t>phonetic</t></rPh><phoneticPr fontId="1"/></si>',
      },
    ),
  ],
  [
    'an empty shared string',
    one('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
      strings: '<si><t/></si><si><t>x</t></si>',
    }),
  ],
  [
    'inline strings, plain and rich',
    one(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>आशा &lt;राव&gt;</t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row>',
    ),
  ],
  [
    'rows and cells without addresses',
    one('<row><c><v>1</v></c><c><v>2</v></c></row><row><c t="str"><v>x</v></c></row>'),
  ],
  [
    'row gaps',
    one('<row r="3"><c r="B3"><v>1</v></c></row><row r="900"><c r="A900"><v>2</v></c></row>'),
  ],
  [
    'numbers in all their forms',
    one(
      [
        '0',
        '1',
        '-5',
        '0.1',
        '1E3',
        '9.87654E+9',
        '123456789012345',
        '1234567890123456',
        '1.5E-7',
        '0.30000000000000004',
        '9812345670',
        '1e21',
      ]
        .map((v, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${v}</v></c></row>`)
        .join(''),
    ),
  ],
  [
    'dates by every style',
    one(
      [1, 2, 3, 4, 5, 6, 7, 8]
        .map(
          (s) =>
            `<row r="${s}">${['45000', '45000.5', '1', '59', '60', '61', '0', '2958465', '2958466', '-1', '0.25'].map((v, i) => `<c r="${String.fromCharCode(65 + i)}${s}" s="${s}"><v>${v}</v></c>`).join('')}</row>`,
        )
        .join(''),
    ),
  ],
  [
    'dates of the 1904 system',
    one('<row r="1"><c r="A1" s="1"><v>43538</v></c><c r="B1" s="7"><v>43538.75</v></c></row>', {
      date1904: true,
    }),
  ],
  [
    'booleans and errors',
    one(
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="e"><v>#REF!</v></c></row>',
    ),
  ],
  [
    'formulas with a result',
    one(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f t="shared" si="0" ref="C1:C2">A1</f><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>',
    ),
  ],
  [
    'formulas without a result',
    one('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>7</v></c></row>'),
  ],
  [
    'phantom rows and styled blanks',
    one(
      `<row r="1"><c r="A1"><v>1</v></c></row>${Array.from({ length: 500 }, (_, i) => `<row r="${i + 2}" spans="1:3"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="2"></c></row>`).join('')}`,
    ),
  ],
  [
    'single quotes and line ends inside tags',
    one(
      "<row r='1'\n spans='1:2'><c r='A1'\r\n t='str' ><v>a</v></c><c r='B1' ><v>5</v></c ></row >",
    ),
  ],
  [
    'escaped characters',
    one('<row r="1"><c r="A1" t="str"><v>a_x000D_b &apos;&quot;&gt;</v></c></row>'),
  ],
  [
    'spaces kept',
    one('<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">  x  </t></is></c></row>'),
  ],
  [
    'hidden and very hidden sheets',
    {
      sheets: [
        { name: 'A', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: 'B', state: 'hidden', data: '<row r="1"><c r="A1"><v>2</v></c></row>' },
        { name: 'C', state: 'veryHidden', data: '' },
      ],
    },
  ],
  [
    'sheet names that look like paths and markup',
    {
      sheets: [
        { name: '..\\..\\CON', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: '__proto__', data: '' },
        { name: 'A & B', data: '' },
      ],
    },
  ],
  [
    'an empty sheet',
    {
      sheets: [
        {
          name: 'S',
          xml: '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
        },
      ],
    },
  ],
];

describe('our reader and xlsx', () => {
  it.each(BOOKS)('agree on %s', async (_name, book) => {
    const bytes = makeXlsx(book);
    expect(await ourCells(bytes)).toEqual(theirCells(bytes));
  });

  it('agree on whatever xlsx writes, with shared and with inline strings', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          '00123',
          '=1+1',
          'नाम',
          'a\nb',
          ' x',
          '_x0041_',
          '<b> & c',
          '#N/A',
          'TRUE',
          '1E10',
        ),
      )
      .map((s) => s.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));
    const cell = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.date({ min: new Date('1930-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }),
        fc.boolean(),
        async (rows, shared) => {
          const book = utils.book_new();
          utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), 'S');
          const bytes = write(book, {
            type: 'buffer',
            bookType: 'xlsx',
            bookSST: shared,
          }) as Buffer;
          expect(await ourCells(bytes)).toEqual(theirCells(bytes));
        },
      ),
      { numRuns: 150, seed: 20260105 },
    );
  });
});

describe('our reader alone', () => {
  // `xlsx` decodes these twice or as single bytes when a formula's text holds them.
  it('reads character references and escaped entities once', async () => {
    const cells = await ourCells(
      makeXlsx(
        one('<row r="1"><c r="A1" t="str"><v>&#233; &#x92D; &lt;b&gt;&amp;amp;</v></c></row>'),
      ),
    );
    expect(cells[0]?.rows).toEqual({ 1: ['é भ <b>&amp;'] });
  });

  it('reads prefixed tags as what they are', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await ourCells(makeXlsx({ sheets: [{ name: 'S', xml }] })))[0]?.rows).toEqual({
      1: ['a'],
    });
  });

  it('reads a date that the file writes as ISO', async () => {
    const cells = await ourCells(
      makeXlsx(
        one(
          '<row r="1"><c r="A1" t="d"><v>1984-04-03T00:00:00</v></c><c r="B1" t="d"><v>1984-04-03T14:30:00</v></c></row>',
        ),
      ),
    );
    expect(cells[0]?.rows).toEqual({ 1: ['1984-04-03', '1984-04-03 14:30:00'] });
  });

  it('leaves a row out that a comment has switched off', async () => {
    const cells = await ourCells(
      makeXlsx(
        one(
          '<!-- <row r="1"><c r="A1"><v>1</v></c></row> --><row r="2"><c r="A2"><v>2</v></c></row>',
        ),
      ),
    );
    expect(cells[0]?.rows).toEqual({ 2: ['2'] });
  });

  it.each([
    ['CDATA', '<row r="1"><c r="A1" t="str"><v><![CDATA[x]]></v></c></row>'],
    [
      'rows out of order',
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['a tag it does not know', '<row r="1"><thing/></row>'],
    ['a type it does not know', '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'],
    ['text between cells', '<row r="1">abc<c r="A1"><v>1</v></c></row>'],
  ])('does not pretend to understand %s', async (_name, data) => {
    await expect(ourCells(makeXlsx(one(data)))).rejects.toThrow();
  });

  it('reads the same whatever the pieces it is given', async () => {
    const text = escapeXml('Größe & आशा');
    const data = Array.from(
      { length: 9000 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${text} ${i}</t></is></c><c r="B${i + 1}"><v>${i}</v></c></row>`,
    ).join('');
    const rows = (await ourCells(makeXlsx(one(data))))[0]?.rows ?? {};
    expect(Object.values(rows)).toEqual(
      Array.from({ length: 9000 }, (_, i) => [`Größe & आशा ${i}`, String(i)]),
    );
  });
});
