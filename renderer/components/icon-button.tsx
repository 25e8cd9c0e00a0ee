import { Icon, type IconName } from './icon';

/** A picture with a name: shown as a tooltip, spoken by a screen reader. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly slim?: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <button
      type="button"
      className={`button bare icon-only ${props.slim ? 'slim' : ''}`}
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
      disabled={props.disabled}
    >
      <Icon name={props.icon} />
    </button>
  );
}
