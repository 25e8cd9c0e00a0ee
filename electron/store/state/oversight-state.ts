import type { RetentionPeriod } from '../../../shared/domain/retention';
import type { TwoPeople } from '../../../shared/domain/two-people';
import type { DeskRecord } from '../journal/records';

export type ErasedRecord = Extract<DeskRecord, { readonly type: 'erased' }>;

export interface Erasure {
  readonly record: ErasedRecord;
  /** Its place in the journal and the hash it has there; set by whoever reads the journal. */
  sequence: number;
  head: string;
}

/** Kept by a restore too: going back must not loosen what the desk answers for. */
export interface Oversight {
  readonly period: RetentionPeriod;
  readonly twoPeople: TwoPeople;
}

type OversightRecord = Extract<
  DeskRecord,
  { readonly type: 'erased' | 'retention-set' | 'two-people-set' }
>;

/** How long values are kept, what was erased, and who may release, as the journal tells it. */
export class OversightState {
  period: RetentionPeriod = { months: null, reason: '', at: '', by: '' };
  twoPeople: TwoPeople = 'off';
  readonly erasures: Erasure[] = [];
  private readonly erasedAt = new Map<string, string>();

  apply(record: OversightRecord): void {
    const { at, by } = record;
    switch (record.type) {
      case 'retention-set':
        this.period = { months: record.months, reason: record.reason, at, by: by.userName };
        return;
      case 'two-people-set':
        this.twoPeople = record.after;
        return;
      case 'erased':
        this.erasures.push({ record, sequence: 0, head: '' });
        for (const { number } of record.batches) this.erasedAt.set(number, at);
        return;
    }
  }

  keep({ period, twoPeople }: Oversight): void {
    this.period = period;
    this.twoPeople = twoPeople;
  }

  /** ISO time, '' where the values of the batch are still there. */
  erasedOn(number: string): string {
    return this.erasedAt.get(number) ?? '';
  }

  /** What every record without values is held against; null where none may be without. */
  get digest(): string | null {
    return this.erasures.at(-1)?.record.digest ?? null;
  }
}
