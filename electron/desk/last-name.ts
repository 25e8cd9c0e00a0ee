import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The name under which each user of this computer opened a desk last, so that it stands in the form
 * already. Plain JSON beside the desk, which is still locked then: names of admins, nobody else's.
 */
export interface LastNames {
  /** '' for a user who has not opened one yet. */
  of(osUser: string): string;
  keep(osUser: string, userName: string): void;
}

const LONGEST = 100;

export function lastNames(file: string): LastNames {
  const read = (): Readonly<Record<string, string>> => {
    try {
      const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
      return Object.fromEntries(
        entries.filter(
          (one): one is [string, string] => typeof one[1] === 'string' && one[1].length <= LONGEST,
        ),
      );
    } catch {
      return {};
    }
  };
  return {
    of: (osUser) => {
      const names = read();
      return Object.hasOwn(names, osUser) ? (names[osUser] ?? '') : '';
    },
    keep: (osUser, userName) => {
      const names = read();
      if (names[osUser] === userName) return;
      try {
        writeFileSync(file, `${JSON.stringify({ ...names, [osUser]: userName })}\n`);
      } catch {
        // The name is typed once more next time.
      }
    },
  };
}
