import type { FieldName } from '../../../shared/domain/field';
import { REQUEST_KINDS } from '../../../shared/domain/request';
import { indianDate } from '../../i18n/dates';
import { groupName } from '../../i18n/group-name';
import type { i18n } from '../../i18n/i18n';

const DATES: ReadonlySet<FieldName> = new Set(['dateOfBirth', 'dateOfRetirement', 'requestedOn']);

/** A normalised value as the screen says it: 05-01-2026, Group C, Transfer. */
export function fieldValue(field: FieldName, value: string, t: (typeof i18n)['t']): string {
  if (DATES.has(field)) return indianDate(value);
  if (field === 'group') return groupName(value, t);
  if (field === 'kind') {
    const kind = REQUEST_KINDS.find((known) => known === value);
    return kind ? t(`field.${kind}`) : value;
  }
  return value;
}
