import type { BatchRow } from '../../../shared/domain/batch';
import type { LeftOut } from './left-out-reasons';
import { PORTAL_FILE_BYTES } from './patterns';
import type { PortalFileContext, PortalRow } from './portal-row';

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
  const users = new Set<string>();
  const parts: { text: string; rows: number }[] = [];
  const start = `\uFEFF${header}\r\n`;
  let bytes = 0;
  for (const row of rows) {
    const made = toRow(row, context);
    if ('reasons' in made) {
      leftOut.push({ id: row.request.id, reasons: made.reasons });
      continue;
    }
    const user = made.fields[1] ?? '';
    if (users.has(user)) {
      leftOut.push({ id: row.request.id, reasons: ['same-user-twice'] });
      continue;
    }
    users.add(user);
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
