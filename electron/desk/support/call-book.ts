import type { UserError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';

/** How one channel of the window fared since the program was started. */
export interface CallSummary {
  readonly channel: string;
  readonly calls: number;
  readonly meanMs: number;
  readonly slowestMs: number;
  /** Code of an error → how often. Codes only: what fills their sentences may name a person. */
  readonly errors: ReadonlyMap<string, number>;
}

interface Entry {
  calls: number;
  totalMs: number;
  slowestMs: number;
  readonly errors: Map<string, number>;
}

/** Notes how long calls took and how they failed, never what they carried. */
export class CallBook {
  private readonly entries = new Map<string, Entry>();

  /** `clock`: milliseconds that only grow. */
  constructor(private readonly clock: () => number) {}

  async note<T extends Result<unknown, UserError>>(
    channel: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const begin = this.clock();
    let error: string | null = null;
    try {
      const result = await work();
      if (!result.ok) error = result.error.code;
      return result;
    } catch (thrown) {
      error = thrown instanceof Error ? `thrown ${thrown.name}` : 'thrown';
      throw thrown;
    } finally {
      this.add(channel, this.clock() - begin, error);
    }
  }

  /** The channel that took the most time first. */
  summary(): readonly CallSummary[] {
    return [...this.entries]
      .sort(([, a], [, b]) => b.totalMs - a.totalMs)
      .map(([channel, { calls, totalMs, slowestMs, errors }]) => ({
        channel,
        calls,
        meanMs: totalMs / calls,
        slowestMs,
        errors,
      }));
  }

  private add(channel: string, ms: number, error: string | null): void {
    const entry = this.entries.get(channel) ?? {
      calls: 0,
      totalMs: 0,
      slowestMs: 0,
      errors: new Map<string, number>(),
    };
    entry.calls += 1;
    entry.totalMs += ms;
    entry.slowestMs = Math.max(entry.slowestMs, ms);
    if (error !== null) entry.errors.set(error, (entry.errors.get(error) ?? 0) + 1);
    this.entries.set(channel, entry);
  }
}
