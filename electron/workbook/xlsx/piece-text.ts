import { isAscii } from 'node:buffer';

/** Texts of one piece. One string a piece and slices of it cost far less than a decoding a cell. */
export class PieceText {
  #latin1: string | null = null;
  #isAscii: boolean | null = null;

  constructor(private readonly bytes: Buffer) {}

  /** Whether the whole piece is ASCII. */
  get isAscii(): boolean {
    return (this.#isAscii ??= isAscii(this.bytes));
  }

  /** Text of bytes the caller knows to be ASCII. */
  ascii(from: number, to: number): string {
    this.#latin1 ??= this.bytes.toString('latin1');
    return this.#latin1.slice(from, to);
  }
}
