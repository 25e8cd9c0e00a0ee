import { GROUPS, type Group } from '../../domain/group';
import { defineRule } from '../define-rule';

const KNOWN: ReadonlySet<string> = new Set<Group>(GROUPS);

export const groupUnknown = defineRule({
  id: 'group-unknown',
  group: 'post',
  severity: 'block',
  source: 'Annexure III; portal’s list of groups',
  title: { en: 'No such group', hi: 'ऐसा कोई ग्रुप नहीं है' },
  why: {
    en: 'An employee is in Group A, B, C or D, a Gramin Dak Sevak, contractual staff, or Others.',
    hi: 'कर्मचारी ग्रुप A, B, C या D, ग्रामीण डाक सेवक, संविदा कर्मचारी या Others में होता है।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is no group an employee can have. Choose the group of the designation (Annexure III), or return the request.',
      hi: '“{seen}” कोई ग्रुप नहीं है। पदनाम का ग्रुप चुनें (अनुलग्नक III), या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is no group. On the iGOT portal click your name, edit Primary Details and choose the Group of your designation (Annexure III).',
      hi: '“{seen}” कोई ग्रुप नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में अपने पदनाम का Group चुनें (अनुलग्नक III)।',
    },
    short: {
      en: 'Group is not in the list. Choose it under Primary Details (Annexure III).',
      hi: 'ग्रुप सूची में नहीं है। Primary Details में चुनें (अनुलग्नक III)।',
    },
  },
  check: ({ group }) =>
    group !== '' && !KNOWN.has(group)
      ? { field: 'group', expected: 'Group A, Group B, Group C, Group D or GDS' }
      : null,
  examples: {
    valid: [
      { says: 'written differently', kind: 'transfer', cells: { group: 'GROUP C (Non-Gazetted)' } },
    ],
    invalid: [
      {
        says: 'a group that is none',
        kind: 'transfer',
        cells: { group: 'Group E' },
        field: 'group',
      },
    ],
  },
});
