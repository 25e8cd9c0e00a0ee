import type { FieldName } from '../../shared/domain/field';
import type { RequestKind, ReviewRequest } from '../../shared/domain/request';

/** Numbers that are the same at every run; mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = 'Asha Ravi Meena Imran Lakshmi Suresh Kavya Joseph Fatima Arjun Divya Mohan'.split(
  ' ',
);
const LAST = 'Rao Gowda Kumar Nair Sharma Das Khan Patil Reddy Iyer Singh Joshi'.split(' ');
const POSTS = [
  ['Postal Assistant', 'C'],
  ['Sorting Assistant', 'C'],
  ['Postman', 'C'],
  ['Inspector Posts', 'B'],
  ['Multi Tasking Staff', 'C'],
  ['Branch Postmaster', 'GDS'],
  ['Dak Sevak', 'GDS'],
  ['Accounts Officer', 'B'],
] as const;
const MDOS = ['Karnataka Postal Circle', 'Delhi Postal Circle', 'Kerala Postal Circle'] as const;
const WRONG: readonly (readonly [FieldName, string])[] = [
  ['mobile', '98450123'],
  ['email', 'nobody at gmail'],
  ['group', 'A'],
  ['designation', 'Postal Asistant'],
  ['targetMdo', 'Department of Posts'],
  ['officePin', '110001'],
  ['name', 'A. Kumar'],
  ['designation', 'MTS'],
];

/** A queue as a circle gets it: 22 columns, one request in five with a fault, a few people twice. */
export function generateRequests(count: number, seed = 2026): readonly ReviewRequest[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const columns = Object.fromEntries(
    'name employeeId email mobile currentMdo targetMdo group designation'
      .split(' ')
      .map((field, at) => [field, String.fromCharCode(65 + at)]),
  );
  return Array.from({ length: count }, (_, at) => {
    const kind: RequestKind = random() < 0.5 ? 'transfer' : 'verification';
    // Every hundredth person stands in the queue a second time.
    const person = at % 100 === 99 ? at - 7 : at;
    const [designation, group] = pick(POSTS);
    const first = FIRST[person % FIRST.length] ?? '';
    const last = LAST[Math.floor(person / FIRST.length) % LAST.length] ?? '';
    const fields: Partial<Record<FieldName, string>> = {
      name: `${first} ${last}`,
      employeeId: String(10_000_000 + person),
      email: `${first}.${last}${person}@example-mail.in`.toLowerCase(),
      mobile: String(6_000_000_000 + person * 7919),
      currentMdo: kind === 'transfer' ? pick(MDOS.slice(1)) : MDOS[0],
      group,
      designation,
      gender: person % 2 === 0 ? 'Female' : 'Male',
      category: 'General',
      motherTongue: 'Kannada',
      dateOfBirth: `19${70 + (person % 30)}-0${1 + (person % 9)}-1${person % 10}`,
      dateOfRetirement: `20${30 + (person % 30)}-0${1 + (person % 9)}-28`,
      requestedOn: '2026-01-02',
      officePin: String(560_001 + (person % 90)),
      officeName: `Mandya Sub Office ${person % 400}`,
      remarks: '',
      externalSystemId: `EH${person}`,
    };
    if (kind === 'transfer') fields.targetMdo = MDOS[0];
    const fault = random() < 0.2 ? pick(WRONG) : null;
    if (fault !== null) fields[fault[0]] = fault[1];
    return {
      id: at + 1,
      kind,
      layout: 'sheet',
      source: { file: 'queue.xlsx', sheet: 'Sheet1', row: at + 2 },
      fields,
      raw: { ...fields },
      columns,
    };
  });
}
