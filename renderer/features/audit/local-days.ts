const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Midnight at which a day begins (`after` 0) or ends (`after` 1) in the clock of this computer, ISO
 * 8601 in UTC. '' for a date half typed, which does not narrow yet.
 */
export function midnight(isoDate: string, after: 0 | 1): string {
  const [, year, month, day] = DATE.exec(isoDate) ?? [];
  if (year === undefined) return '';
  const time = new Date(Number(year), Number(month) - 1, Number(day) + after);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
