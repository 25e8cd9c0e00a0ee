import type { UserError } from '../errors';
import type { Language } from './language';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What the window shows before it asks for anything else. */
export type DeskStatus =
  | { readonly state: 'none' }
  /** There is a desk, but not even its outside can be read. */
  | { readonly state: 'unreadable'; readonly error: UserError }
  /** `keychain`: the one of the operating system that also holds the key, null where none does. */
  | { readonly state: 'locked'; readonly mdo: string; readonly keychain: string | null }
  | {
      readonly state: 'open';
      readonly mdo: string;
      readonly userName: string;
      readonly sample: boolean;
      readonly readOnly: boolean;
      /** ISO time of the last record on disk. */
      readonly savedAt: string;
      readonly asOf: string;
      readonly ruleSetVersion: string;
      readonly referenceVersion: string;
      readonly openedBy: OpenedBy;
      /** What opening found odd: a torn last record that was set aside, a recovery, a full disk. */
      readonly notices: readonly UserError[];
    };

/** What opened the desk this time. */
export type OpenedBy = 'passphrase' | 'recovery-key' | 'keychain' | 'sample';

/** Idle minutes after which the desk locks itself. */
export const LOCK_AFTER = { least: 1, most: 30, usual: 10 } as const;

export interface WindowSettings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: 'small' | 'normal' | 'large';
  readonly density: 'compact' | 'normal' | 'comfortable';
  /** Whole minutes, see LOCK_AFTER. */
  readonly lockAfterMinutes: number;
}
