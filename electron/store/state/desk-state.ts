import type { SavedView } from '../../../shared/domain/saved-view';
import type { Batch, BatchRow } from '../../../shared/domain/batch';
import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { Layout } from '../../../shared/domain/request';
import { fromRanges, NewerJournal, type DeskRecord, type ValueChange } from '../journal/records';
import type { Person } from '../protocol';
import { Approvals, approversOf, noteHands, type Approver } from './approvals';
import { BatchLife, type AfterSealing } from './batch-life';
import { byRequest } from './by-request';
import type { Change, ChangeEvent } from './change';
import { GrowingUint32 } from './growing';
import { baseOf, mergeChange } from './merge-change';
import { OversightState } from './oversight-state';
import { PacketsState } from './packets-state';
import {
  RequestTable,
  type ChunkToPlace,
  type Correction,
  type PlacedChunk,
} from './request-table';
import { SettingsState } from './settings-state';

export interface Import {
  readonly file: ImportedFile;
  readonly at: string;
  readonly by: string;
  readonly firstId: number;
  readonly requests: number;
}

export interface SealedBatch {
  readonly batch: Batch;
  readonly ids: Uint32Array;
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
  /** The group written to the portal for a Gramin Dak Sevak, as set when the batch was sealed. */
  readonly gdsWord: string;
  /** Everybody who had a part in approving some of it, with how many requests. */
  readonly approvers: readonly Approver[];
  /** Requests open again, as they were sealed: the batch's files stay the same. */
  readonly frozen: Map<number, Omit<BatchRow, 'findings'>>;
}

/** Which requests a record changed, so that columns and judgements can follow. */
export interface Effect {
  readonly added: readonly PlacedChunk[];
  readonly decided: Iterable<number>;
  readonly corrected: readonly number[];
  readonly batched: Iterable<number>;
  /** Out of their batch again. */
  readonly released?: readonly number[];
  /** With another desk now, or here again. */
  readonly shared?: readonly number[];
  /** Rules or lists changed: everything is judged anew. */
  readonly rejudge?: true;
  /** Another state altogether. */
  readonly restored?: true;
}
const NOTHING: Effect = { added: [], decided: [], corrected: [], batched: [] };

type RecordOf<T extends DeskRecord['type']> = Extract<DeskRecord, { type: T }>;

/**
 * What the journal amounts to. The same records always give the same state: no clock, no rules,
 * no lists of the program in here, so that a desk opens the same whatever its version says
 * about a request. `read` turns a corrected text into a value, as at import.
 */
export class DeskState {
  readonly table = new RequestTable();
  readonly imports: Import[] = [];
  readonly batches: SealedBatch[] = [];
  readonly settings = new SettingsState();
  readonly life = new BatchLife();
  readonly packets = new PacketsState();
  readonly oversight = new OversightState();
  readonly approvals = new Approvals();
  /** Place 0 stands for "undecided". */
  readonly decisions: (Decision | null)[] = [null];
  readonly decisionOf = new GrowingUint32();
  /** Place in `batches` plus one, 0 where the request is in none. */
  readonly batchOf = new GrowingUint32();
  readonly events: ChangeEvent[] = [];
  undoable: Change[] = [];
  redoable: Change[] = [];
  person: Person = { userName: '', osUser: '', host: '' };
  savedAt = '';
  /** Version of the program that opened it last; '' where that did not say. */
  program = '';
  views: readonly SavedView[] = [];
  /** Of batches that a restore left behind: they were on paper, and are never given again. */
  readonly usedNumbers = new Set<string>();

  constructor(private readonly read: (layout: Layout, field: FieldName, typed: string) => string) {}

