import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { addsUp, readBack } from '../../fixtures/read-back';

const book = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Buffer => {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
};
const HEAD = [
  'S.No',
  'Name',
  'CSI ID',
  'Mobile No',
  'Email',
  'Designation',
  'Group',
  'Current MDO',
  'Transfer to MDO',
  'Date of Birth',
];
const ROW = [
  1,
  'Asha Rao',
  10012345,
  9812345670,
  'asha@example.in',
  'Postal Assistant',
  'Group C',
  'Delhi Postal Circle',
  'Karnataka Postal Circle',
  new Date(Date.UTC(1984, 3, 3)),
];

describe('an .xlsx file', () => {
  it('gives a transfer where there is a target MDO', async () => {
    const { requests } = await readBack('a.xlsx', book({ S: [HEAD, ROW] }));
    expect(requests[0]).toMatchObject({
      kind: 'transfer',
      mobile: '9812345670',
      employeeId: '10012345',
      dateOfBirth: '1984-04-03',
    });
  });

  it('reads every sheet and sets a note sheet aside', async () => {
    const { file, requests } = await readBack(
      'a.xlsx',
      book({ Notes: [['Please read']], S: [HEAD, ROW], T: [HEAD, ROW, ROW] }),
    );
    expect(requests).toHaveLength(3);
    expect(file.sheets.map((s) => s.requests)).toEqual([0, 1, 2]);
    expect(addsUp(file)).toBe(true);
  });

  it('sets total, signature and repeated header rows aside', async () => {
    const { file } = await readBack(
      'a.xlsx',
      book({
        S: [
          ['List of requests'],
          HEAD,
          ROW,
          HEAD,
          ROW,
          ['Total', 2],
          [],
          [null, 'Sd/-'],
          [null, 'Supdt of Post Offices'],
        ],
      }),
    );
    expect(file.sheets[0]?.setAside).toEqual([
      { from: 1, to: 1, reason: 'title' },
      { from: 2, to: 2, reason: 'header' },
      { from: 4, to: 4, reason: 'header-repeated' },
      { from: 6, to: 6, reason: 'total' },
      { from: 7, to: 7, reason: 'blank' },
      { from: 8, to: 9, reason: 'signature' },
    ]);
    expect(addsUp(file)).toBe(true);
  });

  it('says which identifiers have lost digits', async () => {
    const { file } = await readBack('a.xlsx', book({ S: [HEAD, ROW.with(3, '9.81235E+09')] }));
    expect(file.sheets[0]?.notes).toContainEqual({
      code: 'digits-lost',
      params: { count: 1, column: 'D', first: 'D2', field: 'mobile' },
    });
  });
});
