import type { Language } from './language';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What the window shows before it asks for anything else. */
export type DeskStatus =
  | { readonly state: 'none' }
  | { readonly state: 'locked'; readonly mdo: string }
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
    };

export interface WindowSettings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: 'small' | 'normal' | 'large';
  readonly density: 'compact' | 'normal' | 'comfortable';
}
