import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { USUAL_LAYOUT, type WindowLayout } from '../../shared/domain/window-layout';
import { parseLayout } from '../../shared/ipc/layout-schema';

/** A missing or damaged file is as at the first start. */
export function readWindowLayout(file: string): WindowLayout {
  try {
    return parseLayout(JSON.parse(readFileSync(file, 'utf8'))) ?? USUAL_LAYOUT;
  } catch {
    return USUAL_LAYOUT;
  }
}

/** Whole or not at all. Throws when the disk refuses. */
export function writeWindowLayout(file: string, layout: WindowLayout): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(layout, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
