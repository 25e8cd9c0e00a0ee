import { describe, expect, it } from 'vitest';
import { noteText } from '../../../shared/mapping/notes';
import { addsUp, readBack, type ReadBack } from '../../fixtures/read-back';

const HEADER = ['Name', 'CSI ID', 'Mobile', 'Email', 'DOB', 'Transfer to'];
const ASHA = [
  'Asha Rao',
  '10012341',
  '9812345670',
  'asha@example.in',
  '25/03/1984',
  'Kerala Circle',
];
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join(',')).join('\r\n');
const read = (rows: readonly (readonly string[])[], name = 'list.csv'): Promise<ReadBack> =>
  readBack(name, csv(rows));
const said = ({ file }: ReadBack): readonly string[] =>
  [...file.notes, ...file.sheets.flatMap((sheet) => sheet.notes)].map((note) =>
    noteText(note, 'en'),
  );

describe('a table as offices type it', () => {
  it('sets the row of column numbers under the headings aside', async () => {
    const numbers = HEADER.map((_, i) => `(${i + 1})`);
    const { file } = await read([HEADER, numbers, ASHA]);
    expect(file.sheets[0]?.setAside[1]).toEqual({ from: 2, to: 2, reason: 'header-repeated' });
  });

  it('speaks of one title row in the singular', async () => {
    expect(said(await read([['List of officials'], HEADER, ASHA]))).toContain(
      'Row 1 is a title, not a request.',
    );
  });

  it('does not call the line that names the delimiter a title', async () => {
    const back = await readBack('list.csv', `sep=;\r\n${csv([HEADER, ASHA]).replaceAll(',', ';')}`);
    expect(said(back).filter((note) => note.includes('title'))).toEqual([]);
  });

  it('says that the day comes first where the dates prove it', async () => {
    expect(said(await read([HEADER, ASHA]))).toContain(
      'Dates in column E have the day first, as 25/03/1984 shows; they were read so.',
    );
  });

  it('says that a column has its dates both ways', async () => {
    const other = ASHA.with(4, '03/25/1984');
    expect(said(await read([HEADER, ASHA, other])).join()).toContain('written both ways');
  });

  it('reads an identifier that a program guarded against Excel', async () => {
    const { raw, requests } = await readBack(
      'list.csv',
      'Name,CSI ID,Mobile\nAsha Rao,="00123456",9812345670\n',
    );
    expect([raw[0]?.['employeeId'], requests[0]?.['employeeId']]).toEqual([
      '="00123456"',
      '00123456',
    ]);
  });

  it('is refused where nothing stands below its headings', async () => {
    const back = await read([HEADER]);
    expect([back.file.error?.code, addsUp(back.file)]).toEqual(['no-requests', true]);
  });
});
