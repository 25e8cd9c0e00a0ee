import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuseLarger } from './file-size';
import { LIMITS } from './limits';
import { Refusal } from './refusal';

export interface Hashing {
  /** SHA-256 as hex; '' when stopped. Rejects with what its reader would say too. */
  readonly sha256: Promise<string>;
  stop(): void;
}

const PIECE = 1 << 20;

/**
 * By what a file is known again when it comes a second time. Worked out beside the reading and not
 * in its process, which has the most to do of all.
 */
export function hashFile(path: string): Hashing {
  const work = { isStopped: false };
  const sha256 = hashOf(path, work);
  sha256.catch(() => undefined); // Told to whoever waits for it.
  return {
    sha256,
    stop: () => {
      work.isStopped = true;
    },
  };
}

async function hashOf(path: string, work: { readonly isStopped: boolean }): Promise<string> {
  // Asked before opening it: a pipe would be waited for, here where everybody waits.
  const about = await stat(path);
  const file = basename(path);
  if (!about.isFile()) throw new Refusal('file-unknown', { file });
  refuseLarger(about.size, LIMITS.fileBytes, file);
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (work.isStopped) return '';
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
