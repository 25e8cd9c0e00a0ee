import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './keymap';
import { currentKeymap } from './own-keys';

type Handlers = Readonly<Record<Command, () => void>>;

/** Runs commands from anywhere on the screen, but never while someone types or answers a dialog. */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = commandOf(currentKeymap(), event);
      if (command === null || belongsToControl(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[command]();
    };
    // Before the grid, which has its own use for arrows and Enter.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog') !== null) return true;
  if (target instanceof HTMLInputElement)
    return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}

/** Enter and Space press the button or tick the box in focus; Enter on a heading of the grid sorts. */
function belongsToControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const control = target.closest('button, a, input, summary, .ag-header-cell');
  if (control === null) return false;
  if (key === 'Enter' || key === ' ') return true;
  return key.startsWith('Arrow') && control.matches('.ag-header-cell, input');
}
