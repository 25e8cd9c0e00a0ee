import { useEffect, useId, useRef, type ReactNode } from 'react';
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

  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    // The dialog's own choice would be its first control, whatever `autoFocus` said.
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      // Whoever puts the question away does not want the work that it began.
      stopWork();
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
