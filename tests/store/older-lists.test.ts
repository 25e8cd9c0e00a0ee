import { expect, test } from 'vitest';
import { builtInReferenceData } from '../../electron/reference/built-in-reference';
import { SettingsState } from '../../electron/store/state/settings-state';
import type { ReferenceData } from '../../shared/reference/reference-data';
import { NOW, PERSON } from './support/desk-fixture';

test('lists of an earlier program that knew fewer lists are completed from this one', () => {
  const program = builtInReferenceData();
  const { shortenings: _shortenings, ...older } = program;
  const { noise: _noise, ...mdoNames } = program.mdoNames;
  const settings = new SettingsState();
  settings.apply({
    type: 'lists-replaced',
    before: program.version,
    version: 'old',
    file: 'old.xlsx',
    // As JSON of that program would give it.
    lists: { ...older, version: 'old', mdoNames } as unknown as ReferenceData,
    compared: [],
    touched: 0,
    at: NOW,
    by: PERSON,
  });
  expect(settings.inForce?.lists).toEqual({ ...program, version: 'old' });
});
