export const LONG_WORK = ['decide', 'undo', 'redo', 'rules', 'lists', 'import', 'list'] as const;
/** What takes the desk longer than a moment. */
export type LongWorkName = (typeof LONG_WORK)[number];

/** How far it is. */
export interface LongWork {
  readonly what: LongWorkName;
  /** 0 to 1; null where nobody can say. */
  readonly share: number | null;
  /** Nothing has been changed yet, and nothing will be when it is stopped now. */
  readonly mayStop: boolean;
}
