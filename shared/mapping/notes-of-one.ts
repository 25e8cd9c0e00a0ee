import type { Sentence } from '../domain/language';
import type { NoteCode } from './notes';

/** The notes of notes.ts as they are said where their `count` is one. */
export const NOTES_OF_ONE: Readonly<Partial<Record<NoteCode, Sentence>>> = {
  'digits-lost': {
    en: '1 value in column {column} has lost digits in Excel, in {first}. Ask the office for the full number.',
    hi: 'स्तंभ {column} के 1 मान के अंक Excel में खो गए हैं, {first} में। कार्यालय से पूरे अंक माँगें।',
  },
  'hidden-rows': {
    en: '1 row is hidden or filtered out in the sheet; it was read too.',
    hi: 'शीट में 1 पंक्ति छिपी या छनी हुई है; वह भी पढ़ी गई।',
  },
  'formulas-without-value': {
    en: '1 formula carries no result and was read as blank. Open the file in Excel and save it once.',
    hi: '1 सूत्र का परिणाम नहीं है, वह खाली पढ़ा गया। फ़ाइल को Excel में खोलकर एक बार सहेजें।',
  },
  'stray-quotes': {
    en: '1 quotation mark is opened and never closed; it was kept as it stands.',
    hi: '1 उद्धरण चिह्न खुलकर बंद नहीं होता; वह जैसा था वैसा रखा गया।',
  },
  'no-name-column': {
    en: 'No name column: 1 request has no name.',
    hi: 'नाम का स्तंभ नहीं है: 1 अनुरोध में नाम नहीं है।',
  },
  'no-employee-id-column': {
    en: 'No employee ID column: 1 request cannot be told apart by employee ID.',
    hi: 'कर्मचारी आईडी का स्तंभ नहीं है: 1 अनुरोध कर्मचारी आईडी से नहीं पहचाना जा सकता।',
  },
  'no-mobile-column': {
    en: 'No mobile column: 1 request cannot get an OTP.',
    hi: 'मोबाइल का स्तंभ नहीं है: 1 अनुरोध को OTP नहीं मिल सकता।',
  },
  'no-email-column': {
    en: 'No email column: 1 request cannot get an OTP.',
    hi: 'ईमेल का स्तंभ नहीं है: 1 अनुरोध को OTP नहीं मिल सकता।',
  },
  'no-designation-column': {
    en: 'No designation column: 1 request has no designation.',
    hi: 'पदनाम का स्तंभ नहीं है: 1 अनुरोध में पदनाम नहीं है।',
  },
  'no-group-column': {
    en: 'No group column: 1 request has no group.',
    hi: 'ग्रुप का स्तंभ नहीं है: 1 अनुरोध में ग्रुप नहीं है।',
  },
  'no-target-mdo-column': {
    en: 'No target MDO column: 1 transfer names no MDO to go to.',
    hi: 'लक्ष्य MDO का स्तंभ नहीं है: 1 स्थानांतरण में MDO नहीं है।',
  },
  'no-dob-column': {
    en: 'No date of birth column: it was not checked for 1 request.',
    hi: 'जन्म तिथि का स्तंभ नहीं है: 1 अनुरोध में इसकी जाँच नहीं हुई।',
  },
  'no-pin-column': {
    en: 'No office PIN column: whether the office lies in the circle was not checked for 1 request.',
    hi: 'कार्यालय के PIN का स्तंभ नहीं है: 1 अनुरोध में यह नहीं जाँचा गया कि कार्यालय सर्किल में है या नहीं।',
  },
};
