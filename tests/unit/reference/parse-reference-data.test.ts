import { describe, expect, it } from 'vitest';
import { builtInReferenceData } from '../../../electron/reference/built-in-reference';
import { parseReferenceData } from '../../../shared/reference/parse-reference-data';

const data = builtInReferenceData();
const faultsOf = (changed: object): readonly string[] => {
  const parsed = parseReferenceData({ ...data, ...changed });
  return parsed.ok ? [] : parsed.error;
};

describe('lists from outside', () => {
  it('are taken as they are when nothing is wrong', () => {
    expect(parseReferenceData(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data });
  });

  it('are refused with the place of a missing text', () => {
    const mdos = data.mdos.map((mdo, at) => (at === 3 ? { ...mdo, code: '' } : mdo));
    expect(faultsOf({ mdos })).toEqual(['lists.mdos[3].code: no text']);
  });

  it('are refused with a group the OM does not know', () => {
    const designations = [{ name: 'Postman', groups: 'Q', serial: 1 }];
    expect(faultsOf({ designations })[0]).toContain('"Q" is none of');
  });

  it('are refused when a designation stands twice', () => {
    const again = { name: 'POSTMAN', groups: 'C', serial: 102 };
    expect(faultsOf({ designations: [...data.designations, again] })).toEqual([
      'designations: "postman" stands twice',
    ]);
  });

  it('are refused when an abbreviation means a post that is not listed', () => {
    const abbreviations = [{ text: 'XX', designations: ['Xylophonist'] }];
    expect(faultsOf({ abbreviations })).toEqual(['XX: no post "Xylophonist"']);
  });

  it.each([null, 'text', [], 7])('are refused when they are no lists at all: %s', (given) => {
    expect(parseReferenceData(given).ok).toBe(false);
  });
});
