export interface BenchLine {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** What one benchmark saw, for `npm run bench`. */
export interface BenchReport {
  readonly name: string;
  readonly lines: readonly BenchLine[];
}
