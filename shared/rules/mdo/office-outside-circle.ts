import { defineRule } from '../define-rule';
import { asksForUs } from '../facts';

export const officeOutsideCircle = defineRule({
  id: 'office-outside-circle',
  group: 'mdo',
  severity: 'warn',
  source: 'PIN directory of India Post, 2025; Annexure II-A',
  title: { en: 'Office lies in another circle', hi: 'कार्यालय दूसरे सर्किल में है' },
  why: {
    en: 'Employees belong to the circle whose jurisdiction their office lies in. A wrong circle hides the APAR courses.',
    hi: 'कर्मचारी उसी सर्किल के होते हैं जिसके क्षेत्राधिकार में उनका कार्यालय है। गलत सर्किल से APAR के पाठ्यक्रम नहीं दिखते।',
  },
  sentences: {
    admin: {
      en: 'The office PIN {seen} lies in {circle}, the request asks for {us}. Ask the employee, or change the MDO.',
      hi: 'कार्यालय का PIN {seen} {circle} में है, जबकि अनुरोध {us} के लिए है। कर्मचारी से पूछें, या MDO बदलें।',
    },
    employee: {
      en: 'Your Office Pin Code {seen} lies in {circle}. If you work there, make the request for {circle}; if not, click your name on the iGOT portal and correct Office Pin Code under Other Details.',
      hi: 'आपका Office Pin Code {seen} {circle} में है। यदि आप वहीं कार्यरत हैं तो {circle} के लिए अनुरोध करें; नहीं तो iGOT पोर्टल पर अपने नाम पर क्लिक करके Other Details में Office Pin Code ठीक करें।',
    },
    short: {
      en: 'Office PIN lies in another circle. Correct the PIN or choose that circle.',
      hi: 'कार्यालय का PIN दूसरे सर्किल का है। PIN ठीक करें या वही सर्किल चुनें।',
    },
  },
  check: (facts) => {
    const { request, asked, current, lookup } = facts;
    const ours = asksForUs(facts);
    const pin = request.fields.officePin;
    if (ours?.kind !== 'circle' || pin === undefined) return null;
    const evidence = lookup.pin(pin);
    if (evidence.kind !== 'circle' || evidence.circle === ours.name) return null;
    const staysThere =
      request.kind === 'transfer' &&
      current?.kind === 'mdo' &&
      current.mdo.name === evidence.circle;
    return {
      field: 'officePin',
      expected: `a PIN of ${ours.name}`,
      params: { circle: evidence.circle, us: ours.name },
      suggestion: staysThere
        ? { decision: 'return', to: null }
        : { field: asked.field, value: evidence.circle },
    };
  },
  examples: {
    valid: [
      { says: 'a PIN of the circle', kind: 'transfer', cells: { officePin: '570001' } },
      {
        says: 'an unlisted PIN in a prefix two circles share',
        kind: 'verification',
        us: 'Uttarakhand Postal Circle',
        cells: { currentMdo: 'Uttarakhand', officePin: '244999', officeName: '' },
      },
    ],
    invalid: [
      {
        says: 'an office in Kerala',
        kind: 'transfer',
        cells: { officePin: '695001' },
        field: 'officePin',
        suggestion: { field: 'targetMdo', value: 'Kerala Postal Circle' },
      },
      {
        says: 'an office in the circle the profile is in already',
        kind: 'transfer',
        cells: { officePin: '110001' },
        field: 'officePin',
        suggestion: { decision: 'return', to: null },
      },
    ],
  },
});
