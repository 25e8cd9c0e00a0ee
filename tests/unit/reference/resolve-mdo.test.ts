import { describe, expect, it } from 'vitest';
import {
  builtInReference,
  builtInReferenceData,
} from '../../../electron/reference/built-in-reference';

const reference = builtInReference();
const resolve = reference.resolveMdo;

describe('an MDO', () => {
  it.each(reference.mdos.map(({ name, nameHi }) => [name, nameHi] as const))(
    'is known by its Hindi name: %s, %s',
    (name, nameHi) => {
      expect(resolve(nameHi)).toMatchObject({ kind: 'mdo', mdo: { name } });
    },
  );

  it('is found within the address of its head', () => {
    expect(resolve('O/o the CPMG, Karnataka Circle, Bengaluru - 560 001')).toMatchObject({
      kind: 'mdo',
      mdo: { name: 'Karnataka Postal Circle' },
    });
  });

  it('is the parent for India Post', () => {
    expect(resolve('India Post')).toEqual({ kind: 'parent' });
  });

  it('is any of the six for "PTC"', () => {
    const found = resolve('PTC');
    expect(found.kind === 'candidates' && found.mdos).toHaveLength(6);
  });

  it('is unknown for a police training centre', () => {
    expect(resolve('PTC Moradabad')).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['Mandya Division', 'division'],
    ['Kodagu Dn', 'division'],
    ['South Karnataka Region', 'region'],
    ['RTC Bengaluru', 'region'],
  ])('is suggested for a part of the circle: %s', (text, why) => {
    expect(resolve(text)).toMatchObject({
      kind: 'suggest',
      mdo: { name: 'Karnataka Postal Circle' },
      why,
    });
  });

  it.each([
    ['RAKNAPA', 'RAKNPA'],
    ['PTC Mysoor', 'Postal Training Centre (PTC) Mysore'],
    ['PTC Saharnpur', 'Postal Training Centre, Saharanpur'],
  ])('is suggested for the misspelled unit %s', (text, name) => {
    expect(resolve(text)).toMatchObject({ kind: 'suggest', mdo: { name }, why: 'misspelling' });
  });

  it('is open for row 26 without its heading: Guwahati Assam', () => {
    const found = resolve('Guwahati Assam');
    expect(found.kind === 'candidates' && found.mdos.map(({ name }) => name)).toEqual([
      'Postal Training Centre (PTC) Guwahati Assam',
      'Assam Postal Circle',
    ]);
  });

  it('is the parent with India Post before it', () => {
    expect(resolve('India Post, Department of Posts')).toEqual({ kind: 'parent' });
  });

  it('is suggested for a misspelling', () => {
    expect(resolve('Karnatka Circle')).toMatchObject({ kind: 'suggest', why: 'misspelling' });
  });

  it('is open where two circles have the division: Aurangabad', () => {
    expect(resolve('Aurangabad Division')).toMatchObject({
      kind: 'candidates',
      mdos: [{ name: 'Bihar Postal Circle' }, { name: 'Maharashtra Postal Circle' }],
    });
  });

  it('is open where division and circle do not agree', () => {
    expect(resolve('Mandya Division, Kerala Circle').kind).toBe('candidates');
  });

  it('is not the Directorate for the Dak Bhawan of another town', () => {
    expect(resolve('Dak Bhawan, Patna')).toEqual({ kind: 'unknown' });
  });

  it('is suggested for each division and region of the directory', () => {
    const { divisions, regions } = builtInReferenceData().divisions;
    const wrong = [...divisions, ...regions].filter(({ name, circle }) => {
      const found = resolve(name);
      return found.kind !== 'suggest' || found.mdo.name !== circle;
    });
    expect(wrong).toEqual([]);
  });

  it('is read from an address when the circle stands there in full', () => {
    expect(resolve('Delhi Postal Circle, Meghdoot Bhawan, New Delhi')).toMatchObject({
      kind: 'mdo',
      mdo: { name: 'Delhi Postal Circle' },
    });
  });
});
