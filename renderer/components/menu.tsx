import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A button with a small sheet under it. Escape and a click elsewhere put it away. */
export function Menu(props: { readonly name: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  // Most menus are never opened, and what is in them takes time to draw.
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      const { current } = box;
      if (current?.open && event.target instanceof Node && !current.contains(event.target))
        current.open = false;
    };
    window.addEventListener('pointerdown', close, true);
    return () => window.removeEventListener('pointerdown', close, true);
  }, []);
  return (
    <details
      ref={box}
      className="menu"
      onToggle={() => setWasOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="button bare slim">{props.name}</summary>
      <div className="menu-sheet">{wasOpen && props.children}</div>
    </details>
  );
}
