/** Longest name of a version: it stands in file manifests and on batch covers. */
export const LONGEST_VERSION = 40;

/**
 * The name to offer for lists about to be put in force: the one the file gives, if no other lists
 * have it, else the day with a number where needed. `used`: all versions the desk knows.
 */
export function versionToOffer(given: string, used: readonly string[], today: string): string {
  const taken = (name: string): boolean => used.some((version) => sameVersion(version, name));
  if (isVersionName(given) && !taken(given)) return given;
  if (!taken(today)) return today;
  let number = 2;
  while (taken(`${today}.${number}`)) number += 1;
  return `${today}.${number}`;
}

/** Letters and digits of any script, and . - _ / ( ) and blanks; it begins with a letter or digit. */
export function isVersionName(name: string): boolean {
  return (
    name.length <= LONGEST_VERSION &&
    name === name.trim() &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/()-]*$/u.test(name)
  );
}

export function sameVersion(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
