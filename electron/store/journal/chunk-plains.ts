import type { JournalWriter } from './journal-file';
import { encodeChunkRecord } from './records';

/** The records of chunks, so that one sealed ahead is known again when it is written. */
export class ChunkPlains {
  private readonly plains = new WeakMap<Uint8Array, Buffer>();

  constructor(private readonly writer: JournalWriter) {}

  plainOf(chunk: Uint8Array): Buffer {
    const known = this.plains.get(chunk);
    if (known) return known;
    const plain = encodeChunkRecord(chunk);
    this.plains.set(chunk, plain);
    return plain;
  }

  sealAhead(chunk: Uint8Array): void {
    this.writer.sealAhead(this.plainOf(chunk));
  }

  dropAhead(): void {
    this.writer.dropAhead();
  }
}
