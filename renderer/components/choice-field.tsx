import { useId } from 'react';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly value: V | '';
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The system's own list: it opens, types ahead and speaks as every list on the computer does. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        autoFocus={props.autoFocus}
        data-first={props.autoFocus || undefined}
        aria-invalid={props.fault !== undefined}
        aria-describedby={about}
        onChange={(event) => {
          const chosen = props.choices.find((choice) => choice.value === event.target.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.placeholder !== undefined && (
          <option value="" disabled>
            {props.placeholder}
          </option>
        )}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span id={about} className={props.fault ? 'fault' : 'hint'}>
        {props.fault ?? props.hint}
      </span>
    </div>
  );
}
