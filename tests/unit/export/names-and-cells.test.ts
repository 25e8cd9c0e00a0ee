import { describe, expect, it } from 'vitest';
import { safeName } from '../../../electron/export/safe-name';
import { csvCell } from '../../../electron/export/sheets/left-out-csv';

describe('a folder name', () => {
  it.each([
    ['KAR/2025-26/0007', 'KAR-2025-26-0007'],
    ['../../etc', '-..-etc'],
    ['con', '_con'],
    ['LPT1.xlsx', '_LPT1.xlsx'],
    ['con .txt', '_con .txt'],
    ['console.txt', 'console.txt'],
    ['name:stream', 'name-stream'],
    ['ends with dots...', 'ends with dots'],
    ['a\u202Eb\u0000c', 'abc'],
    ['   ', 'batch'],
  ])('made of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });
});

describe('a cell of left-out.csv', () => {
  it.each([
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+919812345670', '"\'+919812345670"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '"\'\t=1"'],
    [' =1', '"\' =1"'],
    ['＝1', '"\'＝1"'],
    ['Asha, Rao', '"Asha, Rao"'],
    ['आशा', '"आशा"'],
  ])('that holds %j is written %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
