import { once } from 'node:events';

/** Text, or UTF-8 bytes of it. */
export type Piece = string | Uint8Array;

const PIECE_BYTES = 1 << 18;

/** Standard output in large pieces; waits while the reader is slow. */
export class Output {
  #waiting: Uint8Array[] = [];
  #bytes = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {}

  /** Null: there is nothing to wait for. */
  write(piece: Piece): Promise<void> | null {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    return this.#bytes >= PIECE_BYTES ? this.flush() : null;
  }

  async flush(): Promise<void> {
    if (this.#bytes === 0) return;
    const bytes = Buffer.concat(this.#waiting, this.#bytes);
    this.#waiting = [];
    this.#bytes = 0;
    if (!this.stream.write(bytes)) await once(this.stream, 'drain');
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
