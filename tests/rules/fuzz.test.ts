import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, type FieldName } from '../../shared/domain/field';
import { LAYOUTS, REQUEST_KINDS, type ReviewRequest } from '../../shared/domain/request';
import { createNormaliser } from '../../shared/normalise/normalise';
import { describeFinding } from '../../shared/rules/describe';
import { createJudge } from '../../shared/rules/engine';
import { seeded } from '../bench/generate-requests';
import { context, reference } from './build-request';

// 100,000 take about half a minute here; FUZZ_REQUESTS=100000 runs them all.
const COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 10_000);
const ODD = [
  '',
  ' ',
  '-',
  'NA',
  'null',
  '0',
  '#N/A',
  '=HYPERLINK("x")',
  'Department of Posts',
  'Karnataka',
  'PTC',
  'CEPT Mysuru',
  'MTS',
  'PA',
  'Inspector Posts',
  'Group B',
  'GDS',
  'Others',
  '9845012345',
  '98XXXXXX10',
  '9.85E+09',
  '080-22345678',
  '9845012345/9845054321',
  'a.rao@gmial.com',
  'na@na.com',
  '31-02-1984',
  '3 Apr 1984',
  '9'.repeat(400),
  'मीना गौड़ा',
  '\ud800\u202e\u0000',
  '<b>x</b>',
  '560001',
  '900056',
  '20117974',
  'constructor',
  '__proto__',
];

function randomRequests(count: number): readonly ReviewRequest[] {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const normalisers = new Map(
    LAYOUTS.map((layout) => [layout, createNormaliser(reference, { layout })]),
  );
  return Array.from({ length: count }, (_, at) => {
    const layout = pick(LAYOUTS);
    const fields: Partial<Record<FieldName, string>> = {};
    const raw: Partial<Record<FieldName, string>> = {};
    for (const field of FIELD_NAMES) {
      if (random() < 0.2) continue;
      const cell =
        random() < 0.7
          ? pick(ODD)
          : String.fromCodePoint(
              ...Array.from({ length: 1 + random() * 12 }, () => 1 + Math.floor(random() * 0xd7ff)),
            );
      raw[field] = cell;
      const value = normalisers.get(layout)?.(field, cell) ?? '';
      if (value !== '') fields[field] = value;
    }
    const source = { file: 'f.csv', sheet: 'f', row: at + 1 };
    return { id: at + 1, kind: pick(REQUEST_KINDS), layout, source, fields, raw, columns: {} };
  });
}

function judgeAll(requests: readonly ReviewRequest[]): string {
  const judge = createJudge(context());
  judge.put(requests);
  return requests
    .map(({ id }) => {
      const { verdict, findings } = judge.judgement(id);
      return [verdict, ...findings.map((one) => describeFinding(one, 'hi').admin)].join('|');
    })
    .join('\n');
}

describe('random requests', () => {
  it('never make a rule or a sentence throw, and are judged the same twice', () => {
    const requests = randomRequests(COUNT);
    expect(judgeAll(requests)).toBe(judgeAll(requests));
  }, 300_000);
});
