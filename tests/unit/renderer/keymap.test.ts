import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOf, DEFAULT_KEYMAP, keyLabel } from '../../../renderer/keyboard/keymap';

const press = (key: string, held: Partial<Record<'shift' | 'ctrl' | 'alt', true>> = {}) => ({
  key,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
  altKey: held.alt ?? false,
  metaKey: false,
});

describe('the keys of the review screen', () => {
  it('finds the command of a letter', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('a'))).toBe('approve');
  });

  it('takes a letter with Caps Lock on as the letter', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('R'))).toBe('return');
  });

  it('tells redo from undo by Shift', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('Z', { shift: true }))).toBe('redo');
  });

  it('undoes with Ctrl+Z too', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('z', { ctrl: true }))).toBe('undo');
  });

  it('takes Ctrl+A for all that match, not for approving', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('a', { ctrl: true }))).toBe('selectAll');
  });

  it('does not approve on Shift+A', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('A', { shift: true }))).toBeNull();
  });

  it('knows "?" although it is typed with Shift', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('?', { shift: true }))).toBe('help');
  });

  it('leaves Alt to the system', () => {
    expect(commandOf(DEFAULT_KEYMAP, press('f', { alt: true }))).toBeNull();
  });

  it('gives no key to two commands', () => {
    const keys = COMMANDS.flatMap((command) => DEFAULT_KEYMAP[command]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows keys as they stand on the keyboard', () => {
    expect(['a', 'Shift+z', 'ArrowDown', ' '].map(keyLabel)).toEqual([
      'A',
      'Shift+Z',
      '↓',
      'Space',
    ]);
  });
});
