export interface BenchLine {
  readonly label: string;
  /** The median where there were several rounds. */
  readonly value: number;
  readonly unit: string;
  /** Fastest and slowest round. */
  readonly low?: number;
  readonly high?: number;
}

/** What one benchmark saw, for `npm run bench`. */
export interface BenchReport {
  readonly name: string;
  readonly lines: readonly BenchLine[];
  /** Of what was compared with. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** BENCH_ROUNDS=9 gives all benches more rounds than they take by themselves. */
export const rounds = (usual: number): number => Number(process.env['BENCH_ROUNDS'] ?? usual);

/** BENCH_SIZES=2000,50000 leaves the larger ones out. */
export function sizes(usual: readonly number[]): readonly number[] {
  const only = process.env['BENCH_SIZES']?.split(',').map(Number) ?? usual;
  return usual.filter((size) => only.includes(size));
}

/** Median, fastest and slowest of what several rounds took. */
export function lineOf(label: string, unit: string, values: readonly number[]): BenchLine {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[sorted.length >> 1] ?? NaN;
  const [low = value] = sorted;
  return { label, unit, value, low, high: sorted.at(-1) ?? value };
}

export const countOf = (count: number): string => count.toLocaleString('en-US');
