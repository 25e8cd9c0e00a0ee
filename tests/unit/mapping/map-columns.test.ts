import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { findHeader } from '../../../shared/mapping/find-header';
import { knownLayout } from '../../../shared/mapping/layouts';
import { mapColumns } from '../../../shared/mapping/map-columns';
import { matchHeader } from '../../../shared/mapping/match-header';
import { readTable } from '../../../shared/mapping/read-table';
import { setAsideReason } from '../../../shared/mapping/classify-row';

const reference = builtInReference();
const fieldsOf = (
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): readonly (string | null)[] =>
  mapColumns(
    headers.map((header, index) => ({
      index,
      header,
      values: rows.map((row) => row[index] ?? '').filter((v) => v !== ''),
    })),
    reference,
  ).map((column) => column.field);

describe('a header', () => {
  it.each([
    ['Mob. No.', 'mobile'],
    ['MOBILE NUMBER (10 digits)', 'mobile'],
    ['Moblie Number', 'mobile'],
    ['E Mail Id', 'email'],
    ['Name of the Official', 'name'],
    ['Emp_Code', 'employeeId'],
    ['Desgination', 'designation'],
    ['D.O.B', 'dateOfBirth'],
    ['Pin Code', 'officePin'],
    ['Circle to which transfer is requested', 'targetMdo'],
    ['Present Circle', 'currentMdo'],
    ['कर्मचारी का नाम', 'name'],
    ['मोबाइल नंबर / Mobile', 'mobile'],
    ['जन्म तिथि', 'dateOfBirth'],
    ['पदनाम', 'designation'],
  ])('%s is %s', (header, field) => {
    expect(matchHeader(header)[0]?.field).toBe(field);
  });
});

describe('columns', () => {
  it('are mapped by content where the header says nothing', () => {
    const rows = [
      ['9812345670', 'asha@example.in', 'Karnataka Circle'],
      ['9812345671', 'imran@example.in', 'Kerala Circle'],
      ['9812345672', 'ravi@example.in', 'Delhi Circle'],
    ];
    expect(fieldsOf(['Column1', 'Column2', 'Column3'], rows)).toEqual([
      'mobile',
      'email',
      'currentMdo',
    ]);
  });

  it('go to what they hold when two headers are swapped', () => {
    const rows = ['a', 'b', 'c', 'd'].map((c, i) => [`${c}@example.in`, `981234567${i}`]);
    expect(fieldsOf(['Mobile', 'Email'], rows)).toEqual(['email', 'mobile']);
  });

  it('share no field', () => {
    expect(fieldsOf(['Name', 'Employee Name', 'Mobile'])).toEqual(['name', null, 'mobile']);
  });

  it('stay as the admin chose them', () => {
    const override = {
      sheet: 'S',
      include: true,
      kind: null,
      headerRow: null,
      columns: { A: null, B: 'name' },
    } as const;
    const hints = { override, firstColumn: 0, dateOrders: new Map() };
    const { columns } = readTable(['Name', 'Applicant'], [], reference, hints);
    expect(columns.map((column) => column.field)).toEqual([null, 'name']);
  });
});

describe('the header row', () => {
  const row = (number: number, ...cells: readonly string[]) => ({ number, cells });

  it('is found below title rows', () => {
    expect(
      findHeader([
        row(1, 'Office of the CPMG'),
        row(3, 'Name', 'Mobile', 'Email'),
        row(4, 'Asha', '9812345670', 'a@b.in'),
      ])?.at,
    ).toBe(1);
  });

  it('may take two lines', () => {
    const found = findHeader([
      row(1, 'Name of', 'Contact', '', 'Transfer'),
      row(2, 'Official', 'Mobile', 'Email', 'To'),
      row(3, 'Asha', '9812345670', 'a@b.in', 'Kerala Circle'),
    ]);
    expect(found?.headers).toEqual(['Name of Official', 'Mobile', 'Email', 'Transfer To']);
  });

  it('is not there in a list of plain values', () => {
    expect(findHeader([row(1, 'Asha', '9812345670'), row(2, 'Imran', '9812345671')])).toBeNull();
  });

  it('with the seven details and a serial number only is the OM sheet of Case II', () => {
    const headers = ['Sl No', 'Name', 'DOB', 'CSI ID', 'Mobile No.', 'Email', 'Desig', 'Group'];
    expect(knownLayout(headers)?.layout).toBe('om-case-ii');
    expect(knownLayout([...headers, 'Office'])).toBeNull();
  });
});

describe('a row below the header', () => {
  const context = {
    headers: ['sl no', 'name', 'mobile', 'email'],
    mapped: [1, 2, 3],
    identifying: [2, 3],
  };

  it.each([
    [['', '', '', ''], 'blank'],
    [['Sl No', 'Name', 'Mobile', 'Email'], 'header-repeated'],
    [['', 'Total', '45', ''], 'total'],
    [['', 'कुल', '45'], 'total'],
    [['', 'Sd/- Ramesh', '', ''], 'signature'],
    [['', '', '', 'Superintendent of Post Offices'], 'signature'],
    [['Note: list is provisional'], 'note'],
  ])('%j is %s', (cells, reason) => {
    expect(setAsideReason(cells, context)).toBe(reason);
  });

  it.each([
    [['1', 'Asha Rao', '', '']],
    [['', 'Total Kumar', '9812345670', 'total@example.in']],
    [['', 'Sunita Seal', '9812345670', 's@example.in']],
    [['', '', '9812345670', '']],
  ])('%j is a request', (cells) => {
    expect(setAsideReason(cells, context)).toBeNull();
  });
});
