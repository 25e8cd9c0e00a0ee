import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** `secret` hides what is typed from onlookers and still is a text box to a screen reader. */
  readonly kind?: 'text' | 'secret' | 'long';
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const shared = {
    id,
    value: props.value,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    'data-first': props.autoFocus || undefined,
    'aria-invalid': props.fault !== undefined,
    'aria-describedby': about,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.kind === 'long' ? (
        <textarea
          {...shared}
          className="input"
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className={`input ${props.kind === 'secret' ? 'secret' : ''}`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      <span id={about} className={props.fault ? 'fault' : 'hint'}>
        {props.fault ?? props.hint}
      </span>
    </div>
  );
}
