/** "2026-01-04" → "04/01/2026", as the portal's cards have it; anything else as it is. */
export function portalDate(iso: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
}
