import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { rememberedMappings } from '../../../electron/store/desk/remembered-mapping';
import type { SheetOverride } from '../../../shared/domain/imported-file';
import { readBack, type ReadBack } from '../../fixtures/read-back';

const CHOSEN: SheetOverride = {
  sheet: 'Sheet1',
  include: true,
  kind: 'registration',
  headerRow: 2,
  columns: { A: 'name', B: 'employeeId', C: 'mobile' },
};
const list = (title: string, rows: readonly string[]): string =>
  [title, 'Kaun,Kitab,Sampark', ...rows].join('\n');
const ASHA = 'Asha Rao,X1,9812345670';
const OTHERS = ['Ravi Nair,Y2,9812345671', 'Meena Das,Z3,9812345672', 'Imran Khan,W4,9812345673'];

const importOf = ({ file }: ReadBack) => ({ file, at: '', by: '', firstId: 1, requests: 1 });
/** As the desk reads a file: once as found, and again where something is remembered. */
async function readAgain(name: string, text: string, before: ReadBack): Promise<ReadBack> {
  const found = await readBack(name, text);
  const overrides = rememberedMappings([importOf(before)], found.file, builtInReference());
  return overrides.length === 0 ? found : readBack(name, text, { overrides });
}

describe('a header that the admin had to point at', () => {
  it('is found again in the next file with these headings, and mapped without a click', async () => {
    const first = await readBack('kerala.csv', list('January', [ASHA]), { overrides: [CHOSEN] });
    const next = await readAgain('kerala 2.csv', list('Feb\nSecond line', OTHERS), first);
    expect(next.file.sheets[0]?.headerRow).toBe(3);
    expect(next.requests[0]).toMatchObject({
      name: 'Ravi Nair',
      employeeId: 'Y2',
      mobile: '9812345671',
      kind: 'registration',
    });
  });

  it('is asked for again where the rows below speak against it', async () => {
    const first = await readBack('kerala.csv', list('January', [ASHA]), { overrides: [CHOSEN] });
    const emails = OTHERS.map((row, i) => row.replace(/\d{10}/, `p${i}@example.in`));
    const next = await readAgain('kerala 2.csv', list('Feb', emails), first);
    expect(next.file.sheets[0]?.headerChosen).toBeUndefined();
  });

  it('is not looked for where the admin never chose one', async () => {
    const plain = 'Name,CSI ID,Mobile\nAsha Rao,10012341,9812345670';
    const first = await readBack('kerala.csv', plain);
    const next = await readAgain('other.csv', 'Name,Mobile\nRavi,9812345671', first);
    expect(next.file.sheets[0]?.headerRow).toBe(1);
  });
});

describe('dates that can be read either way', () => {
  const HEAD = 'Name,CSI ID,Mobile,DOB';
  const proven = [HEAD, 'Asha Rao,10012341,9812345670,04/25/1984'].join('\n');
  const open = [HEAD, 'Ravi Nair,10012342,9812345671,04/05/1984'].join('\n');

  it('are read as those of the same source were', async () => {
    const first = await readBack('kerala january.csv', proven);
    const next = await readAgain('kerala january (2).csv', open, first);
    expect(next.requests[0]?.['dateOfBirth']).toBe('1984-04-05');
  });

  it('are read with the day first where another source wrote the others', async () => {
    const first = await readBack('kerala.csv', proven);
    const next = await readAgain('bihar.csv', open, first);
    expect(next.requests[0]?.['dateOfBirth']).toBe('1984-05-04');
  });
});
