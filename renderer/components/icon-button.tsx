import { useOffReason } from '../state/read-only';
import { Icon, type IconName } from './icon';

/** A picture with a name: shown as a tooltip, spoken by a screen reader. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly slim?: boolean;
  readonly disabled?: boolean;
  /** It changes the desk: off, with the reason, where that is open for reading only. */
  readonly changes?: boolean;
}) {
  const off = useOffReason(props.changes);
  return (
    <button
      type="button"
      className={`button bare icon-only ${props.slim ? 'slim' : ''}`}
      aria-label={props.name}
      title={off ?? props.name}
      onClick={props.onClick}
      disabled={props.disabled === true || off !== undefined}
    >
      <Icon name={props.icon} />
    </button>
  );
}
