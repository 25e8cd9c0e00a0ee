import { describe, expect, it } from 'vitest';
import { addsUp, readBack } from '../../fixtures/read-back';

const HEAD = 'Sl No,Name of the Official,Employee ID,Mob. No.,E-mail ID,Desig,Gr,Circle';
const ROWS = [
  '1,Asha Rao,10012345,9812345670,asha.rao@example.in,Postal Assistant,C,Karnataka Circle',
  '2,Imran Khan,10012346,+91 98123-45671,imran@example.in,Inspector Posts,B,Karnataka',
];
const csv = (...lines: readonly string[]): string => lines.join('\r\n');

describe('a CSV file', () => {
  it('gives one request a row', async () => {
    const { requests } = await readBack('a.csv', csv(HEAD, ...ROWS));
    expect(requests.map((r) => [r['row'], r['name'], r['mobile']])).toEqual([
      ['2', 'Asha Rao', '9812345670'],
      ['3', 'Imran Khan', '9812345671'],
    ]);
  });

  it('keeps the raw text beside the normalised value', async () => {
    const { raw } = await readBack('a.csv', csv(HEAD, ...ROWS));
    expect(raw[1]?.['mobile']).toBe('+91 98123-45671');
  });

  it('sets title, blank and header rows aside and still adds up', async () => {
    const { file } = await readBack(
      'a.csv',
      csv('List of officials,,,', '', HEAD, ...ROWS, '', ''),
    );
    const sheet = file.sheets[0];
    expect(sheet?.setAside).toEqual([
      { from: 1, to: 1, reason: 'title' },
      { from: 2, to: 2, reason: 'blank' },
      { from: 3, to: 3, reason: 'header' },
    ]);
    expect(addsUp(file)).toBe(true);
  });

  it.each([
    ['UTF-8 with a mark', (t: string) => Buffer.from(`\ufeff${t}`)],
    ['UTF-8', (t: string) => Buffer.from(t)],
    ['UTF-16 LE with a mark', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')],
    ['UTF-16 LE', (t: string) => Buffer.from(t, 'utf16le')],
    ['UTF-16 BE with a mark', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16()],
    ['UTF-16 BE', (t: string) => Buffer.from(t, 'utf16le').swap16()],
  ])('reads Hindi names in %s', async (_name, encode) => {
    const text = csv('नाम,मोबाइल नंबर,ईमेल', 'आशा राव,९८१२३४५६७०,asha@example.in');
    const { requests } = await readBack('a.csv', encode(text));
    expect(requests[0]).toMatchObject({ name: 'आशा राव', mobile: '9812345670' });
  });

  it('reads windows-1252 and says that it guessed', async () => {
    const { file, requests } = await readBack(
      'a.csv',
      Buffer.from(csv('Name,Mobile,Email', 'Jos\xe9 Dias,9812345670,jose@example.in'), 'latin1'),
    );
    expect(requests[0]?.['name']).toBe('José Dias');
    expect(file.notes.map((note) => note.code)).toEqual(['encoding-guessed']);
  });

  it.each([';', '\t', '|'])('finds the delimiter %j by itself', async (delimiter) => {
    const text = csv(HEAD, ...ROWS).replaceAll(',', delimiter);
    const { requests } = await readBack('a.txt', text);
    expect(requests).toHaveLength(2);
  });

  it('obeys a sep= line and counts it as a row', async () => {
    const { file, requests } = await readBack(
      'a.csv',
      csv('sep=;', ...[HEAD, ...ROWS].map((l) => l.replaceAll(',', ';'))),
    );
    expect(requests).toHaveLength(2);
    expect(addsUp(file)).toBe(true);
  });

  it('gives a record of several lines the line it starts on', async () => {
    const { file, requests } = await readBack(
      'a.csv',
      csv(
        'Name,Email,Mobile,Remarks',
        'Asha,a@example.in,9812345670,"two\r\nlines"',
        'Imran,i@example.in,9812345671,x',
      ),
    );
    expect(requests.map((r) => r['row'])).toEqual(['2', '4']);
    expect(addsUp(file)).toBe(true);
  });

  it('does not let a stray quote swallow the rows below', async () => {
    const { requests, file } = await readBack(
      'a.csv',
      csv(
        'Name,Email,Mobile',
        '"Asha,a@example.in,9812345670',
        ...Array.from({ length: 5 }, (_, i) => `N ${i},n${i}@example.in,981234567${i}`),
      ),
    );
    expect(requests).toHaveLength(6);
    expect(file.notes.map((n) => n.code)).toContain('stray-quotes');
  });

  it("reads the portal's file of pending requests with its short rows", async () => {
    const head =
      'Full Name,Email,Mobile Number,Group,Designation,Gender,Category,Date of Birth (dd-mm-yyy),Mother Tongue,Employee ID,Office Pin Code,External System ID,External System Name,Tags';
    const { file, requests } = await readBack(
      'pendingRequest.csv',
      csv(head, 'Asha Rao,a@example.in,,Group C,'),
    );
    expect(file.sheets[0]?.layout).toBe('portal-pending');
    expect(requests[0]).toMatchObject({ name: 'Asha Rao', group: 'C', kind: 'verification' });
  });

  it("takes the empty queue's sentence as a file with no requests", async () => {
    const { file, requests } = await readBack(
      'pendingRequest.csv',
      'There are no approval requests pending for approval with the MDO',
    );
    expect(requests).toHaveLength(0);
    expect(file.error).toBeNull();
    expect(addsUp(file)).toBe(true);
  });

  it('refuses an empty file', async () => {
    expect((await readBack('a.csv', '')).file.error?.code).toBe('file-empty');
  });

  it('refuses a file without a header', async () => {
    expect((await readBack('a.csv', 'just,some,words\n1,2,3\n')).file.error?.code).toBe(
      'no-header',
    );
  });
});
