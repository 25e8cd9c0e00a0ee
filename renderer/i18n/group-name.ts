import { GROUPS, groupLabel } from '../../shared/domain/group';

/** "Group C" in English, "ग्रुप C" in Hindi; text that is no group stays as it is. */
export function groupName(value: string, t: (key: 'field.group') => string): string {
  const group = GROUPS.find((known) => known === value);
  if (!group) return value;
  return group.length === 1 ? `${t('field.group')} ${group}` : groupLabel(group);
}
