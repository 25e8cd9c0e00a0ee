import { decodeChunk } from '../../processes/chunk-codec';
import type { RequestChunk } from '../../../shared/domain/columns';
import type { DeskState } from '../state/desk-state';
import type { PlacedChunk } from '../state/request-table';
import type { DeskColumns } from '../view/desk-columns';
import type { Work } from '../work/work';
import type { Background, Steps } from './background';
import type { KeepJudged } from './keep-judged';

interface Parts {
  readonly state: DeskState;
  readonly columns: DeskColumns;
  readonly background: Background;
  readonly judged: KeepJudged;
  /** Where the chunks will be written once the file is added; null on a desk that is only read. */
  readonly journal: ChunkJournal | null;
}

/** Encrypts chunks before they are written. */
export interface ChunkJournal {
  sealAhead(chunk: Uint8Array): void;
  dropAhead(): void;
}

interface Lead {
  readonly number: number;
  readonly waiting: Uint8Array[];
  readonly placed: PlacedChunk[];
  /** Requests of the desk that share something with those coming in. */
  readonly touched: Set<number>;
  nextId: number;
}

/** A file's requests, judged before they are on the desk. */
export interface Judged {
  readonly chunks: readonly RequestChunk[];
  readonly touched: ReadonlySet<number>;
}

const TASK = 'stage';

/**
 * Judges the requests of one file while it is still being read, behind the last request of the
 * desk where nobody looks, so that adding the file has little left to do.
 */
export class Staging {
  private lead: Lead | null = null;

  constructor(private readonly parts: Parts) {}

  add(number: number, bytes: Uint8Array): void {
    this.lead ??= {
      number,
      waiting: [],
      placed: [],
      touched: new Set(),
      nextId: this.parts.state.table.count + 1,
    };
    const { lead } = this;
    if (lead.number !== number) return;
    lead.waiting.push(bytes);
    const { background } = this.parts;
    if (!background.has(TASK)) background.add(TASK, this.steps(lead), 'at-once');
  }

  /** All of it judged; null when it was another file's turn. It stays staged. */
  finished(number: number): Judged | null {
    const { lead } = this;
    if (lead?.number !== number) return null;
    this.parts.background.drop(TASK);
    this.parts.judged.ready();
    for (const steps = this.open ?? this.steps(lead); !steps.next().done;);
    if (lead.waiting.length > 0) for (const steps = this.steps(lead); !steps.next().done;);
    return { chunks: lead.placed.map(({ chunk }) => chunk), touched: lead.touched };
  }

  /** What `finished` would still have to do, in steps; false when it was stopped, and it stays staged. */
  *finishing(number: number): Work<boolean> {
    const { lead } = this;
    const { background } = this.parts;
    while (lead?.number === number && background.has(TASK)) {
      background.step(TASK);
      const { placed, waiting } = lead;
      if (yield { share: placed.length / (placed.length + waiting.length) }) return false;
    }
    return true;
  }

  /** On the desk now. */
  done(): void {
    this.lead = null;
    this.open = null;
  }

  /** Something else comes first, or the file is not wanted: as if nothing had been judged ahead. */
  drop(): void {
    const { lead } = this;
    if (!lead) return;
    this.parts.background.drop(TASK);
    this.parts.journal?.dropAhead();
    const first = this.parts.state.table.count + 1;
    this.parts.judged.forget(Array.from({ length: lead.nextId - first }, (_, i) => first + i));
    this.done();
  }

  isStaged(number: number): boolean {
    return this.lead?.number === number;
  }

  private open: Steps | null = null;

  private steps(lead: Lead): Steps {
    return (this.open = this.judgeWaiting(lead));
  }

  private *judgeWaiting(lead: Lead): Steps {
    const { columns, judged, journal } = this.parts;
    for (let bytes = lead.waiting.shift(); bytes; bytes = lead.waiting.shift()) {
      const chunk = decodeChunk(bytes);
      const count = chunk.kinds.length;
      const placed = { firstId: lead.nextId, count, chunk, sequence: 0 };
      lead.nextId += count;
      lead.placed.push(placed);
      yield;
      columns.addChunk(placed);
      yield;
      yield* judged.judgeAhead(placed, lead.touched);
      journal?.sealAhead(bytes);
      yield;
    }
  }
}
