import type { Judgement } from '../../../shared/rules/engine-types';
import type { PlacedChunk } from '../state/request-table';
import { FindingTexts } from './finding-texts';
import { narrow, NumberList, type Numbers } from './numbers';
import { OwnCells } from './own-cells';
import type { SectionWriter } from './sections';

/** Requests put into codes at a time, a few milliseconds. */
const PIECE = 2_000;

/** Findings as places in a list of distinct texts; those of request `id` from `ends[id - 1]` on. */
export interface CodedFindings {
  readonly ends: Numbers;
  readonly codes: Numbers;
  readonly texts: () => readonly string[];
}

/**
 * Puts findings into codes: the same fault stands in many requests. What nobody was told anew since
 * the snapshot before is taken from there.
 */
export class FindingCodes {
  /** By id: the judgements the codes were made of; none where they come from an earlier session. */
  private told: readonly (Judgement | undefined)[] = [];
  private before: CodedFindings = {
    ends: new Uint8Array(1),
    codes: new Uint8Array(0),
    texts: () => [],
  };
  private known: FindingTexts | null = null;

  /** Goes on from the snapshot the desk was opened with. */
  load(before: CodedFindings): void {
    this.before = before;
    this.told = [];
    this.known = null;
  }

  /** `told`: by id, what the requests of `chunks` were told. */
  *write(
    out: SectionWriter,
    told: readonly (Judgement | undefined)[],
    chunks: readonly PlacedChunk[],
  ): Generator<void, void> {
    const { before } = this;
    const texts = (this.known ??= new FindingTexts(before.texts()));
    const ends = new Uint32Array(chunks.reduce((sum, { count }) => sum + count, 1));
    const codes = new NumberList(before.codes.length + ends.length);
    for (const { chunk, firstId, count } of chunks) {
      const cells = new OwnCells(chunk);
      for (let at = 0; at < count; at++) {
        const id = firstId + at;
        const judgement = told[id];
        if (id < before.ends.length && judgement === this.told[id])
          codes.copy(before.codes, before.ends[id - 1] ?? 0, before.ends[id] ?? 0);
        else if (judgement)
          for (const finding of judgement.findings) codes.push(texts.code(finding, cells, at));
        ends[id] = codes.length;
        if (id % PIECE === 0) yield;
      }
    }
    texts.dropUnused(codes.items);
    const list = texts.list.slice();
    this.before = { ends, codes: narrow(codes.items, list.length), texts: () => list };
    this.told = told;
    yield* out.numbers('findings:ends', ends);
    yield* out.numbers('findings:codes', this.before.codes);
    yield* out.texts('findings:texts', list);
  }
}
