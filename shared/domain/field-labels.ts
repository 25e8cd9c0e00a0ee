import type { FieldName } from './field';
import type { Sentence } from './language';

/** Fields in the words of the office. */
export const FIELD_LABELS: Readonly<Record<FieldName, Sentence>> = {
  kind: { en: 'kind of request', hi: 'अनुरोध का प्रकार' },
  name: { en: 'name', hi: 'नाम' },
  employeeId: { en: 'employee ID', hi: 'कर्मचारी आईडी' },
  email: { en: 'email', hi: 'ईमेल' },
  mobile: { en: 'mobile number', hi: 'मोबाइल नंबर' },
  currentMdo: { en: 'current MDO', hi: 'वर्तमान MDO' },
  targetMdo: { en: 'target MDO', hi: 'लक्ष्य MDO' },
  group: { en: 'group', hi: 'ग्रुप' },
  designation: { en: 'designation', hi: 'पदनाम' },
  gender: { en: 'gender', hi: 'लिंग' },
  category: { en: 'category', hi: 'श्रेणी' },
  motherTongue: { en: 'mother tongue', hi: 'मातृभाषा' },
  organisedService: { en: 'organised service', hi: 'संगठित सेवा' },
  dateOfBirth: { en: 'date of birth', hi: 'जन्म तिथि' },
  dateOfRetirement: { en: 'date of retirement', hi: 'सेवानिवृत्ति तिथि' },
  requestedOn: { en: 'requested on', hi: 'अनुरोध की तारीख' },
  officePin: { en: 'office PIN', hi: 'कार्यालय का PIN' },
  officeName: { en: 'office', hi: 'कार्यालय' },
  remarks: { en: 'remarks', hi: 'टिप्पणी' },
  tags: { en: 'tags', hi: 'टैग' },
  externalSystemId: { en: 'eHRMS ID', hi: 'eHRMS आईडी' },
  externalSystemName: { en: 'external system', hi: 'बाहरी प्रणाली' },
  portalUserId: { en: 'portal user ID', hi: 'पोर्टल उपयोगकर्ता आईडी' },
  portalRequestId: { en: 'portal request ID', hi: 'पोर्टल अनुरोध आईडी' },
  profileStatus: { en: 'profile status', hi: 'प्रोफ़ाइल की स्थिति' },
};
