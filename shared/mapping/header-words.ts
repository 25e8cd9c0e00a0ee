import type { FieldName } from '../domain/field';
import { PERSON_WORDS } from './person-words';
import { REQUEST_WORDS } from './request-words';

/**
 * What offices write above a column, English and Hindi, before canonicalHeader() folds case,
 * punctuation and the usual abbreviations. One spelling a line of thought: folding does the rest.
 */
export const HEADER_WORDS: Readonly<Record<FieldName, readonly string[]>> = {
  ...PERSON_WORDS,
  ...REQUEST_WORDS,
};

/** Headers of a running number: known, and no field of a request. */
export const SERIAL_WORDS: readonly string[] = [
  'S No',
  'Sl No',
  'Sr No',
  'Serial No',
  'S.N.',
  'SNo',
  'SlNo',
  'SrNo',
  'Sl',
  'No',
  'Serial',
  '#',
  'क्र सं',
  'क्रम संख्या',
  'क्रमांक',
  'क्र',
  'क्र.सं.',
];
