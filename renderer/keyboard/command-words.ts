import type { Command } from './keymap';

/** What each command is called in the list of keys and in the settings. */
export const COMMAND_WORDS = {
  next: 'review.keyNext',
  previous: 'review.keyPrevious',
  approve: 'review.keyApprove',
  return: 'review.keyReturn',
  forward: 'review.keyForward',
  reject: 'review.keyReject',
  skip: 'review.keySkip',
  suggestion: 'review.keySuggestion',
  undo: 'review.keyUndo',
  redo: 'review.keyRedo',
  details: 'review.keyDetails',
  select: 'review.keySelect',
  selectAll: 'review.keySelectAll',
  search: 'review.keySearch',
  facets: 'review.keyFacets',
  help: 'review.keyHelp',
} as const satisfies Record<Command, string>;
