export const GROUPS = ['A', 'B', 'C', 'D', 'GDS', 'Others', 'Contractual Staff'] as const;
export type Group = (typeof GROUPS)[number];

/** What Annexure III allows: "A/B" and "B/C" allow either. */
export const GROUP_RULES = ['A', 'B', 'C', 'A/B', 'B/C', 'GDS'] as const;
export type GroupRule = (typeof GROUP_RULES)[number];

export function groupsAllowed(rule: GroupRule): readonly Group[] {
  switch (rule) {
    case 'A/B':
      return ['A', 'B'];
    case 'B/C':
      return ['B', 'C'];
    default:
      return [rule];
  }
}

/** "Group C", "GDS": the words of the portal and the OM for the screen. */
export function groupLabel(group: Group): string {
  return group.length === 1 ? `Group ${group}` : group;
}
