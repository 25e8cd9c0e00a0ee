import { useRef } from 'react';

interface PaneEdgeProps {
  readonly name: string;
  /** Which side of the edge the pane lies on. */
  readonly pane: 'before' | 'after';
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** 0: as wide as the screen suggests. */
  readonly onWidth: (width: number) => void;
}

const STEP = 16;

/** The line between two panes: dragged, or moved by arrow keys. Home gives the usual width back. */
export function PaneEdge(props: PaneEdgeProps) {
  const { pane, least, most, onWidth } = props;
  const line = useRef<HTMLDivElement>(null);
  const box = () =>
    pane === 'before' ? line.current?.previousElementSibling : line.current?.nextElementSibling;
  const now = () => Math.round(box()?.getBoundingClientRect().width ?? least);
  const set = (width: number) => onWidth(Math.round(Math.min(most, Math.max(least, width))));
  const sign = pane === 'before' ? 1 : -1;
  return (
    <div
      ref={line}
      className="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={props.name}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={props.width === 0 ? least : props.width}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        const { clientX, currentTarget, pointerId } = event;
        const before = now();
        currentTarget.setPointerCapture(pointerId);
        currentTarget.onpointermove = (move) => set(before + sign * (move.clientX - clientX));
        currentTarget.onlostpointercapture = () => {
          currentTarget.onpointermove = null;
        };
      }}
      onDoubleClick={() => onWidth(0)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (by !== undefined) set(now() + sign * by);
        else if (event.key === 'Home') onWidth(0);
        else return;
        event.preventDefault();
      }}
    />
  );
}
