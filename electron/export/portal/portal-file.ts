import type { BatchRow } from '../../../shared/domain/batch';
import type { LeftOut } from '../../../shared/portal/left-out-reasons';
import { PORTAL_FILE_BYTES } from '../../../shared/portal/patterns';
import { portalLines } from '../../../shared/portal/portal-lines';
import type { PortalFileContext, PortalRow } from '../../../shared/portal/portal-row';

export interface PortalFiles {
  /** Whole files, each small enough for the upload form. None where no request can go in. */
  readonly parts: readonly { readonly text: string; readonly rows: number }[];
  readonly leftOut: readonly LeftOut[];
}

/** The portal's parser knows no quotes and fails a file over one short or blank line. */
export function portalFiles(
  header: string,
  rows: Iterable<BatchRow>,
  context: PortalFileContext,
  toRow: (row: BatchRow, context: PortalFileContext) => PortalRow,
  maxBytes = PORTAL_FILE_BYTES,
): PortalFiles {
  const leftOut: LeftOut[] = [];
  const parts: { text: string; rows: number }[] = [];
  const start = `\uFEFF${header}\r\n`;
  let bytes = 0;
  for (const made of portalLines(rows, context, toRow)) {
    if ('reasons' in made) {
      leftOut.push(made);
      continue;
    }
    const line = `${made.fields.join(',')}\r\n`;
    const part = parts[parts.length - 1];
    // Every accepted value is ASCII but a raw group word, which may be anything: count bytes.
    const size = Buffer.byteLength(line);
    if (!part || bytes + size > maxBytes) {
      parts.push({ text: start + line, rows: 1 });
      bytes = Buffer.byteLength(start) + size;
    } else {
      part.text += line;
      part.rows++;
      bytes += size;
    }
  }
  return { parts, leftOut };
}
