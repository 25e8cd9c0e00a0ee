import type { DeskRecord } from '../journal/records';
import { DeskImage } from '../snapshot/desk-image';
import type { Steps } from './background';
import type { DeskCore } from './core';

/** Decisions since the last snapshot, after which opening would have much to catch up with. */
const MANY = 200;
const TASK = 'snapshot';

/** Writes a snapshot in idle moments, when opening without it would take long. */
export class KeepSnapshots {
  private changes = 0;
  private written = 0;
  private writing: Steps | null = null;

  constructor(private readonly core: DeskCore) {
    const { kept } = core.desk;
    this.written = kept?.head.sequence ?? 0;
    // A desk judged anew is worth keeping, however it came to it.
    if (kept?.head.basis !== core.basis) this.later();
  }

  after({ type }: DeskRecord): void {
    this.changes++;
    if (
      type === 'imported' ||
      type === 'packet-opened' ||
      type === 'corrected' ||
      this.changes >= MANY
    )
      this.later();
  }

  /** Before the desk is closed, what is still waiting; a few decisions the next opening catches up with. */
  now(): void {
    if (!this.core.background.has(TASK)) return;
    this.stop();
    if (!this.core.judged.isCurrent) return;
    try {
      for (const steps = this.write(); !steps.next().done;);
    } catch {
      // The journal holds everything; opening takes longer.
    }
  }

  /** What is half written is given up; nothing holds its file any more. */
  stop(): void {
    this.core.background.drop(TASK);
    this.writing?.return();
    this.writing = null;
  }

  private later(): void {
    const { core } = this;
    if (!core.desk.writer || core.state.table.count === 0) return;
    if (core.background.has(TASK)) return;
    this.writing = this.write();
    core.background.add(TASK, this.writing);
  }

  private *write(): Steps {
    const { core } = this;
    const { writer, snapshots } = core.desk;
    if (!writer || !core.judged.isCurrent || core.state.table.count === 0) return;
    this.changes = 0;
    const { sequence, head: headHash } = writer;
    if (sequence === this.written) return;
    const { basis, state, columns, judgements } = core;
    const { table } = state;
    const image = new DeskImage({ table, columns, judgements });
    const chunks = table.chunks.map(({ sequence, count }) => [sequence, count] as const);
    const head = { sequence, headHash, basis, requests: image.count, chunks };
    yield* snapshots.write(head, (put) => image.write(put));
    this.written = sequence;
  }
}
