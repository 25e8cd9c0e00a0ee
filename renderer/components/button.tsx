import type { ReactNode } from 'react';
import { useOffReason } from '../state/read-only';

interface ButtonProps {
  readonly onClick?: () => void;
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'bare';
  readonly slim?: boolean;
  readonly disabled?: boolean;
  /** It changes the desk: off, with the reason, where that is open for reading only. */
  readonly changes?: boolean;
  readonly type?: 'button' | 'submit';
  /** The key that does the same, shown but not part of the name. */
  readonly shortcut?: string | undefined;
  /** The accessible name where the text alone would not say enough. */
  readonly label?: string;
  readonly title?: string | undefined;
  readonly autoFocus?: boolean;
}

export function Button(props: ButtonProps) {
  const look = props.look ?? 'plain';
  const off = useOffReason(props.changes);
  return (
    <button
      type={props.type ?? 'button'}
      className={`button ${look} ${props.slim ? 'slim' : ''}`}
      onClick={props.onClick}
      disabled={props.disabled === true || off !== undefined}
      aria-label={props.label}
      aria-keyshortcuts={props.shortcut}
      title={off ?? props.title}
      autoFocus={props.autoFocus}
      data-first={props.autoFocus || undefined}
    >
      {props.children}
      {props.shortcut !== undefined && (
        <kbd className="key" aria-hidden="true">
          {props.shortcut}
        </kbd>
      )}
    </button>
  );
}
