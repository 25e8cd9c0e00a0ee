import {
  isPortalValue,
  PORTAL_CATEGORIES,
  PORTAL_GENDERS,
  portalValueMeant,
} from '../../normalise/portal-values';
import { defineRule } from '../define-rule';
const LISTS = [
  { field: 'gender', values: PORTAL_GENDERS },
  { field: 'category', values: PORTAL_CATEGORIES },
] as const;

export const valueNotInPortalList = defineRule({
  id: 'value-not-in-portal-list',
  group: 'profile',
  severity: 'warn',
  source: 'portal’s lists of genders and categories',
  title: { en: 'Not in the portal’s list', hi: 'पोर्टल की सूची में नहीं है' },
  why: {
    en: 'The portal’s bulk file refuses a gender or category outside its lists.',
    hi: 'पोर्टल की फ़ाइल में सूची से बाहर का लिंग या श्रेणी नहीं चलती।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is not in the portal’s list ({field}). Choose one from the list.',
      hi: '“{seen}” पोर्टल की सूची में नहीं है ({field})। सूची में से चुनें।',
    },
    employee: {
      en: '“{seen}” is not in the portal’s list ({field}). On the iGOT portal click your name, open Other Details, choose Gender and Category from the lists and click Save Changes.',
      hi: '“{seen}” पोर्टल की सूची में नहीं है ({field})। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Gender और Category सूची से चुनें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Gender or Category is not from the portal’s list. Choose it under Other Details.',
      hi: 'लिंग या श्रेणी पोर्टल की सूची से नहीं है। Other Details में चुनें।',
    },
  },
  check: ({ request }) => {
    const { gender = 'Male', category = 'General' } = request.fields;
    if (isPortalValue('gender', gender) && isPortalValue('category', category)) return null;
    const hits = LISTS.flatMap(({ field, values }) => {
      const given = request.fields[field];
      if (given === undefined || given === '' || isPortalValue(field, given)) return [];
      const meant = portalValueMeant(field, given);
      return [
        {
          field,
          expected: values.join(', '),
          suggestion: meant === '' ? null : { field, value: meant },
        },
      ];
    });
    return hits.length === 0 ? null : hits;
  },
  examples: {
    valid: [
      {
        says: 'letter case and a stray space',
        kind: 'verification',
        cells: { gender: 'FEMALE ', category: 'obc' },
      },
      { says: 'a category of the newer list', kind: 'verification', cells: { category: 'PWD' } },
    ],
    invalid: [
      {
        says: 'a short form',
        kind: 'verification',
        cells: { gender: 'M' },
        field: 'gender',
        suggestion: { field: 'gender', value: 'Male' },
      },
      {
        says: 'a short form of a category',
        kind: 'verification',
        cells: { category: 'Gen' },
        field: 'category',
        suggestion: { field: 'category', value: 'General' },
      },
      {
        says: 'something else',
        kind: 'verification',
        cells: { category: 'Creamy' },
        field: 'category',
      },
    ],
  },
});
