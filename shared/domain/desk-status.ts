import type { UserError } from '../errors';
import type { Language } from './language';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What the window shows before it asks for anything else. */
export type DeskStatus =
  /** `keychain`: this computer's, null where it has no real one. */
  | { readonly state: 'none'; readonly keychain: string | null }
  /** There is a desk, but not even its outside can be read. */
  | { readonly state: 'unreadable'; readonly error: UserError }
  | {
      readonly state: 'locked';
      readonly mdo: string;
      /** The name this user of the computer opened it with last, '' where not yet. */
      readonly lastUser: string;
      readonly opensBy: OpensBy;
    }
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
      readonly opensBy: OpensBy;
      /** This computer's, null where it has no real one. */
      readonly keychain: string | null;
      /** What opening found odd: a torn last record that was set aside, a recovery, a full disk. */
      readonly notices: readonly UserError[];
    };

/** What opened the desk this time. */
export type OpenedBy = 'passphrase' | 'recovery-key' | 'keychain' | 'sample';

/** How a desk can be opened, besides its recovery key. */
export interface OpensBy {
  readonly passphrase: boolean;
  /** Name of the operating system's keychain that holds the key, null where none does. */
  readonly keychain: string | null;
}

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
