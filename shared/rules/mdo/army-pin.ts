import { defineRule } from '../define-rule';
import { asksForUs } from '../facts';

export const armyPin = defineRule({
  id: 'army-pin',
  group: 'mdo',
  severity: 'warn',
  source: 'PIN directory: 9xxxxx is the Army Postal Service',
  title: { en: 'Army Postal Service PIN', hi: 'सेना डाक सेवा का PIN' },
  why: {
    en: 'From an Army Postal Service PIN no MDO of Annexure II-A follows; only the employee’s office knows which it is.',
    hi: 'सेना डाक सेवा के PIN से अनुलग्नक II-A का कोई MDO तय नहीं होता; यह केवल कर्मचारी का कार्यालय बता सकता है।',
  },
  sentences: {
    admin: {
      en: 'The office PIN {seen} is of the Army Postal Service. Ask the office which MDO the employee belongs to.',
      hi: 'कार्यालय का PIN {seen} सेना डाक सेवा का है। कार्यालय से पूछें कि कर्मचारी किस MDO का है।',
    },
    employee: {
      en: 'The PIN {seen} is of the Army Postal Service. Tell your admin which Circle holds your post, or on the iGOT portal click your name and correct Office Pin Code under Other Details.',
      hi: 'PIN {seen} सेना डाक सेवा का है। अपने व्यवस्थापक को बताएँ कि आपका पद किस सर्किल का है, या iGOT पोर्टल पर अपने नाम पर क्लिक करके Other Details में Office Pin Code ठीक करें।',
    },
    short: {
      en: 'Office PIN is of the Army Postal Service. Tell us your Circle or correct the PIN.',
      hi: 'कार्यालय का PIN सेना डाक सेवा का है। अपना सर्किल बताएँ या PIN ठीक करें।',
    },
  },
  check: (facts) => {
    const { request, lookup } = facts;
    const pin = request.fields.officePin;
    return pin !== undefined && asksForUs(facts) !== null && lookup.pin(pin).kind === 'army'
      ? { field: 'officePin', expected: 'a PIN of a post office of the circle' }
      : null;
  },
  examples: {
    valid: [{ says: 'a PIN of the circle', kind: 'transfer', cells: { officePin: '560001' } }],
    invalid: [
      {
        says: 'an Army Postal Service PIN',
        kind: 'transfer',
        cells: { officePin: '900056', officeName: '' },
        field: 'officePin',
      },
    ],
  },
});
