import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';

const resolve = builtInReference().resolveDesignation;
const kindOf = (text: string): string => resolve(text).kind;

describe('a designation', () => {
  it.each(['MULTI TASKING STAFF', 'Multi-Tasking Staff', 'Multi\u00a0Tasking  Staff\u200b'])(
    'is listed whatever its case and spacing: %s',
    (text) => {
      expect(kindOf(text)).toBe('listed');
    },
  );

  it('is listed with "&" for "and"', () => {
    expect(kindOf('Joint Secretary & Financial Adviser')).toBe('listed');
  });

  it('is equivalent, not listed, when shortened', () => {
    expect(resolve('Sr. Accountant')).toMatchObject({
      kind: 'equivalent',
      designation: { name: 'Senior Accountant' },
    });
  });

  it('keeps the condition of a cadre: Office Supervisor of the IP cadre', () => {
    expect(resolve('Office Supervisor (IP Cadre)')).toMatchObject({
      kind: 'equivalent',
      designation: { name: 'Inspector Posts' },
    });
  });

  it('is open without its cadre: Office Supervisor', () => {
    expect(resolve('Office Supervisor')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ name: 'Assistant Superintendent of Posts' }, { name: 'Inspector Posts' }],
    });
  });

  it('is told from the Circle Office one: PA (CO)', () => {
    expect(resolve('PA (CO)')).toMatchObject({
      designation: { name: 'Postal Assistant (Circle or Regional Office)' },
    });
  });

  it.each([
    'Senior Postman',
    'Stenographer (Grade III)',
    'Head Accountant',
    'Executive Engineer Mechanical',
    'Chief Section Officer',
  ])('is not suggested across words that tell posts apart: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });

  it('offers the most alike where it suggests nothing', () => {
    const found = resolve('Head Accountant');
    expect(found.kind === 'unknown' && found.candidates[0]?.name).toBe('Accountant');
  });

  it('is unknown and offers nothing for an empty text', () => {
    expect(resolve('')).toEqual({ kind: 'unknown', candidates: [] });
  });

  it('does not take a place for a slip: Postal Assistant, Mandya HO', () => {
    expect(resolve('Postal Assistant, Mandya HO')).toMatchObject({
      kind: 'equivalent',
      designation: { name: 'Postal Assistant' },
    });
  });

  it.each([
    ['MTS Mandya HO', 'Multi Tasking Staff'],
    ['GDS BPM Hosur BO', 'Branch Postmaster'],
    ['Inspector Posts, Mandya Sub Dn', 'Inspector Posts'],
    ['PA, CO Bengaluru', 'Postal Assistant (Circle or Regional Office)'],
    ['Multi-Tasking Staff (MTS), RMS Q Division', 'Multi Tasking Staff'],
    ['AD (Estt.)', 'Assistant Director'],
    ['DDG (PAF)', 'Deputy Director General'],
  ])('is found before a place or a section: %s', (text, name) => {
    expect(resolve(text)).toMatchObject({ kind: 'equivalent', designation: { name } });
  });

  it.each([
    ['Genral Manager- PLI Dte', 'General Manager'],
    ['Superintedent (in Post Offices)', 'Superintendent of Posts'],
    ['Technisian', 'Multi Tasking Staff'],
    ['Skilled Artisans Ord', 'Artisan'],
    ['Highly Skilled Artisans Grade-II', 'Artisan'],
    ['Dy Directors in RAKNPA', 'Deputy Director'],
  ])('is known by the equivalent as Annexure III prints it: %s', (text, name) => {
    expect(resolve(text)).toMatchObject({ kind: 'equivalent', designation: { name } });
  });

  it.each([
    ['Superintedent of Posts', 'Superintendent of Posts'],
    ['Genral Manager', 'General Manager'],
  ])('is misspelled with a slip of Annexure III outside its equivalent: %s', (text, name) => {
    expect(resolve(text)).toMatchObject({ kind: 'misspelled', designation: { name } });
  });

  it.each(['Director (Rakna)', 'Junior Engineer (Mech)'])(
    'is not cut short where others differ by a word in brackets: %s',
    (text) => {
      expect(['equivalent', 'listed']).not.toContain(kindOf(text));
    },
  );

  it('takes what both parts say: Multi Tasking Staff (MTS)', () => {
    expect(resolve('Multi Tasking Staff (MTS)')).toMatchObject({
      kind: 'equivalent',
      designation: { name: 'Multi Tasking Staff' },
    });
  });

  it('answers a text of 100,000 letters within a second', () => {
    const started = performance.now();
    resolve('postal assistnt '.repeat(6_250));
    builtInReference().resolveMdo('karnatka circel '.repeat(6_250));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
