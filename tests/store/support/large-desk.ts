import { encodeChunk } from '../../../electron/processes/chunk-codec';
import { CATALOGUE_CHOICES } from '../../../shared/rules/rule-choices';
import { DECIDE, EVERYTHING } from './desk-fixture';
import { madeUpChunk } from './made-up-requests';

/** A decision on all requests there are. */
export const RETURN_ALL = {
  ...DECIDE,
  decision: 'return',
  reason: 'Send the letter again',
  target: { query: EVERYTHING, except: [] },
} as const;

/** Rules that judge otherwise what `twiceTheSame` makes. */
export const OTHER_RULES = {
  ...CATALOGUE_CHOICES,
  changed: { 'duplicate-request': 'off' },
} as const;

/** Two chunks that ask the same for the same people: what is decided in one is seen in the other. */
export const twiceTheSame = (count: number): readonly Uint8Array[] =>
  [1, 2].map(() => encodeChunk(madeUpChunk(0, count / 2, 'all.xlsx')));
