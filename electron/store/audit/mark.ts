import { createHmac, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import { writeFileAtomically } from '../files/atomic-file';
import type { FileSystem } from '../files/file-system';

/** How far the journal reached when the desk was last closed or a batch was sealed. */
const MARK_NAME = 'journal.mark';
const markSchema = v.strictObject({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  head: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  seal: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export interface Mark {
  readonly sequence: number;
  /** Hex. */
  readonly head: string;
}

const sealOf = (key: Buffer, { sequence, head }: Mark): string =>
  createHmac('sha256', key)
    .update(`journal mark ${String(sequence)} ${head}`)
    .digest('hex');

/** A disk that refuses leaves the mark before it, which holds as well. */
export function writeMark(files: FileSystem, folder: string, key: Buffer, mark: Mark): void {
  const { sequence, head } = mark;
  const bytes = Buffer.from(JSON.stringify({ sequence, head, seal: sealOf(key, mark) }));
  try {
    writeFileAtomically(files, path.join(folder, MARK_NAME), bytes);
  } catch {
    // The journal itself is whole; only a cut of what came since would not show.
  }
}

/** Null where there is none that was made with this key: a desk of before, or one never closed. */
export function readMark(files: FileSystem, folder: string, key: Buffer): Mark | null {
  try {
    const text = files.read(path.join(folder, MARK_NAME)).toString('utf8');
    const mark = v.parse(markSchema, JSON.parse(text));
    const isOurs = timingSafeEqual(Buffer.from(mark.seal), Buffer.from(sealOf(key, mark)));
    return isOurs ? mark : null;
  } catch {
    return null;
  }
}