  /** `chunks` only with a record that seals some. */
  apply(record: DeskRecord, chunks: readonly ChunkToPlace[]): Effect {
    this.savedAt = record.at;
    switch (record.type) {
      case 'created':
      case 'opened':
        this.person = record.by;
        this.program = record.program ?? this.program;
        return NOTHING;
      case 'keys-set':
      case 'copied':
        return NOTHING;
      case 'imported':
        return this.import(record, chunks);
      case 'shared-out':
        return { ...NOTHING, shared: this.packets.share(record, (id) => baseOf(this, id)) };
      case 'packet-taken-back':
        return { ...NOTHING, shared: this.packets.takeBack(record) };
      case 'packet-opened':
        return this.openPacket(record, chunks);
      case 'packet-returned':
        this.packets.sentBack(record);
        return NOTHING;
      case 'packet-merged': {
        const read = this.correction.bind(this);
        return this.step(mergeChange(this, record, read), record);
      }
      case 'decided':
        return this.step(this.decisionChange(record), record);
      case 'corrected':
        return this.step(this.correctionChange(record), record);
      case 'undone':
        return this.undo(record);
      case 'redone':
        return this.redo(record);
      case 'batched':
        return this.seal(record);
      case 'batch-moved': {
        const { number, to, note, at, by } = record;
        this.life.move(number, { to, note, at, by: by.userName });
        return NOTHING;
      }
      case 'batch-voided':
        return this.voidBatch(record);
      case 'batch-written':
        this.life.written(record.number, record.files);
        return NOTHING;
      case 'batch-answered':
        return this.answer(record);
      case 'card-ticked': {
        const what = record.done ? 'confirmed' : 'unticked';
        this.noteAfter(record.request, what, '', record);
        return NOTHING;
      }
      case 'corrections-taken':
        return this.takeCorrections(record);
      case 'numbering-set':
        this.life.numbering = record.pattern;
        return NOTHING;
      case 'restored':
        for (const number of record.numbers) this.usedNumbers.add(number);
        this.program = record.program ?? this.program;
        if (record.oversight) this.oversight.keep(record.oversight);
        return { ...NOTHING, restored: true };
      case 'erased':
        this.oversight.apply(record);
        this.table.erase(fromRanges(record.ids));
        // Nothing before it comes back.
        this.undoable = [];
        this.redoable = [];
        return NOTHING;
      case 'retention-set':
      case 'two-people-set':
        this.oversight.apply(record);
        return NOTHING;
      case 'views-set':
        this.views = record.views;
        return NOTHING;
      case 'rules-set':
      case 'lists-replaced':
      case 'lists-restored':
        this.settings.apply(record);
        return { ...NOTHING, rejudge: true };
      default:
        throw new NewerJournal(`Unknown record ${(record satisfies never as DeskRecord).type}`);
    }
  }

  /** The value of a text as an admin would type it for this request. */
  readTyped(id: number, field: FieldName, typed: string): string {
    return this.read(this.table.locate(id).placed.chunk.layout, field, typed);
  }

  decision(id: number): Decision | null {
    return this.decisions[this.decisionOf.get(id)] ?? null;
  }

  batchNumber(id: number): string {
    return this.batches[this.batchOf.get(id) - 1]?.batch.number ?? '';
  }

  private import(record: RecordOf<'imported'>, chunks: readonly ChunkToPlace[]): Effect {
    const effect = this.addImport(record, chunks);
    const { changes } = record;
    return changes ? { ...effect, corrected: this.takeChanges(changes, record) } : effect;
  }

  private addImport(
    record: RecordOf<'imported' | 'packet-opened'>,
    chunks: readonly ChunkToPlace[],
  ): Effect {
    const firstId = this.table.count + 1;
    const added = chunks.map((chunk) => this.table.add(chunk));
    const requests = this.table.count + 1 - firstId;
    const { file, at, by } = record;
    this.imports.push({ file, at, by: by.userName, firstId, requests });
    return { ...NOTHING, added };
  }

  /** What was corrected on the other desk comes corrected; taking it back is up to this one. */
  private openPacket(record: RecordOf<'packet-opened'>, chunks: readonly ChunkToPlace[]): Effect {
    const { first: firstId } = record;
    const effect = this.addImport(record, chunks);
    this.packets.receive(record);
    const corrected = new Set<number>();
    for (const { place, field, value } of record.corrections) {
      const id = firstId + place;
      if (!this.table.has(id)) continue;
      this.table.correct(id, field, this.correction(id, field, value));
      corrected.add(id);
    }
    return { ...effect, corrected: [...corrected] };
  }

  private correction(id: number, field: FieldName, typed: string): Correction {
    return { typed, value: this.readTyped(id, field, typed) };
  }

  private step(change: Change, { at, by }: DeskRecord): Effect {
    noteHands(this, change, by);
    this.undoable.push(change);
    this.redoable = [];
    this.events.push({ what: 'done', at, by: by.userName, change });
    return this.put(change, 'after');
  }

  private undo({ at, by }: DeskRecord): Effect {
    const change = this.undoable.pop();
    if (!change) return NOTHING;
    noteHands(this, change, by);
    this.redoable.push(change);
    this.events.push({ what: 'undone', at, by: by.userName, change });
    return this.put(change, 'before');
  }

  private redo({ at, by }: DeskRecord): Effect {
    const change = this.redoable.pop();
    if (!change) return NOTHING;
    noteHands(this, change, by);
    this.undoable.push(change);
    this.events.push({ what: 'redone', at, by: by.userName, change });
    return this.put(change, 'after');
  }

  private put(change: Change, side: 'before' | 'after'): Effect {
    if (change.kind === 'corrected') {
      this.table.correct(change.id, change.field, change[side]);
      return { ...NOTHING, corrected: [change.id] };
    }
    const { packets } = this;
    const merged = change.kind === 'merged' ? change : null;
    for (const each of merged?.fields ?? []) this.table.correct(each.id, each.field, each[side]);
    const corrected = new Set(merged?.fields.map(({ id }) => id));
    const values = change[side];
    change.ids.forEach((id, i) => this.decisionOf.set(id, values[i] ?? 0));
    if (!merged) return { ...NOTHING, decided: change.ids };
    const shared = side === 'after' ? packets.merge(merged.packet) : packets.unmerge(merged.packet);
    return { ...NOTHING, decided: change.ids, corrected: [...corrected], shared };
  }

