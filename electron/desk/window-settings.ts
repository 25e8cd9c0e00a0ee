import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { LOCK_AFTER, THEMES, type WindowSettings } from '../../shared/domain/desk-status';
import { LANGUAGES } from '../../shared/domain/language';

export const DEFAULT_SETTINGS: WindowSettings = {
  language: 'en',
  theme: 'system',
  textSize: 'normal',
  density: 'normal',
  lockAfterMinutes: LOCK_AFTER.usual,
};

/**
 * How the window looks, kept in plain JSON outside the desk: it is needed before anything is
 * unlocked and holds no personal data. What is missing or damaged is as at the first start.
 */
export function readWindowSettings(file: string): WindowSettings {
  let stored: Partial<Record<keyof WindowSettings, unknown>>;
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    stored = typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    stored = {};
  }
  const { language, theme, textSize, density, lockAfterMinutes } = stored;
  return {
    language: oneOf(LANGUAGES, language, DEFAULT_SETTINGS.language),
    theme: oneOf(THEMES, theme, DEFAULT_SETTINGS.theme),
    textSize: oneOf(['small', 'normal', 'large'], textSize, DEFAULT_SETTINGS.textSize),
    density: oneOf(['compact', 'normal', 'comfortable'], density, DEFAULT_SETTINGS.density),
    lockAfterMinutes: minutes(lockAfterMinutes),
  };
}

function minutes(value: unknown): number {
  const isSane =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= LOCK_AFTER.least &&
    value <= LOCK_AFTER.most;
  return isSane ? value : LOCK_AFTER.usual;
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** Whole or not at all. Throws when the disk refuses. */
export function writeWindowSettings(file: string, settings: WindowSettings): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
