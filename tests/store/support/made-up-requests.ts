import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import { CHUNK_REQUESTS } from '../../../shared/domain/columns';
import type { FieldName } from '../../../shared/domain/field';
import type { RequestKind } from '../../../shared/domain/request';

const FIRST = ['Asha', 'Imran', 'Lakshmi', 'Ravi', 'Meena', 'Suresh', 'Fatima', 'John', 'Kavya'];
const LAST = ['Rao', 'Khan', 'Gowda', 'Patil', 'Nair', 'Das', 'Singh', 'Mathew', 'Hegde'];
const MDOS = ['Karnataka Postal Circle', 'Kerala Postal Circle', 'Department of Posts'];
const POSTS = ['Postal Assistant', 'Multi Tasking Staff', 'Postman', 'Branch Postmaster', 'MTS'];
const GROUPS = ['C', 'C', 'C', 'GDS', 'B'];
const PINS = ['560001', '570001', '580020', '600001', '695001'];

type Make = (n: number) => string;

const pick =
  (list: readonly string[], step: number): Make =>
  (n) =>
    list[Math.floor(n / step) % list.length] ?? '';

/** Invented people: the same number gives the same request. */
const FIELDS: readonly (readonly [FieldName, Make])[] = [
  ['name', (n) => `${pick(FIRST, 1)(n)} ${pick(LAST, 9)(n)} ${letters(Math.floor(n / 81))}`],
  ['employeeId', (n) => String(10_000_000 + n)],
  ['email', (n) => `person${String(n)}@example.in`],
  ['mobile', (n) => (n % 11 === 0 ? '' : String(9_000_000_000 + n * 7919))],
  ['currentMdo', pick(MDOS, 2)],
  ['targetMdo', pick(MDOS, 7)],
  ['designation', pick(POSTS, 3)],
  ['group', pick(GROUPS, 3)],
  ['gender', pick(['Male', 'Female'], 1)],
  ['category', pick(['General', 'OBC', 'SC', 'ST'], 5)],
  ['dateOfBirth', (n) => `19${String(65 + (n % 30))}-0${String(1 + (n % 9))}-1${String(n % 10)}`],
  ['officePin', pick(PINS, 4)],
  ['officeName', (n) => `Office ${String(n % 4000)} SO`],
];

const letters = (n: number): string =>
  n < 26
    ? String.fromCharCode(65 + n)
    : letters(Math.floor(n / 26) - 1) + String.fromCharCode(97 + (n % 26));

export function* madeUpChunks(count: number, file: string): Generator<RequestChunk> {
  for (let from = 0; from < count; from += CHUNK_REQUESTS)
    yield madeUpChunk(from, Math.min(count, from + CHUNK_REQUESTS), file);
}

export function madeUpChunk(from: number, to: number, file: string): RequestChunk {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return {
    file,
    sheet: 'Sheet1',
    layout: 'sheet',
    rows: Uint32Array.from(numbers, (n) => n + 2),
    kinds: numbers.map((n): RequestKind => (n % 3 === 0 ? 'transfer' : 'verification')),
    fields: FIELDS.map(([field, make], i) => columnOf(field, i, numbers.map(make))),
  };
}

function columnOf(field: FieldName, place: number, texts: readonly string[]): FieldColumn {
  const raw = [''];
  const codeOf = new Map([['', 0]]);
  const codes = Uint32Array.from(texts, (text) => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    const code = raw.push(text) - 1;
    codeOf.set(text, code);
    return code;
  });
  const column = String.fromCharCode(65 + place);
  return { field, column, header: field, raw, value: raw, codes };
}
