import { type FieldColumn, type RequestChunk } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import { decodeChunk, encodeChunk } from '../../processes/chunk-codec';
import type { Steps } from './background';
import type { Judging } from './judging';
import { partsOf } from './parts-of-chunk';

/** A desk with as many requests has made its judge ready with them. */
export const ENOUGH = 2_500;

const TEXTS: Readonly<Partial<Record<FieldName, (n: number) => string>>> = {
  name: (n) => `Asha Rao ${n}`,
  employeeId: (n) => String(10_000_000 + n),
  email: (n) => (n % 40 === 7 ? 'asha@gmial.com' : `asha.rao.${n}@example.in`),
  mobile: (n) => String(6_000_000_000 + (n % 50 === 9 ? 1 : n) * 7_919),
  group: (n) => (n % 2 === 0 ? 'C' : 'B'),
  designation: (n) => ['Postal Assistant', 'Postal Asistant', 'Postman', 'Clerk'][n % 4] ?? '',
  dateOfBirth: (n) => `19${70 + (n % 30)}-0${1 + (n % 9)}-1${n % 10}`,
  officePin: (n) => String(560_001 + (n % 90)),
  officeName: (n) => `Mandya Sub Office ${n % 400}`,
  currentMdo: (n) => (n % 2 === 0 ? 'Karnataka Postal Circle' : 'Kerala Circle'),
  targetMdo: (n) => (n % 3 === 0 ? 'Karnataka Postal Circle' : 'Bihar Postal Circle'),
};

function madeUpChunk(): RequestChunk {
  const places = Array.from({ length: ENOUGH }, (_, n) => n);
  const fields = Object.entries(TEXTS).map(([field, textOf]): FieldColumn => {
    const raw = ['', ...places.map(textOf)];
    const codes = Uint32Array.from(places, (n) => n + 1);
    return { field: field as FieldName, column: 'A', header: field, raw, value: raw, codes };
  });
  return {
    file: 'none.xlsx',
    sheet: 'Sheet1',
    layout: 'sheet',
    rows: Uint32Array.from(places, (n) => n + 2),
    kinds: places.map((n) => (n % 2 === 0 ? 'transfer' : 'verification')),
    fields,
  };
}

/**
 * Judges made-up requests with a judge that nobody else asks, and forgets them: the lists are put in
 * order and the code is compiled before the first file comes, not while it is waited for.
 */
export function* warmUp(newJudging: () => Judging): Steps {
  const chunk = decodeChunk(encodeChunk(madeUpChunk()));
  const judging = newJudging();
  for (const part of partsOf({ firstId: 1, count: chunk.kinds.length, chunk, sequence: 0 })) {
    judging.add(part);
    for (let i = 0; i < part.count; i++) judging.judge.judgement(part.firstId + i);
    yield;
  }
}
