import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { stopWork } from '../state/working';
import { WorkingLine } from './working-line';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Asks once. Escape puts it away, Enter (Ctrl+Enter in a long text) does it, focus goes back. */
export function Dialog({ title, onClose, onSubmit, children }: DialogProps) {
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);

  // Before the next key is heard, in both directions: a fast hand types on without looking.
  useLayoutEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The dialog's own choice would be its first control, whatever `autoFocus` said.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      // Whoever puts the question away does not want the work that it began.
      stopWork();
      // While it stands open, nothing beside it can be given the focus.
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          onSubmit();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <WorkingLine />
      </form>
    </dialog>
  );
}
