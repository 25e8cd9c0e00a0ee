import { once } from 'node:events';

const PIECE_CHARACTERS = 1 << 16;

/** Standard output in large pieces; waits while the reader is slow. */
export class Output {
  #waiting = '';

  constructor(private readonly stream: NodeJS.WritableStream) {}

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= PIECE_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
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
