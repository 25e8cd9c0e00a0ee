import { changeLayout, layoutStore } from '../state/layout';
import { useStore } from '../state/store';
import { COMMANDS, DEFAULT_KEYMAP, type Command, type Keymap } from './keymap';

/** The usual keys with the admin's own in their place. */
export function keymapWith(own: Readonly<Record<string, readonly string[]>>): Keymap {
  return Object.fromEntries(
    COMMANDS.map((command) => [command, own[command] ?? DEFAULT_KEYMAP[command]]),
  ) as Keymap;
}

export function currentKeymap(): Keymap {
  return keymapWith(layoutStore.get().keys);
}

export function useKeymap(): Keymap {
  return keymapWith(useStore(layoutStore).keys);
}

/** The command that has this key already, null where it is free. */
export function ownerOf(keymap: Keymap, key: string): Command | null {
  return COMMANDS.find((command) => keymap[command].includes(key)) ?? null;
}

/** Gives a command its keys; whatever another command had of them is taken from it. */
export function setKeys(command: Command, keys: readonly string[]): void {
  const before = currentKeymap();
  const next: Record<string, readonly string[]> = { ...layoutStore.get().keys, [command]: keys };
  for (const other of COMMANDS)
    if (other !== command && before[other].some((key) => keys.includes(key)))
      next[other] = before[other].filter((key) => !keys.includes(key));
  changeLayout({ keys: next });
}

export function resetKeys(): void {
  changeLayout({ keys: {} });
}
