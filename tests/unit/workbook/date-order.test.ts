import { describe, expect, it } from 'vitest';
import { noteText } from '../../../shared/mapping/notes';
import { addsUp, readBack, type ReadBack } from '../../fixtures/read-back';

const HEAD = 'Name,CSI ID,Mobile,Email,DOB';
const line = (i: number, date: string): string =>
  `N ${i},${10_000_000 + i},${9_812_000_000 + i},n${i}@example.in,${date}`;
const read = (dates: readonly string[]): Promise<ReadBack> =>
  readBack('list.csv', [HEAD, ...dates.map((date, i) => line(i, date))].join('\r\n'));
const said = ({ file }: ReadBack): string =>
  (file.sheets[0]?.notes ?? []).map((note) => noteText(note, 'en')).join(' ');
const open = (count: number): readonly string[] =>
  Array.from({ length: count }, () => '03/04/1984');

describe('the order of days and months in a column', () => {
  it('is what a date far below proves, for all rows before it', async () => {
    const back = await read([...open(12_000), '04/25/1984']);
    expect(back.requests).toHaveLength(12_001);
    expect(back.requests[0]?.['dateOfBirth']).toBe('1984-03-04');
    expect(back.requests.at(-1)?.['dateOfBirth']).toBe('1984-04-25');
    expect(said(back)).toContain('have the month first, as 04/25/1984 shows');
  });

  it('is the usual one where dates far below speak for both', async () => {
    const back = await read(['04/25/1984', ...open(2_000), '25/04/1984']);
    expect(back.requests[1]?.['dateOfBirth']).toBe('1984-04-03');
    expect(said(back)).toContain('holds dates written both ways, 25/04/1984 and 04/25/1984');
    expect(addsUp(back.file)).toBe(true);
  });

  it('is said to be assumed where no date proves it', async () => {
    expect(said(await read(open(3)))).toContain('could be read either way');
  });

  it('is proven by Devanagari digits and spaced dates too', async () => {
    const back = await read(['०३/०४/१९८४', '04 / 25 / 1984']);
    expect(back.requests[0]?.['dateOfBirth']).toBe('1984-03-04');
  });

  it('is what the admin chose', async () => {
    const override = {
      sheet: 'Sheet1',
      include: true,
      kind: null,
      headerRow: null,
      columns: {},
      dates: { E: 'mdy' },
    } as const;
    const text = [HEAD, line(1, '03/04/1984')].join('\n');
    const back = await readBack('list.csv', text, { overrides: [override] });
    expect(back.requests[0]?.['dateOfBirth']).toBe('1984-03-04');
    expect(said(back)).toContain('with the month first, as you chose');
  });

  it('is told for each table of a sheet alone', async () => {
    const below = ['', 'Email,Name,CSI ID,DOB', 'z@example.in,Z,10099999,04/25/1984'];
    const text = [HEAD, line(1, '25/04/1984'), ...below].join('\n');
    const back = await readBack('list.csv', text);
    expect(back.requests.map((request) => request['dateOfBirth'])).toEqual([
      '1984-04-25',
      '1984-04-25',
    ]);
  });
});
