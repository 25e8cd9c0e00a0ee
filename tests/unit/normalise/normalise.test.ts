import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { FIELD_NAMES, type FieldName } from '../../../shared/domain/field';
import { createNormaliser } from '../../../shared/normalise/normalise';

const reference = builtInReference();
const normalise = createNormaliser(reference, { layout: 'sheet' });

describe('a field value', () => {
  it.each<[FieldName, string, string]>([
    ['kind', 'ORG_TRANSFER', 'transfer'],
    ['kind', 'TRANSFER REQUEST', 'transfer'],
    ['kind', 'Profile verification', 'verification'],
    ['kind', 'GROUP_CHANGE', 'verification'],
    ['kind', 'New registration', 'registration'],
    ['name', ' Meena\u00a0 R\u200b  Gowda ', 'Meena R Gowda'],
    ['name', 'N/A', ''],
    ['name', 'Nil', 'Nil'],
    ['employeeId', '20117974.0', '20117974'],
    ['employeeId', 'n/a', ''],
    ['email', '<MAILTO:A.Rao@Example-Mail.in>;', 'a.rao@example-mail.in'],
    ['email', 'not available', ''],
    ['mobile', '+91 (98450) 12-345', '9845012345'],
    ['mobile', '0', ''],
    ['mobile', '080-22345678', '080-22345678'],
    ['mobile', '1.2E+15', '1.2E+15'],
    ['currentMdo', 'Dept. of Posts', 'Department of Posts'],
    ['targetMdo', 'Orissa', 'Odisha Postal Circle'],
    ['targetMdo', 'Ministry of Railways', 'Ministry of Railways'],
    ['group', "Group 'C'", 'C'],
    ['group', 'Gramin Dak Sevak', 'GDS'],
    ['group', 'Group E', 'Group E'],
    ['designation', 'INSPECTOR, POSTS', 'Inspector Posts'],
    ['designation', 'MTS', 'MTS'],
    ['gender', 'Male ', 'Male'],
    ['gender', 'M', 'M'],
    ['category', 's.t.', 'ST'],
    ['dateOfBirth', '03/04/1984', '1984-04-03'],
    ['dateOfBirth', '03.04.84', '1984-04-03'],
    ['dateOfBirth', '1984-04-03', '1984-04-03'],
    ['dateOfBirth', '1984-04-03T00:00:00.000Z', '1984-04-03'],
    ['dateOfBirth', '3rd April 1984', '1984-04-03'],
    ['dateOfBirth', '31-02-1984', '31-02-1984'],
    ['dateOfBirth', '04/25/1984', '04/25/1984'],
    ['dateOfRetirement', '30-04-44', '2044-04-30'],
    ['requestedOn', '1767090000000', '2025-12-30'],
    ['officePin', '५६० ००१', '560001'],
    ['officePin', '560001.0', '560001'],
    ['officeName', '#N/A', ''],
  ])('%s %j becomes %j', (field, raw, value) => {
    expect(normalise(field, raw)).toBe(value);
  });

  it('reads month before day in a column that proves it', () => {
    const proven = createNormaliser(reference, {
      layout: 'sheet',
      dateOrder: { dateOfBirth: 'mdy' },
    });
    expect(proven('dateOfBirth', '04/25/1984')).toBe('1984-04-25');
  });

  it('is empty where the portal printed null', () => {
    expect(createNormaliser(reference, { layout: 'portal-pending' })('name', 'null')).toBe('');
  });

  it('stays what it is when normalised again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_NAMES), fc.string({ unit: 'binary' }), (field, raw) => {
        const once = normalise(field, raw);
        expect(normalise(field, once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('carries no invisible character and no edge space', () => {
    const messy = fc.string({
      unit: fc.constantFrom('a', ' ', '\u00a0', '\u200b', '\u202e', '\n', 'ि'),
    });
    fc.assert(
      fc.property(fc.constantFrom('name', 'officeName', 'remarks'), messy, (field, raw) => {
        expect(normalise(field, raw)).not.toMatch(/[\u200b\u202e\u00a0\n]|^ | $| {2}/);
      }),
    );
  });
});
