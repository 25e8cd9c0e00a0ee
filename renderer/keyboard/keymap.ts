/** What a key can do on the review screen, in the order of the list of keys. */
export const COMMANDS = [
  'next',
  'previous',
  'approve',
  'return',
  'forward',
  'reject',
  'skip',
  'suggestion',
  'undo',
  'redo',
  'details',
  'select',
  'selectAll',
  'search',
  'facets',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/** A key as `KeyboardEvent.key` says it, letters in lower case; "Shift+" and "Ctrl+" before it. */
export type Keymap = Readonly<Record<Command, readonly string[]>>;

/** Data, so that an admin's own keys can take its place. */
export const DEFAULT_KEYMAP: Keymap = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  approve: ['a'],
  return: ['r'],
  forward: ['f'],
  reject: ['x'],
  skip: ['s'],
  suggestion: ['u'],
  undo: ['z', 'Ctrl+z'],
  redo: ['Shift+z', 'Ctrl+y', 'Ctrl+Shift+z'],
  details: ['Enter'],
  select: [' '],
  selectAll: ['Ctrl+a'],
  search: ['/'],
  facets: ['g'],
  help: ['?'],
};

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** "Ctrl+Shift+z". Shift is not said where it only makes the sign: "?" is "?" on every keyboard. */
export function keyName(press: KeyPress): string {
  const letter = press.key.length === 1;
  const key = letter ? press.key.toLowerCase() : press.key;
  const isSign = letter && key === press.key.toUpperCase();
  const shift = press.shiftKey && !isSign ? 'Shift+' : '';
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${shift}${key}`;
}

/** The command of a key press, null where it has none. Alt belongs to the system. */
export function commandOf(keymap: Keymap, press: KeyPress): Command | null {
  if (press.altKey) return null;
  const name = keyName(press);
  return COMMANDS.find((command) => keymap[command].includes(name)) ?? null;
}

/** How a key is shown: "A", "Shift+Z", "↓", "Space". */
export function keyLabel(key: string): string {
  return key
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace(/^ $/, 'Space')
    .replace(
      /(^|\+)([a-z])$/,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
