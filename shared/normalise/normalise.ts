import type { FieldName } from '../domain/field';
import type { Layout } from '../domain/request';
import { PARENT_MDO, type Reference } from '../reference/reference';
import { normaliseDate, type DateOrder } from './date';
import { normaliseEmail } from './email';
import { readKind } from './kind';
import { normaliseMobile } from './mobile';
import { portalSpelling } from './portal-values';
import { cleanText, foldDigits, isPlainNumber, meansEmpty, numberText } from './text';

export interface NormaliseOptions {
  readonly layout: Layout;
  /** Date columns that prove month before day, see mapping/date-order.ts; all others are day first. */
  readonly dateOrder?: Readonly<Partial<Record<FieldName, DateOrder>>>;
}

/** Raw cell text → field value, '' where nothing stands. What cannot be read stays as given, cleaned. */
export type Normalise = (field: FieldName, raw: string) => string;

/** `="00123456"`, the way programs keep Excel from eating the zeros of a .csv. */
const unguarded = (raw: string): string =>
  raw.startsWith('="') ? raw.replace(/^="([^"]*)"$/, '$1') : raw;

/**
 * Cells come as text: numbers in shortest round-trip form, real dates as ISO, error cells "#N/A".
 * Group is what the text says; the portal's words for GDS need the designation too, see portal-gds.ts.
 */
export function createNormaliser(reference: Reference, options: NormaliseOptions): Normalise {
  const isPortal = options.layout.startsWith('portal-');
  const order = (field: FieldName): DateOrder => options.dateOrder?.[field] ?? 'dmy';
  return (field, given) => {
    if (given === '') return '';
    const raw = unguarded(given);
    switch (field) {
      case 'mobile':
        return normaliseMobile(raw);
      case 'email':
        return normaliseEmail(raw);
      case 'dateOfBirth':
        return normaliseDate(raw, order(field), true);
      case 'dateOfRetirement':
      case 'requestedOn':
        return normaliseDate(raw, order(field), false);
      case 'officePin': {
        if (isPlainNumber(raw)) return raw;
        const text = numberText(foldDigits(cleanText(raw)).replace(/ /g, ''));
        return meansEmpty(text) ? '' : text;
      }
      case 'employeeId': {
        if (isPlainNumber(raw)) return raw;
        const text = numberText(foldDigits(cleanText(raw)));
        return meansEmpty(text) ? '' : text;
      }
      case 'kind':
        return readKind(raw) ?? cleanText(raw);
      case 'name': {
        // "Nil" is a name people have; the other words for nothing are not.
        const text = cleanText(raw);
        return meansEmpty(text) && text.toLowerCase() !== 'nil' ? '' : text;
      }
      case 'remarks':
      case 'tags': {
        const text = cleanText(raw);
        return isPortal && text === 'null' ? '' : text;
      }
      default: {
        const text = cleanText(raw);
        return meansEmpty(text) ? '' : namedValue(reference, field, text);
      }
    }
  };
}

/** Fields whose value is one of a list where the text names it beyond doubt. */
function namedValue(reference: Reference, field: FieldName, text: string): string {
  switch (field) {
    case 'currentMdo':
    case 'targetMdo': {
      const found = reference.resolveMdo(text);
      if (found.kind === 'mdo') return found.mdo.name;
      return found.kind === 'parent' ? PARENT_MDO : text;
    }
    case 'designation': {
      const found = reference.resolveDesignation(text);
      return found.kind === 'listed' ? found.designation.name : text;
    }
    case 'group':
      return reference.resolveGroup(text) ?? text;
    case 'gender':
    case 'category':
      return portalSpelling(field, text);
    default:
      return text;
  }
}
