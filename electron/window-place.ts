import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/**
 * Where the window stood, null when that is not known or lies on no screen any more (`areas`: the
 * usable rectangles of the screens now). A damaged file is as good as none.
 */
export function readPlace(file: string, areas: readonly Rectangle[]): WindowPlace | null {
  let place: unknown;
  try {
    place = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  if (!isPlace(place)) return null;
  const { bounds } = place;
  return areas.some((area) => contains(area, bounds)) ? place : null;
}

/** A full disk must not keep the window from closing: its place is only forgotten. */
export function writePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    return;
  }
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, maximized } = value as Partial<Record<keyof WindowPlace, unknown>>;
  if (typeof maximized !== 'boolean' || typeof bounds !== 'object' || bounds === null) return false;
  return (['x', 'y', 'width', 'height'] as const).every((key) =>
    Number.isSafeInteger((bounds as Partial<Record<keyof Rectangle, unknown>>)[key]),
  );
}

function contains(area: Rectangle, bounds: Rectangle): boolean {
  return (
    bounds.x >= area.x &&
    bounds.y >= area.y &&
    bounds.x + bounds.width <= area.x + area.width &&
    bounds.y + bounds.height <= area.y + area.height
  );
}
