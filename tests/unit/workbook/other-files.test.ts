import { describe, expect, it } from 'vitest';
import { utils, write, type BookType } from 'xlsx';
import { makeXlsx } from '../../fixtures/make-xlsx';
import { addsUp, readBack } from '../../fixtures/read-back';

const TABLE = [
  ['Name', 'Employee ID', 'Mobile', 'Email', 'Designation', 'Group'],
  ['Asha Rao', '00123456', '9812345670', 'asha@example.in', 'Postal Assistant', 'Group C'],
];
const saved = (bookType: BookType): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), 'S');
  return write(book, { type: 'buffer', bookType }) as Buffer;
};

describe('a file of another format', () => {
  it.each([
    ['xls', 'biff8'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
    ['html', 'html'],
    ['xls', 'xlml'],
  ] as const)('is read as %s whatever its name says (%s)', async (format, bookType) => {
    const { file, raw } = await readBack('list.csv', saved(bookType));
    expect(file.format).toBe(format);
    expect(raw[0]).toMatchObject({
      name: 'Asha Rao',
      employeeId: '00123456',
      mobile: '9812345670',
    });
  });

  it('keeps leading zeros that a number format shows', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>CSI ID</v></c><c r="C1" t="str"><v>Mobile</v></c></row><row r="2"><c r="A2" t="str"><v>Asha Rao</v></c><c r="B2" s="1"><v>123456</v></c><c r="C2"><v>9812345670</v></c></row>';
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="00000000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const { raw } = await readBack('a.xlsx', makeXlsx({ sheets: [{ name: 'S', data }], styles }));
    expect(raw[0]?.['employeeId']).toBe('00123456');
  });

  it('says so when the slow reader had to read it', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Mobile</v></c></row><row r="2"><c r="B2"><v>9812345670</v></c><c r="A2" t="str"><v>Asha</v></c></row>';
    const { file, requests } = await readBack(
      'a.xlsx',
      makeXlsx({ sheets: [{ name: 'S', data }] }),
    );
    expect(requests).toHaveLength(1);
    expect(file.notes.map((note) => note.code)).toEqual(['slow-reader']);
  });

  it('reads no row twice when the slow reader goes on where the fast one stopped', async () => {
    const row = (n: number): string =>
      `<row r="${n}"><c r="A${n}" t="str"><v>N ${n}</v></c><c r="B${n}"><v>${9_800_000_000 + n}</v></c></row>`;
    const rows = Array.from({ length: 7_000 }, (_, i) => row(i + 2)).join('');
    const head =
      '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Mobile</v></c></row>';
    const odd =
      '<row r="7002"><c r="B7002"><v>9899999999</v></c><c r="A7002" t="str"><v>Last</v></c></row>';
    const { file, requests } = await readBack(
      'a.xlsx',
      makeXlsx({ sheets: [{ name: 'S', data: head + rows + odd }] }),
    );
    expect(new Set(requests.map((request) => request['row'])).size).toBe(7_001);
    expect(requests).toHaveLength(7_001);
    expect(addsUp(file)).toBe(true);
  });
});

describe("the portal's list of approvals", () => {
  const change = (
    to: Readonly<Record<string, string>>,
    from: Readonly<Record<string, string | null>>,
  ): string => JSON.stringify([{ fromValue: from, toValue: to, fieldKey: 'professionalDetails' }]);
  const flow = (wfId: string, requestType: string, values: string): object => ({
    wfId,
    userId: 'u1',
    currentStatus: 'SEND_FOR_APPROVAL',
    requestType,
    deptName: 'Karnataka Postal Circle',
    createdOn: 1_767_090_000_000,
    updateFieldValues: values,
  });
  const transfer = [
    flow(
      'w1',
      'ORG_TRANSFER',
      change({ name: 'Karnataka Postal Circle' }, { name: 'Department of Posts' }),
    ),
    flow('w2', 'ORG_TRANSFER', change({ group: 'Group C' }, { group: null })),
    flow('w3', 'ORG_TRANSFER', change({ designation: 'Postal Assistant' }, { designation: '' })),
  ];
  const json = (wfInfo: readonly object[]): string =>
    JSON.stringify({
      result: {
        data: [{ userInfo: { wid: 'u1', first_name: 'Asha Rao', email: 'a@example.in' }, wfInfo }],
      },
    });

  it('gives one request for the three rows of a transfer', async () => {
    const { requests } = await readBack('search.json', json(transfer));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      kind: 'transfer',
      name: 'Asha Rao',
      currentMdo: 'Department of Posts',
      targetMdo: 'Karnataka Postal Circle',
      group: 'C',
      designation: 'Postal Assistant',
      requestedOn: '2025-12-30',
    });
  });

  it('gives one request where the portal types each row by its own field', async () => {
    const typed = [
      transfer[0] ?? {},
      flow('w2', 'GROUP_CHANGE', change({ group: 'Group C' }, { group: '' })),
      flow('w3', 'DESIGNATION_CHANGE', change({ designation: 'Postman' }, { designation: '' })),
    ];
    const { requests } = await readBack('search.json', json(typed));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ kind: 'transfer', group: 'C', designation: 'Postman' });
  });

  it('keeps a transfer and a verification of one person apart', async () => {
    const verification = flow('w4', 'GROUP_CHANGE', change({ group: 'Group B' }, {}));
    const { file, requests } = await readBack('search.json', json([...transfer, verification]));
    expect(requests.map((request) => request['kind'])).toEqual(['transfer', 'verification']);
    expect(addsUp(file)).toBe(true);
  });

  it('sets a decided entry aside', async () => {
    const decided = { ...flow('w5', 'GROUP_CHANGE', '[]'), currentStatus: 'APPROVED' };
    const { file } = await readBack('search.json', json([decided]));
    expect(file.sheets[0]?.setAside).toEqual([{ from: 1, to: 1, reason: 'not-a-request' }]);
  });
});
