/** What is left of the piece before, and the piece behind it: one buffer for all pieces of a part. */
export class ScanBuffer {
  #buffer: Buffer = Buffer.alloc(0);
  #rest = 0;

  /** The bytes to scan now; good until the next call. */
  with(piece: Buffer): Buffer {
    const length = this.#rest + piece.length;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(2 * length);
      this.#buffer.copy(larger, 0, 0, this.#rest);
      this.#buffer = larger;
    }
    piece.copy(this.#buffer, this.#rest);
    this.#rest = length;
    return this.#buffer.subarray(0, length);
  }

  /** The first `read` bytes are done with. */
  keepFrom(read: number): void {
    this.#buffer.copyWithin(0, read, this.#rest);
    this.#rest -= read;
  }
}
