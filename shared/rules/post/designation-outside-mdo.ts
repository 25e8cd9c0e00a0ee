import type { Mdo } from '../../reference/reference';
import { defineRule } from '../define-rule';
import { oneDesignation } from '../facts';

/** Designations that by their own name exist in one kind of MDO only. */
const HOME: ReadonlyMap<string, Mdo['kind']> = new Map([
  ['Director (Raknpa)', 'raknpa'],
  ['Secretary (Posts)', 'directorate'],
  ['Director General (Postal Services)', 'directorate'],
  ['Member (Postal Services Board)', 'directorate'],
  ['Additional Secretary and Financial Advisor', 'directorate'],
  ['Joint Secretary and Financial Adviser', 'directorate'],
  ['Chief Post Master General', 'circle'],
  ['Branch Postmaster', 'circle'],
  ['Assistant Branch Postmaster', 'circle'],
  ['Dak Sevak', 'circle'],
]);

/** The kind of MDO this designation exists in, undefined where it exists in all. */
export const homeOf = (designation: string): Mdo['kind'] | undefined => HOME.get(designation);

const HOME_LABEL: Readonly<Record<Mdo['kind'], string>> = {
  raknpa: 'RAKNPA',
  directorate: 'Postal Directorate',
  circle: 'Postal Circle',
  ptc: 'Postal Training Centre (PTC)',
  cept: 'Centre for Excellence in Postal Technology (CEPT)',
};

export const designationOutsideMdo = defineRule({
  id: 'designation-outside-mdo',
  group: 'post',
  severity: 'warn',
  source: 'Annexure III with Annexure II-A',
  title: { en: 'Designation does not exist in this MDO', hi: 'यह पदनाम इस MDO में नहीं होता' },
  why: {
    en: 'Some designations exist in one kind of MDO only; either the MDO or the designation is wrong.',
    hi: 'कुछ पदनाम केवल एक प्रकार के MDO में होते हैं; या तो MDO गलत है या पदनाम।',
  },
  sentences: {
    admin: {
      en: '{designation} exists in this kind of MDO only: {home}. The request is for {mdo}. Ask the employee which of the two is wrong.',
      hi: '{designation} केवल इस प्रकार के MDO में होता है: {home}। अनुरोध {mdo} के लिए है। कर्मचारी से पूछें कि दोनों में से क्या गलत है।',
    },
    employee: {
      en: '{designation} does not exist in {mdo}. On the iGOT portal click your name, edit Primary Details and check Group and Designation; if your MDO is wrong, use the three dots and “Make Transfer Request”.',
      hi: '{designation} {mdo} में नहीं होता। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Primary Details में Group और Designation जाँचें; यदि MDO गलत है तो तीन बिंदुओं से “Make Transfer Request” करें।',
    },
    short: {
      en: 'This designation does not exist in this organization. Correct one of the two.',
      hi: 'यह पदनाम इस संगठन में नहीं होता। दोनों में से जो गलत हो उसे ठीक करें।',
    },
  },
  check: ({ asked, designation }) => {
    const one = oneDesignation(designation);
    const home = one === null ? undefined : homeOf(one.name);
    if (one === null || home === undefined || asked.found?.kind !== 'mdo') return null;
    return asked.found.mdo.kind === home
      ? null
      : {
          field: 'designation',
          expected: `asked for in this kind of MDO: ${HOME_LABEL[home]}`,
          source: `Annexure III, ${one.name}`,
          params: { designation: one.name, home: HOME_LABEL[home], mdo: asked.found.mdo.name },
        };
  },
  examples: {
    valid: [
      {
        says: 'a Dak Sevak in a circle',
        kind: 'transfer',
        cells: { designation: 'Dak Sevak', group: 'GDS' },
      },
    ],
    invalid: [
      {
        says: 'the Director of RAKNPA in a circle',
        kind: 'transfer',
        cells: { designation: 'Director (RAKNPA)', group: 'Group A' },
        field: 'designation',
      },
      {
        says: 'a Branch Postmaster in RAKNPA',
        kind: 'transfer',
        us: 'RAKNPA',
        cells: {
          targetMdo: 'RAKNPA',
          designation: 'Branch Postmaster',
          group: 'GDS',
          officeName: '',
        },
        field: 'designation',
      },
    ],
  },
});
