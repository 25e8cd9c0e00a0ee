/** What takes the desk longer than a moment. */
export type LongWorkName =
  'decide' | 'undo' | 'redo' | 'rules' | 'lists' | 'import' | 'judge' | 'list';

/** How far it is. */
export interface LongWork {
  readonly what: LongWorkName;
  /** 0 to 1; null where nobody can say. */
  readonly share: number | null;
  /** Nothing has been changed yet, and nothing will be when it is stopped now. */
  readonly mayStop: boolean;
}