  private decisionChange({ sets, by }: RecordOf<'decided'>): Change {
    const { ids, values: after } = byRequest(
      sets.map(({ ids: ranges, decision }) => {
        const value = decision ? this.decisions.push(decision) - 1 : 0;
        if (value > 0) this.approvals.decided(value, by);
        return { ids: fromRanges(ranges), value };
      }),
    );
    return { kind: 'decided', ids, before: ids.map((id) => this.decisionOf.get(id)), after };
  }

  private correctionChange({ request, field, value, rule }: RecordOf<'corrected'>): Change {
    const before = this.table.correctionsOf(request).get(field) ?? null;
    const { layout } = this.table.locate(request).placed.chunk;
    const after = value === null ? null : { typed: value, value: this.read(layout, field, value) };
    return { kind: 'corrected', id: request, field, before, after, rule };
  }

  /** What is in a batch stays as it was sealed: nothing before it can be undone any more. */
  private seal({ batch, ids, findings }: RecordOf<'batched'>): Effect {
    const list = fromRanges(ids);
    const gdsWord = this.settings.choices.gdsWordWritten;
    const approvers = approversOf(this, list);
    this.batches.push({ batch, ids: list, findings, gdsWord, approvers, frozen: new Map() });
    this.life.seal(batch.number, batch.createdAt, batch.createdBy);
    for (const id of list) this.batchOf.set(id, this.batches.length);
    this.undoable = [];
    this.redoable = [];
    return { ...NOTHING, batched: list };
  }

  private voidBatch({ number, reason, at, by }: RecordOf<'batch-voided'>): Effect {
    const place = this.batches.findIndex(({ batch }) => batch.number === number);
    const sealed = this.batches[place];
    if (!sealed) return NOTHING;
    const freed = Array.from(sealed.ids).filter((id) => this.batchOf.get(id) === place + 1);
    for (const id of freed) {
      this.noteAfter(id, 'freed', reason, { at, by });
      this.batchOf.set(id, 0);
    }
    this.life.move(number, { to: 'void', note: reason, at, by: by.userName });
    return { ...NOTHING, decided: freed, released: freed };
  }

  private answer(record: RecordOf<'batch-answered'>): Effect {
    const touched = new Set<string>();
    for (const id of fromRanges(record.confirmed)) {
      touched.add(this.batchNumber(id));
      this.noteAfter(id, 'confirmed', record.file, record);
    }
    const reopened = record.reopened.map(({ request, message }) => {
      touched.add(this.batchNumber(request));
      this.reopen(request, 'reopened', message || record.file, record);
      return request;
    });
    for (const number of touched) this.markAnswered(number, record.file, record);
    return { ...NOTHING, decided: reopened, released: reopened };
  }

  /** Not undone by Undo: what the employee wrote is taken back by a correction of the admin's own. */
  private takeCorrections(record: RecordOf<'corrections-taken'>): Effect {
    const reopened = Array.from(fromRanges(record.reopened));
    for (const id of reopened) this.reopen(id, 'came-back', record.file, record);
    const corrected = this.takeChanges(record.changes, record);
    return { ...NOTHING, decided: reopened, released: reopened, corrected };
  }

  /** Answers the requests that were changed. */
  private takeChanges(
    changes: readonly ValueChange[],
    { at, by }: Pick<DeskRecord, 'at' | 'by'>,
  ): readonly number[] {
    for (const { request, field, value } of changes) {
      const change = this.correctionChange({
        type: 'corrected',
        request,
        field,
        value,
        rule: null,
        at,
        by,
      });
      noteHands(this, change, by);
      this.events.push({ what: 'done', at, by: by.userName, change });
      this.put(change, 'after');
    }
    return [...new Set(changes.map(({ request }) => request))];
  }

  /** Undecided and in no batch; the batch keeps it as it was sealed. */
  private reopen(
    id: number,
    what: AfterSealing['what'],
    note: string,
    made: Pick<DeskRecord, 'at' | 'by'>,
  ): void {
    const sealed = this.batches[this.batchOf.get(id) - 1];
    const decision = this.decision(id);
    if (!sealed || !decision) return;
    sealed.frozen.set(id, {
      request: this.table.request(id),
      corrected: this.table.correctedFields(id),
      decision,
    });
    this.noteAfter(id, what, note, made);
    this.batchOf.set(id, 0);
    this.decisionOf.set(id, 0);
  }

  private noteAfter(
    id: number,
    what: AfterSealing['what'],
    note: string,
    { at, by }: Pick<DeskRecord, 'at' | 'by'>,
  ): void {
    this.life.note(id, { what, batch: this.batchNumber(id), at, by: by.userName, note });
  }

  private markAnswered(number: string, note: string, made: Pick<DeskRecord, 'at' | 'by'>): void {
    if (!['sealed', 'signed', 'uploaded'].includes(this.life.stateOf(number))) return;
    this.life.move(number, { to: 'answered', note, at: made.at, by: made.by.userName });
  }
}
