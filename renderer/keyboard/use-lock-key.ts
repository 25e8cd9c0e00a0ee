import { useEffect } from 'react';
import { ask, desk } from '../desk';

/** Ctrl+L locks from everywhere, also while someone types: whoever walks away must not search. */
export function useLockKey(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      event.stopPropagation();
      void ask(desk.desk.lock());
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [enabled]);
}
