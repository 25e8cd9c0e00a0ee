import type { BatchState, WrittenFile } from '../../../shared/domain/batch';
import type { BatchStep } from '../../../shared/domain/batch-life';

/** As the spec of exports has it: KAR/2025-26/0007. */
export const DEFAULT_NUMBERING = '{code}/{year}/{number}';

/** What happened to one request after its batch was sealed. */
export interface AfterSealing {
  readonly what: 'confirmed' | 'reopened' | 'came-back' | 'freed' | 'unticked';
  readonly batch: string;
  readonly at: string;
  readonly by: string;
  /** The portal's words, the file, or the reason of voiding. */
  readonly note: string;
}

interface OneBatch {
  state: BatchState;
  readonly steps: BatchStep[];
  files: readonly WrittenFile[] | null;
  readonly confirmed: Set<number>;
  readonly reopened: Set<number>;
  readonly cameBack: Set<number>;
}

/** The way of every batch after its sealing. Plain data, no clock. */
export class BatchLife {
  numbering = DEFAULT_NUMBERING;
  private readonly batches = new Map<string, OneBatch>();
  private readonly events = new Map<number, AfterSealing[]>();

  seal(number: string, at: string, by: string): void {
    this.batches.set(number, {
      state: 'sealed',
      steps: [{ to: 'sealed', at, by, note: '' }],
      files: null,
      confirmed: new Set(),
      reopened: new Set(),
      cameBack: new Set(),
    });
  }

  move(number: string, step: BatchStep): void {
    const batch = this.batches.get(number);
    if (!batch) return;
    batch.state = step.to;
    batch.steps.push(step);
  }

  /** Only the first writing counts: later ones give the same bytes. */
  written(number: string, files: readonly WrittenFile[]): void {
    const batch = this.batches.get(number);
    if (batch) batch.files ??= files;
  }

  note(request: number, event: AfterSealing): void {
    const own = this.events.get(request);
    if (own) own.push(event);
    else this.events.set(request, [event]);
    const batch = this.batches.get(event.batch);
    if (!batch) return;
    if (event.what === 'confirmed') batch.confirmed.add(request);
    else if (event.what === 'unticked') batch.confirmed.delete(request);
    else if (event.what === 'reopened') {
      batch.confirmed.delete(request);
      batch.reopened.add(request);
    } else if (event.what === 'came-back') batch.cameBack.add(request);
  }

  of(number: string): Readonly<OneBatch> | undefined {
    return this.batches.get(number);
  }

  stateOf(number: string): BatchState {
    return this.batches.get(number)?.state ?? 'sealed';
  }

  eventsOf(request: number): readonly AfterSealing[] {
    return this.events.get(request) ?? [];
  }

  isConfirmed(number: string, request: number): boolean {
    return this.batches.get(number)?.confirmed.has(request) ?? false;
  }
}
