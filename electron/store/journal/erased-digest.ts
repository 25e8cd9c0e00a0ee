import { createHash } from 'node:crypto';
import type { JournalRecord } from './read-journal';
import { sha256 } from './record-codec';

/**
 * One number for all records without values, in their order: whoever puts back what was erased, or
 * another content in its place, cannot make it again without changing the chain.
 */
export function erasedDigest(
  records: Iterable<Pick<JournalRecord, 'sequence' | 'plain' | 'erased'>>,
): string | null {
  const hash = createHash('sha256');
  let any = false;
  for (const { sequence, plain, erased } of records) {
    if (!erased) continue;
    any = true;
    const place = Buffer.alloc(8);
    place.writeBigUInt64LE(BigInt(sequence));
    hash.update(place).update(sha256(plain));
  }
  return any ? hash.digest('hex') : null;
}
