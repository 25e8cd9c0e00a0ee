import type { ReviewRequest } from '../domain/request';
import { RowRequest, type ChunkRows } from './chunk-rows';
import type { BatchedDecision } from './define-rule';
import type { Judgement } from './engine-types';
import { Entry, marksOf, sharedValue, type Ask, type SharedKey } from './entry';
import type { Places } from './queue-index';
import { INDEXED } from './value-words';

/**
 * The requests of a judge in columns: half a million small objects would keep the garbage collector
 * busy for longer than the rules. A request has a place from 1, kept until it is removed.
 */
export class DeskRows implements Places {
  /** By place; only of requests that share a value. */
  readonly entries: (Entry | null)[] = [null];
  /** By place; null = to be judged. */
  readonly judgements: (Judgement | null)[] = [null];
  /** By place: the request itself, or the rows it stands in. */
  readonly #sources: (ReviewRequest | ChunkRows | null)[] = [null];
  /** By place, see ValueWords.together. */
  readonly #words: number[] = [0];
  readonly #ids: number[] = [0];
  /** By id. */
  readonly #places: number[] = [];
  readonly #free: number[] = [];
  /** By place: the last round in which the request was named. */
  readonly #named: number[] = [0];
  #round = 0;
  /** By place; 1 = decided. */
  readonly #decided: number[] = [0];
  /** By place. */
  readonly #batches = new Map<number, BatchedDecision>();

  constructor(private readonly askOf: (request: ReviewRequest) => Ask) {}

  /** 0 where there is no such request. */
  placeOf(id: number): number {
    return this.#places[id] ?? 0;
  }

  idAt(place: number): number {
    return this.#ids[place] ?? 0;
  }

  requestAt(place: number): ReviewRequest {
    const source = this.#sources[place];
    if (source === undefined || source === null) throw new RangeError(`No request at ${place}`);
    return isRows(source) ? new RowRequest(source, this.idAt(place)) : source;
  }

  /** What there is to ask of it, see asking.ts. */
  wordAt(place: number): number {
    return this.#words[place] ?? 0;
  }

  valueAt(place: number, key: SharedKey): string {
    const source = this.#sources[place];
    if (source === undefined || source === null || !(this.wordAt(place) & INDEXED[key])) return '';
    return isRows(source)
      ? source.keyOf(key, this.idAt(place) - source.firstId)
      : sharedValue(key, source, marksOf(source));
  }

  entryAt(place: number): Entry {
    const before = this.entries[place] ?? null;
    if (before !== null) return before;
    const entry = new Entry(this.requestAt(place), this.askOf);
    entry.decided = this.isDecided(place);
    entry.batch = this.#batches.get(place) ?? null;
    return (this.entries[place] = entry);
  }

  isDecided(place: number): boolean {
    return this.#decided[place] === 1;
  }

  setDecided(place: number, decided: boolean): void {
    this.#decided[place] = decided ? 1 : 0;
    const entry = this.entries[place] ?? null;
    if (entry !== null) entry.decided = decided;
  }

  /** In a batch it counts as decided. */
  setBatch(place: number, batch: BatchedDecision | null): void {
    if (batch === null) this.#batches.delete(place);
    else this.#batches.set(place, batch);
    const entry = this.entries[place] ?? null;
    if (entry !== null) entry.batch = batch;
    if (batch !== null) this.setDecided(place, true);
  }

  /** Adds the request, or puts it in the place of the one with its id, whose decision stays. */
  put(id: number, source: ReviewRequest | ChunkRows, word: number): number {
    const before = this.placeOf(id);
    const place = before !== 0 ? before : (this.#free.pop() ?? this.#sources.length);
    this.#sources[place] = source;
    this.#words[place] = word;
    this.#ids[place] = id;
    this.judgements[place] = null;
    this.entries[place] = null;
    if (before === 0) {
      this.#decided[place] = 0;
      this.#places[id] = place;
      this.#named[place] = 0;
    }
    return place;
  }

  remove(id: number): void {
    const place = this.placeOf(id);
    this.#sources[place] = null;
    this.#words[place] = 0;
    this.entries[place] = null;
    this.judgements[place] = null;
    this.#batches.delete(place);
    this.#places[id] = 0;
    this.#free.push(place);
  }

  startNaming(): void {
    this.#round++;
  }

  /** True the first time in a round. */
  nameOnce(place: number): boolean {
    if (this.#named[place] === this.#round) return false;
    this.#named[place] = this.#round;
    return true;
  }
}

const isRows = (source: ReviewRequest | ChunkRows): source is ChunkRows => 'chunk' in source;
