/** "05-01-2026" from an ISO date or time, in the clock of this computer; other text as it is. */
export function indianDate(iso: string): string {
  const dateOnly = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (dateOnly) return `${dateOnly[3]}-${dateOnly[2]}-${dateOnly[1]}`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${two(date.getDate())}-${two(date.getMonth() + 1)}-${date.getFullYear()}`;
}

/** "10:42" from an ISO time, in the clock of this computer; '' where it is none. */
export function clockTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "05-01-2026 10:42". */
export function dateAndTime(iso: string): string {
  return `${indianDate(iso)} ${clockTime(iso)}`.trim();
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
