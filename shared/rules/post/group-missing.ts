import { groupLabel, groupsAllowed } from '../../domain/group';
import { defineRule } from '../define-rule';
import { isMissing, oneDesignation } from '../facts';

export const groupMissing = defineRule({
  id: 'group-missing',
  group: 'post',
  severity: 'block',
  source: 'Annexure II, "Update User Profile"; Annexure III',
  title: { en: 'No group', hi: 'ग्रुप नहीं है' },
  why: {
    en: 'Without a group the profile cannot be verified.',
    hi: 'ग्रुप के बिना प्रोफ़ाइल सत्यापित नहीं हो सकती।',
  },
  sentences: {
    admin: {
      en: 'No group is given. Enter the group of the designation (Annexure III), or return the request.',
      hi: 'ग्रुप नहीं दिया गया। पदनाम का ग्रुप भरें (अनुलग्नक III), या अनुरोध लौटाएँ।',
    },
    employee: {
      en: 'Your group is missing. On the iGOT portal click your name, edit Primary Details and choose the Group of your designation (Annexure III).',
      hi: 'आपका ग्रुप नहीं भरा है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में अपने पदनाम का Group चुनें (अनुलग्नक III)।',
    },
    short: {
      en: 'Group is missing. Choose it under Primary Details (Annexure III).',
      hi: 'ग्रुप नहीं भरा है। Primary Details में चुनें (अनुलग्नक III)।',
    },
  },
  check: ({ request, designation }) => {
    if (!isMissing(request, 'group')) return null;
    const one = oneDesignation(designation);
    const allowed = one === null ? [] : groupsAllowed(one.groups);
    const only = allowed.length === 1 ? allowed[0] : undefined;
    return {
      field: 'group',
      expected: allowed.map(groupLabel).join(' or ') || 'a group of Annexure III',
      ...(one === null ? {} : { source: `Annexure III, ${one.name}` }),
      suggestion: only === undefined ? null : { field: 'group', value: only },
      candidates: only === undefined ? allowed : [],
    };
  },
  examples: {
    valid: [
      {
        says: 'in the portal’s search answer a blank one was not asked to change',
        kind: 'verification',
        layout: 'portal-search-json',
        cells: { group: '' },
      },
    ],
    invalid: [
      {
        says: 'a blank cell, where the designation allows one group',
        kind: 'transfer',
        cells: { group: '' },
        field: 'group',
        suggestion: { field: 'group', value: 'C' },
      },
      {
        says: 'no such column, and a designation that allows two groups',
        kind: 'transfer',
        cells: { group: null, designation: 'Private Secretary' },
        field: 'group',
        candidates: ['B', 'C'],
      },
    ],
  },
});
