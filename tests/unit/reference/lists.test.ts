import { describe, expect, it } from 'vitest';
import { builtInReferenceData } from '../../../electron/reference/built-in-reference';

const data = builtInReferenceData();
const equivalentsOf = (name: string): readonly string[] =>
  data.equivalents.find(({ designation }) => designation === name)?.terms.map(({ term }) => term) ??
  [];

describe('the lists of the OM', () => {
  it('hold the 32 MDOs of Annexure II-A: 23 circles, 6 PTCs, Directorate, RAKNPA, CEPT', () => {
    const kinds = data.mdos.map(({ kind }) => kind);
    const count = (kind: string): number => kinds.filter((found) => found === kind).length;
    expect([
      kinds.length,
      count('circle'),
      count('ptc'),
      count('directorate'),
      count('raknpa'),
      count('cept'),
    ]).toEqual([32, 23, 6, 1, 1, 1]);
  });

  it('put the heading before row 26, and print the rest as it stands', () => {
    expect(data.mdos.filter(({ serial }) => serial >= 25).map(({ name }) => name)).toEqual([
      'RAKNPA',
      'Postal Training Centre (PTC) Guwahati Assam',
      'Postal Training Centre (PTC) Mysore',
      'Postal Training Centre, Darbhanga',
      'Postal Training Centre, Madurai',
      'Postal Training Centre, Saharanpur',
      'Postal Training Centre, Vadodara',
      'Centre for Excellence in Postal Technology (CEPT)',
    ]);
  });

  it('give every MDO a three-letter code of its own', () => {
    const codes = data.mdos.map(({ code }) => code);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code)) && new Set(codes).size).toBe(32);
  });

  it('hold 101 designations: 41 A, 21 B, 19 C, 4 A/B, 13 B/C, 3 GDS', () => {
    const count = new Map<string, number>();
    for (const { groups } of data.designations) count.set(groups, (count.get(groups) ?? 0) + 1);
    expect([data.designations.length, Object.fromEntries(count)]).toEqual([
      101,
      { A: 41, B: 21, C: 19, 'A/B': 4, 'B/C': 13, GDS: 3 },
    ]);
  });

  it('read the stray space of "Group- B/C" of Senior Accountant away', () => {
    expect(data.designations.find(({ name }) => name === 'Senior Accountant')?.groups).toBe('B/C');
  });

  it.each([
    ['Assistant Superintendent of Posts', 'ASRM'],
    ['Inspector Posts', 'Platform Inspector'],
    ['Postal Assistant', 'Postal Assistant'],
    ['Sorting Assistant', 'Sorting Assistant'],
  ])('join the row broken by a page end: %s has %s', (designation, term) => {
    expect(equivalentsOf(designation)).toContain(term);
  });

  it('make no designation of the row that has a group and nothing else', () => {
    expect(data.designations.slice(73, 76).map(({ name }) => name)).not.toContain('');
    expect(
      data.designations.find(({ name }) => name === 'Higher Selection Grade (Postal)')?.serial,
    ).toBe((data.designations.find(({ name }) => name === 'Assistant')?.serial ?? 0) + 1);
  });

  it.each(['Genral Manager', 'Technisian', 'Superintedent'])(
    'keep the slip "%s" as printed',
    (slip) => {
      expect(data.equivalents.some(({ printed }) => printed.includes(slip))).toBe(true);
    },
  );

  it('take lists in brackets apart: ASP has twelve offices', () => {
    const row = data.equivalents.find(
      ({ designation }) => designation === 'Assistant Superintendent of Posts',
    );
    expect(row?.terms.find(({ term }) => term === 'ASP')?.offices).toHaveLength(12);
  });

  it('name the deadline of paragraph 4', () => {
    expect(data.parentDeadline).toBe('2026-01-10');
  });

  it('hold 50 breakpoints, 405 prefixes and the six shared ones', () => {
    expect([
      data.pins.starts.length,
      Object.keys(data.pins.listed).length,
      data.pins.sharedPrefixes,
    ]).toEqual([50, 405, ['244', '246', '247', '262', '813', '814']]);
  });

  it('leave the units of the Army Postal Service out of the divisions', () => {
    expect(data.divisions.divisions).toHaveLength(480);
  });
});
