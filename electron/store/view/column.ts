import { GrowingUint32 } from '../state/growing';
import { Ranking } from './ranking';

/** So many new texts find their places one by one; with more the column is ranked anew. */
const FEW = 64;

/** One text of every request, each distinct text once. Code 0 is ''. */
export class TextColumn {
  private texts: string[] | null = [''];
  private stored: (() => string[]) | null = null;
  private codeOf: Map<string, number> | null = null;
  private readonly codes = new GrowingUint32();
  private ranks: Ranking | null = null;

  /** As an earlier session left it. `texts` is only called when the first text is asked for. */
  load(texts: () => string[], codes: ArrayLike<number>): void {
    this.texts = null;
    this.stored = texts;
    this.codeOf = null;
    this.ranks = null;
    this.codes.load(codes);
  }

  get values(): readonly string[] {
    return this.list();
  }

  code(text: string): number {
    const known = this.index().get(text);
    if (known !== undefined) return known;
    const code = this.list().push(text) - 1;
    this.index().set(text, code);
    return code;
  }

  findCode(text: string): number | undefined {
    return this.index().get(text);
  }

  setCode(id: number, code: number): void {
    this.codes.set(id, code);
  }

  set(id: number, text: string): void {
    this.codes.set(id, this.code(text));
  }

  get(id: number): string {
    return this.list()[this.codes.get(id)] ?? '';
  }

  get byId(): Uint32Array {
    return this.codes.view;
  }

  /** Codes of requests 1 to `count`, with place 0 for none. */
  copy(count: number): Uint32Array {
    return this.codes.copy(count);
  }

  /** Place of each code in alphabetical order, letter case aside; '' comes after everything. */
  ranking(): Uint32Array {
    for (const steps = this.rank(); !steps.next().done;);
    return this.ranks?.places ?? new Uint32Array(0);
  }

  get isRanked(): boolean {
    return this.ranks !== null && this.ranks.size === this.list().length;
  }

  /** Makes the ranking ready in steps of a few milliseconds. */
  *rank(): Generator<void, void> {
    const { ranks } = this;
    const list = this.list();
    if (ranks === null || list.length - ranks.size > FEW) {
      const made = yield* Ranking.inSteps(list);
      // Loaded anew while it was made.
      if (this.texts !== list) return;
      this.ranks = made;
    }
    const current = this.ranks;
    for (let code = current?.size ?? 0; code < list.length; code++) current?.add(list[code] ?? '');
  }

  private list(): string[] {
    if (this.texts) return this.texts;
    this.texts = this.stored?.() ?? [''];
    this.stored = null;
    return this.texts;
  }

  private index(): Map<string, number> {
    if (this.codeOf) return this.codeOf;
    const index = new Map<string, number>();
    this.list().forEach((text, code) => {
      // Blank also stands for texts that nobody has any more.
      if (!index.has(text)) index.set(text, code);
    });
    this.codeOf = index;
    return index;
  }
}
