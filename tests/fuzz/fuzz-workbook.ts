import type { ReadBack } from '../fixtures/read-back';
import { addsUp, readBack } from '../fixtures/read-back';
import { csvCase } from './csv-case';
import { Random } from './random';
import { xlsxCase } from './xlsx-case';

/** One file made from a seed and what must hold of it. */
export interface FuzzCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly what: string;
  /** A file that nothing is wrong with may not be refused. */
  readonly mustRead?: boolean;
  /** Null: fine. Otherwise what was lost without a word. Only asked of a file that was read. */
  readonly lost: (read: ReadBack) => string | null;
}

export interface FuzzReport {
  readonly cases: number;
  readonly read: number;
  readonly refused: number;
  readonly slowestMilliseconds: number;
  /** Seed and sentence of each failure; a seed alone makes the case again. */
  readonly failures: readonly string[];
}

const HANG = 5_000;

/** Runs `cases` seeded files of each format through the reader: no crash, hang, pollution or silent loss. */
export async function fuzz(
  format: 'xlsx' | 'csv',
  cases: number,
  seed: number,
): Promise<FuzzReport> {
  const failures: string[] = [];
  let read = 0;
  let slowest = 0;
  for (let i = 0; i < cases; i++) {
    const made = (format === 'xlsx' ? xlsxCase : csvCase)(new Random(seed + i));
    const fail = (why: string): void =>
      void failures.push(`${format} seed ${seed + i} (${made.what}): ${why}`);
    const started = performance.now();
    try {
      const back = await readBack(made.name, made.bytes);
      if (back.file.error === null) {
        read++;
        const lost = made.lost(back);
        if (lost !== null) fail(lost);
      }
      if (back.file.error !== null && made.mustRead === true)
        fail(`refused: ${back.file.error.code}`);
      if (!addsUp(back.file)) fail('rows do not add up');
    } catch (error) {
      fail(`threw ${String(error)}`);
    }
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (took > HANG) fail(`took ${Math.round(took)} ms`);
    if ('polluted' in {}) fail('polluted Object.prototype');
  }
  return { cases, read, refused: cases - read, slowestMilliseconds: slowest, failures };
}
