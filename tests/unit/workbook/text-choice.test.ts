import { expect, it } from 'vitest';
import { readBack } from '../../fixtures/read-back';

const TEXT = 'Name;Mobile;Email\nJosé;9812345670;j@example.in\n';

it('tells how a text file is stored and cut', async () => {
  const { file } = await readBack('a.csv', TEXT);
  expect([file.encoding, file.delimiter]).toEqual(['utf-8', ';']);
});

it('is read in the encoding that was chosen', async () => {
  const text = { encoding: 'windows-1252', delimiter: null } as const;
  const { raw } = await readBack('a.csv', TEXT, { text });
  expect(raw[0]?.['name']).toBe('JosÃ©');
});

it('is cut at the delimiter that was chosen', async () => {
  const text = { encoding: null, delimiter: ',' } as const;
  const { file } = await readBack('a.csv', TEXT, { text });
  expect([file.delimiter, file.sheets[0]?.columns.length ?? 0]).toEqual([',', 0]);
});

it('does not take the mark before the text for a letter', async () => {
  const text = { encoding: 'utf-8', delimiter: null } as const;
  const { file } = await readBack('a.csv', `\ufeff${TEXT}`, { text });
  expect(file.sheets[0]?.columns[0]?.header).toBe('Name');
});
