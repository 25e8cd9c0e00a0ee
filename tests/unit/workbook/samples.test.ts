import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSamples } from '../../fixtures/make-samples';
import { addsUp, readBack, readPath } from '../../fixtures/read-back';

const FOLDER = 'data/samples';

// `MAKE_SAMPLES=1 npx vitest run tests/unit/workbook/samples.test.ts` writes the files anew.
if (process.env['MAKE_SAMPLES'] === '1') {
  mkdirSync(FOLDER, { recursive: true });
  for (const sample of makeSamples()) writeFileSync(`${FOLDER}/${sample.name}`, sample.bytes);
}

describe('the sample files', () => {
  it.each(makeSamples().map((sample) => [sample.name, sample] as const))(
    '%s holds what its generator makes',
    async (name, sample) => {
      const made = await readBack(name, sample.bytes);
      const kept = await readPath(`${FOLDER}/${name}`);
      expect(kept.raw).toEqual(made.raw);
    },
  );

  it.each([
    ['transfer-requests.xlsx', 'transfer', 60],
    ['verification-requests.csv', 'verification', 60],
    ['pendingRequest.csv', 'verification', 25],
  ])('%s holds %s requests', async (name, kind, count) => {
    const { file, requests } = await readPath(`${FOLDER}/${name}`);
    expect(requests.map((request) => request['kind'])).toEqual(Array(count).fill(kind));
    expect(addsUp(file)).toBe(true);
  });

  it('has every column of the transfer sheet mapped', async () => {
    const { file } = await readPath(`${FOLDER}/transfer-requests.xlsx`);
    expect(file.sheets[0]?.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'employeeId',
      'designation',
      'group',
      'officeName',
      'officePin',
      'mobile',
      'email',
      'dateOfBirth',
      'currentMdo',
      'targetMdo',
    ]);
  });

  it('has every Hindi heading of the verification sheet mapped', async () => {
    const { file } = await readPath(`${FOLDER}/verification-requests.csv`);
    expect(file.sheets[0]?.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'employeeId',
      'designation',
      'group',
      'officeName',
      'officePin',
      'mobile',
      'email',
      'dateOfBirth',
      'currentMdo',
    ]);
  });
});
