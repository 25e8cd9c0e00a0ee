import { GROUPS, groupLabel, groupsAllowed } from '../../domain/group';
import { defineRule } from '../define-rule';
import { oneDesignation } from '../facts';

export const groupMismatch = defineRule({
  id: 'group-mismatch',
  group: 'post',
  severity: 'block',
  source: 'Annexure III',
  title: {
    en: 'Group does not fit the designation',
    hi: 'ग्रुप पदनाम से मेल नहीं खाता',
  },
  why: {
    en: 'Annexure III fixes the group of each designation. With a wrong one the APAR courses do not show in the employee’s profile.',
    hi: 'अनुलग्नक III में हर पदनाम का ग्रुप तय है। गलत ग्रुप से कर्मचारी की प्रोफ़ाइल में APAR के पाठ्यक्रम नहीं दिखते।',
  },
  sentences: {
    admin: {
      en: '{designation} does not go with “{group}”: Annexure III allows {allowed}. Wrong mapping hides the APAR courses. Correct it, or return the request.',
      hi: '{designation} के साथ “{group}” ठीक नहीं है: अनुलग्नक III के अनुसार {allowed} होना चाहिए। गलत होने पर APAR के पाठ्यक्रम नहीं दिखते। ठीक करें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'For {designation} the group is {allowed} (Annexure III). On the iGOT portal click your name, edit Primary Details and correct Group and Designation; with a wrong group your APAR courses do not show.',
      hi: '{designation} के लिए ग्रुप {allowed} है (अनुलग्नक III)। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में Group और Designation ठीक करें; गलत ग्रुप से आपके APAR पाठ्यक्रम नहीं दिखेंगे।',
    },
    short: {
      en: 'Group does not fit the designation (Annexure III). Correct it under Primary Details.',
      hi: 'ग्रुप पदनाम से मेल नहीं खाता (अनुलग्नक III)। Primary Details में ठीक करें।',
    },
  },
  check: ({ group, designation }) => {
    const one = oneDesignation(designation);
    // One allowed group is written as the group itself: nearly every request leaves here.
    if (one === null || one.groups === group) return null;
    const given = GROUPS.find((known) => known === group);
    if (given === undefined) return null;
    const allowed = groupsAllowed(one.groups);
    if (allowed.includes(given)) return null;
    const only = allowed.length === 1 ? allowed[0] : undefined;
    const expected = allowed.map(groupLabel).join(' or ');
    return {
      field: 'group',
      expected,
      source: `Annexure III, ${one.name}`,
      params: {
        designation: one.name,
        group: groupLabel(given),
        allowed: allowed.map(groupLabel).join(' / '),
      },
      suggestion: only === undefined ? null : { field: 'group', value: only },
      candidates: only === undefined ? allowed : [],
    };
  },
  examples: {
    valid: [
      { says: 'the group of Annexure III', kind: 'transfer', cells: {} },
      {
        says: 'either of two groups',
        kind: 'transfer',
        cells: { designation: 'Private Secretary', group: 'Group C' },
      },
      {
        says: 'the portal’s word for Gramin Dak Sevaks, in its own file',
        kind: 'verification',
        layout: 'portal-bulk-update',
        cells: { designation: 'Dak Sevak', group: 'Others' },
      },
    ],
    invalid: [
      {
        says: 'an inspector in group C',
        kind: 'transfer',
        cells: { designation: 'Inspector Posts', group: 'Group C' },
        field: 'group',
        expected: 'Group B',
        source: 'Annexure III, Inspector Posts',
        suggestion: { field: 'group', value: 'B' },
      },
      {
        says: 'two groups are allowed, this is neither',
        kind: 'transfer',
        cells: { designation: 'Private Secretary', group: 'A' },
        field: 'group',
        expected: 'Group B or Group C',
        candidates: ['B', 'C'],
      },
      {
        says: 'in an office’s sheet GDS is GDS',
        kind: 'verification',
        cells: { designation: 'Dak Sevak', group: 'Others' },
        field: 'group',
        expected: 'GDS',
        suggestion: { field: 'group', value: 'GDS' },
      },
    ],
  },
});
