import { isPortalName } from '../../normalise/portal-name';
import { defineRule } from '../define-rule';

export const nameNotAccepted = defineRule({
  id: 'name-not-accepted',
  group: 'profile',
  severity: 'warn',
  source: 'portal check of the bulk update, "Invalid Full Name format"',
  title: { en: 'Name the portal would refuse', hi: 'नाम जिसे पोर्टल नहीं लेगा' },
  why: {
    en: 'The portal’s bulk file takes letters A to Z, single spaces and apostrophes only; one bad name fails the row.',
    hi: 'पोर्टल की फ़ाइल में केवल A से Z अक्षर, शब्दों के बीच एक-एक रिक्त स्थान और ’ का चिह्न चलते हैं; एक गलत नाम से पंक्ति अस्वीकृत हो जाती है।',
  },
  sentences: {
    admin: {
      en: 'The portal would refuse the name “{seen}”. Write it with the letters A to Z and single spaces.',
      hi: 'पोर्टल “{seen}” नाम नहीं लेगा। इसे A से Z अक्षरों और एक-एक रिक्त स्थान के साथ लिखें।',
    },
    employee: {
      en: 'The portal does not accept the name “{seen}”. On the iGOT portal click your name, choose “Edit Profile” and write the name with the letters A to Z and single spaces, without dots or digits.',
      hi: 'पोर्टल “{seen}” नाम नहीं लेता। iGOT पोर्टल पर अपने नाम पर क्लिक करें, “Edit Profile” चुनें और नाम A से Z अक्षरों में, बिना बिंदु और अंक के लिखें।',
    },
    short: {
      en: 'Name may have only letters A-Z and single spaces. Correct it by Edit Profile.',
      hi: 'नाम में केवल A-Z अक्षर और एक-एक रिक्त स्थान हों। Edit Profile में ठीक करें।',
    },
  },
  check: ({ request }) => {
    const name = request.fields.name;
    if (name === undefined || name === '' || isPortalName(name)) return null;
    const mended = name.replace(/[.\s]+/g, ' ').trim();
    return {
      field: 'name',
      expected: 'letters A-Z, single spaces and apostrophes only',
      suggestion: isPortalName(mended) ? { field: 'name', value: mended } : null,
    };
  },
  examples: {
    valid: [
      {
        says: 'spaces and letter case alone',
        kind: 'transfer',
        cells: { name: '  MEENA  R\u00a0GOWDA ' },
      },
      { says: 'an apostrophe', kind: 'transfer', cells: { name: "Maria D'Souza" } },
    ],
    invalid: [
      {
        says: 'a dot',
        kind: 'transfer',
        cells: { name: 'A. Kumar' },
        field: 'name',
        suggestion: { field: 'name', value: 'A Kumar' },
      },
      { says: 'a digit', kind: 'transfer', cells: { name: 'Ravi Kumar 2' }, field: 'name' },
      {
        says: 'Devanagari letters',
        kind: 'verification',
        cells: { name: 'मीना गौड़ा' },
        field: 'name',
      },
    ],
  },
});
