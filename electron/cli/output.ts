/** Text, or UTF-8 bytes of it. */
export type Piece = string | Uint8Array;

const PIECE_BYTES = 1 << 18;

/** Standard output in large pieces; waits while the reader is slow. */
export class Output {
  /** Used again and again: new memory costs more than what is copied into it. */
  readonly #buffer = Buffer.allocUnsafe(PIECE_BYTES);
  #used = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {}

  /** Null: there is nothing to wait for. */
  write(piece: Piece): Promise<void> | null {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (bytes.length > this.#buffer.length - this.#used) return this.#makeRoom(bytes);
    this.#keep(bytes);
    return null;
  }

  async flush(): Promise<void> {
    const bytes = this.#buffer.subarray(0, this.#used);
    if (bytes.length > 0) await this.#send(bytes);
    this.#used = 0;
  }

  async #makeRoom(bytes: Uint8Array): Promise<void> {
    await this.flush();
    if (bytes.length >= this.#buffer.length) await this.#send(bytes);
    else this.#keep(bytes);
  }

  #keep(bytes: Uint8Array): void {
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** Until the bytes are no longer needed; a reader that went away is told of by the stream itself. */
  #send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.stream.write(bytes, () => {
        resolve();
      });
    });
  }
}

/** Notes for a person: only where one looks on. */
export class Progress {
  #shown = false;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(text: string): void {
    if (!this.stream.isTTY) return;
    this.stream.write(`\r\x1b[2K${text}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) this.stream.write('\r\x1b[2K');
    this.#shown = false;
  }
}
