import { GrowingUint32 } from '../state/growing';

/** One text of every request, each distinct text once. Code 0 is ''. */
export class TextColumn {
  readonly values: string[] = [''];
  private readonly codeOf = new Map<string, number>([['', 0]]);
  private readonly codes = new GrowingUint32();
  private ranks: Uint32Array | null = null;

  code(text: string): number {
    const known = this.codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.values.push(text) - 1;
    this.codeOf.set(text, code);
    this.ranks = null;
    return code;
  }

  findCode(text: string): number | undefined {
    return this.codeOf.get(text);
  }

  setCode(id: number, code: number): void {
    this.codes.set(id, code);
  }

  set(id: number, text: string): void {
    this.codes.set(id, this.code(text));
  }

  get(id: number): string {
    return this.values[this.codes.get(id)] ?? '';
  }

  get byId(): Uint32Array {
    return this.codes.view;
  }

  /** Place of each code in alphabetical order, letter case aside; '' comes after everything. */
  ranking(): Uint32Array {
    this.ranks ??= rank(this.values);
    return this.ranks;
  }
}

function rank(values: readonly string[]): Uint32Array {
  const folded = values.map((value) => value.toLowerCase());
  // Sorting plain strings without a comparer is several times faster than with one.
  const sorted = [...new Set(folded)].filter((text) => text !== '').sort();
  const place = new Map(sorted.map((text, i) => [text, i]));
  return Uint32Array.from(folded, (text) => place.get(text) ?? sorted.length);
}
