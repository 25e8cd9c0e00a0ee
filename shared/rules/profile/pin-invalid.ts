import { defineRule } from '../define-rule';

export const pinInvalid = defineRule({
  id: 'pin-invalid',
  group: 'profile',
  severity: 'block',
  source: 'portal check of the bulk update, "Pin Code should be numeric and is of 6 digits"',
  title: { en: 'Not a PIN', hi: 'यह PIN नहीं है' },
  why: {
    en: 'A PIN has six digits and does not begin with 0; the portal refuses anything else.',
    hi: 'PIN छह अंकों का होता है और 0 से शुरू नहीं होता; पोर्टल और कुछ नहीं लेता।',
  },
  sentences: {
    admin: {
      en: '“{seen}” is not a PIN of six digits. Ask for the PIN of the office, or return the request.',
      hi: '“{seen}” छह अंकों का PIN नहीं है। कार्यालय का PIN माँगें, या अनुरोध लौटाएँ।',
    },
    employee: {
      en: '“{seen}” is not a PIN of six digits. On the iGOT portal click your name, open Other Details, correct Office Pin Code and click Save Changes.',
      hi: '“{seen}” छह अंकों का PIN नहीं है। iGOT पोर्टल पर अपने नाम पर क्लिक करें, Other Details में Office Pin Code ठीक करें और Save Changes पर क्लिक करें।',
    },
    short: {
      en: 'Office PIN is not six digits. Correct Office Pin Code under Other Details.',
      hi: 'कार्यालय का PIN छह अंकों का नहीं है। Other Details में ठीक करें।',
    },
  },
  check: ({ request }) => {
    const pin = request.fields.officePin;
    return pin !== undefined && pin !== '' && !/^[1-9][0-9]{5}$/.test(pin)
      ? { field: 'officePin', expected: 'six digits beginning with 1-9' }
      : null;
  },
  examples: {
    valid: [
      { says: 'with a space', kind: 'transfer', cells: { officePin: '560 001' } },
      { says: 'in Devanagari digits', kind: 'transfer', cells: { officePin: '५६०००१' } },
    ],
    invalid: [
      { says: 'five digits', kind: 'transfer', cells: { officePin: '56000' }, field: 'officePin' },
      {
        says: 'a leading zero',
        kind: 'verification',
        cells: { officePin: '056001' },
        field: 'officePin',
      },
    ],
  },
});
