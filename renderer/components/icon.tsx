/** Drawn for this program on a 20 × 20 field with one stroke width, so that they line up. */
const PATHS = {
  review: 'M3 4h14M3 8h14M3 12h8M3 16h6M13 14l2 2 3-4',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3 13v4h14v-4',
  batches: 'M3 6h14v11H3zM3 6l2-3h10l2 3M8 10h4',
  audit: 'M4 3h9l3 3v11H4zM7 8h6M7 11h6M7 14h3',
  progress: 'M3 17h14M5 14v-4M9 14V5M13 14V8M17 14v-3',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.6M10 14v.1',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  redo: 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5',
  close: 'M5 5l10 10M15 5 5 15',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
  foldLeft: 'M12 5l-5 5 5 5',
  foldRight: 'M8 5l5 5-5 5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
