import { GrowingUint32 } from '../state/growing';
import { Ranking } from './ranking';

/** So many new texts find their places one by one; with more the column is ranked anew. */
const FEW = 64;

/** A run of requests and their texts, as a chunk has them. */
interface Run {
  readonly firstId: number;
  /** By the codes of the chunk. */
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

/** One text of every request, each distinct text once. Code 0 is ''. */
export class TextColumn {
  private texts: string[] | null = [''];
  private stored: (() => string[]) | null = null;
  private codeOf: Map<string, number> | null = null;
  private readonly codes = new GrowingUint32();
  private ranks: Ranking | null = null;
  /** Taken over when somebody first asks: while a file comes in nobody does. */
  private runs: Run[] = [];

  /** The texts of a run of requests. Those of a file that was dropped had the same ids. */
  add(run: Run): void {
    this.runs = this.runs.filter(({ firstId }) => firstId < run.firstId);
    this.runs.push(run);
  }

  /** As an earlier session left it. `texts` is only called when the first text is asked for. */
  load(texts: () => string[], codes: ArrayLike<number>): void {
    this.texts = null;
    this.stored = texts;
    this.codeOf = null;
    this.ranks = null;
    this.runs = [];
    this.codes.load(codes);
  }

  get values(): readonly string[] {
    this.takeRuns();
    return this.list();
  }

  code(text: string): number {
    this.takeRuns();
    return this.codeNow(text);
  }

  private codeNow(text: string): number {
    const known = this.index().get(text);
    if (known !== undefined) return known;
    const code = this.list().push(text) - 1;
    this.index().set(text, code);
    return code;
  }

  findCode(text: string): number | undefined {
    this.takeRuns();
    return this.index().get(text);
  }

  setCode(id: number, code: number): void {
    this.takeRuns();
    this.codes.set(id, code);
  }

  set(id: number, text: string): void {
    this.setCode(id, this.code(text));
  }

  get(id: number): string {
    this.takeRuns();
    return this.list()[this.codes.get(id)] ?? '';
  }

  /** Up to `most` other requests with the same text, which is not blank; without taking over the runs. */
  sameAs(id: number, text: string, most: number): readonly number[] {
    const found: number[] = [];
    const keep = (other: number): boolean => {
      if (other !== id) found.push(other);
      return found.length < most;
    };
    const codes = this.codes.view;
    const first = this.runs[0]?.firstId ?? Infinity;
    const code = id < first ? (codes[id] ?? 0) : this.list().indexOf(text);
    for (let other = 1; code > 0 && other < Math.min(first, codes.length); other++)
      if (codes[other] === code && !keep(other)) return found;
    for (const run of this.runs) {
      const own = run.texts.flatMap((one, at) => (one === text ? [at] : []));
      if (own.length === 0) continue;
      for (let at = 0; at < run.codes.length; at++)
        if (own.includes(run.codes[at] ?? 0) && !keep(run.firstId + at)) return found;
    }
    return found;
  }

  get byId(): Uint32Array {
    this.takeRuns();
    return this.codes.view;
  }

  /** Place of each code in alphabetical order, letter case aside; '' comes after everything. */
  ranking(): Uint32Array {
    for (const steps = this.rank(); !steps.next().done;);
    return this.ranks?.places ?? new Uint32Array(0);
  }

  get isRanked(): boolean {
    this.takeRuns();
    return this.ranks !== null && this.ranks.size === this.list().length;
  }

  /** Makes the ranking ready in steps of a few milliseconds. */
  *rank(): Generator<void, void> {
    while (this.takeRun()) yield;
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

  private takeRuns(): void {
    while (this.runs.length > 0) this.takeRun();
  }

  private takeRun(): boolean {
    const run = this.runs.shift();
    if (run === undefined) return false;
    const { firstId, texts, codes } = run;
    const own = texts.map((text) => this.codeNow(text));
    // From the last on, so that there is room for all of them at once.
    for (let at = codes.length - 1; at >= 0; at--)
      this.codes.set(firstId + at, own[codes[at] ?? 0] ?? 0);
    return true;
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
