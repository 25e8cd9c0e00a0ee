/** The one place of the window's side that asks what time it is. */
export interface Clock {
  /** ISO 8601, UTC: when something was done. */
  now(): string;
  /** The office's own date, yyyy-mm-dd: the day the rules judge by. */
  today(): string;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const date = new Date();
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
};
