import { createHash } from 'node:crypto';
import path from 'node:path';
import type {
  MergeConflict,
  PacketAccepted,
  PacketPreview,
  SharedFiles,
  SharePlan,
} from '../../../shared/domain/packet';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { encodeChunk } from '../../processes/chunk-codec';
import type { DeskCore } from '../desk/core';
import { rereadChunk } from '../desk/judging';
import type { Cost } from '../envelope/wrap';
import { systemCode, type FileSystem } from '../files/file-system';
import { toRanges } from '../journal/records';
import type { OutPacket } from '../state/packets-state';
import { sendBack, type Answered } from './answer-packet';
import { compareAnswer, shownConflict, type Compared } from './compare-answer';
import { mergeAnswer } from './merge';
import { parseReturn, parseWork, requestChunk, type WorkContent } from './packet-content';
import {
  keyOfWord,
  openPacket,
  PACKET_FILE_MAX,
  readPacket,
  type ReadPacket,
  type WorkHead,
} from './packet-file';
import { planShare, shownPlan, type ShareAsk } from './plan';
import { shareOut, type ShareOrder } from './share-out';
import { fileOfPacket, kindsOf } from './work-packet';

const PAGE_MAX = 200;
/** Packets looked at and not yet taken. */
const KEPT = 20;

interface Machine {
  readonly files: FileSystem;
  readonly cost: Cost;
}

type Looked = { readonly number: number; readonly sequence: number; readonly file: string } & (
  | {
      readonly kind: 'work';
      readonly content: WorkContent;
      readonly path: string;
      readonly bytes: Buffer;
    }
  | {
      readonly kind: 'return';
      readonly packet: string;
      readonly by: string;
      readonly desk: string;
      readonly at: string;
      readonly compared: Compared;
    }
);

/** Work shared out to other desks, and what comes from them: looked at first, then taken over. */
export class Packets {
  /** Several answers may lie on the Import place at once. */
  private readonly looked = new Map<number, Looked>();
  private last = 0;

  constructor(
    private readonly core: DeskCore,
    private readonly machine: Machine,
  ) {}

  plan(ask: ShareAsk): SharePlan {
    return shownPlan(planShare(this.core, ask));
  }

  share(order: ShareOrder, now: string): Result<SharedFiles, UserError> {
    return shareOut(this.core, this.machine, order, now);
  }

  takeBack(packet: string, now: string): Result<null, UserError> {
    const { core } = this;
    const found = core.state.packets.out.find((one) => one.packet === packet);
    if (!found || found.takenBackAt !== '') return err(userError('packet-unknown'));
    const { person } = found;
    const by = core.state.person;
    const done = core.commit({ type: 'packet-taken-back', packet, person, at: now, by });
    return done.ok ? ok(null) : done;
  }

  sendBack(packet: string, target: string, now: string): Result<Answered, UserError> {
    return sendBack(this.core, this.machine.files, packet, target, now);
  }

  /** What kind of packet a file is, before anybody is asked for the word. */
  peek(file: string): Result<{ readonly kind: 'work' | 'return' }, UserError> {
    const read = this.read(file);
    return read.ok ? ok({ kind: read.value.read.head.kind }) : read;
  }

  /** `word` counts for work only: the key of an answer came with the packet it answers. */
  look(file: string, word: string): Result<PacketPreview, UserError> {
    const found = this.read(file);
    if (!found.ok) return found;
    const { read, bytes } = found.value;
    const { head } = read;
    return head.kind === 'work'
      ? this.lookAtWork(file, bytes, { ...read, head }, word)
      : this.lookAtAnswer(file, read);
  }

  /** Rows `from` up to, not with, `to` of what was looked at last. */
  conflicts(number: number, from: number, to: number): Result<readonly MergeConflict[], UserError> {
    const { core } = this;
    const looked = this.current(number);
    if (looked?.kind !== 'return') return this.gone();
    const wanted = looked.compared.conflicts.slice(from, Math.min(to, from + PAGE_MAX));
    return ok(wanted.map((one) => shownConflict(core, one)));
  }

  /** `rest`: whose decision stands in a conflict, but for those in `except`, where the other's does. */
  accept(
    number: number,
    rest: 'ours' | 'theirs',
    except: readonly number[],
    now: string,
  ): Result<PacketAccepted, UserError> {
    const looked = this.current(number);
    if (!looked) return this.gone();
    const done =
      looked.kind === 'work'
        ? this.add(looked, now)
        : mergeAnswer(this.core, looked, looked.compared, chooser(rest, except), now);
    if (done.ok) this.looked.delete(number);
    return done;
  }

  private read(
    file: string,
  ): Result<{ readonly read: ReadPacket; readonly bytes: Buffer }, UserError> {
    const name = path.basename(file);
    let bytes: Buffer;
    try {
      bytes = this.machine.files.read(file);
    } catch (error) {
      const code = systemCode(error) === 'ENOENT' ? 'file-missing' : 'file-locked';
      return err(userError(code, { file: name }));
    }
    if (bytes.length > PACKET_FILE_MAX) return err(userError('packet-too-large', { file: name }));
    const read = readPacket(bytes);
    if (typeof read === 'string') return err(userError(`packet-${read}`, { file: name }));
    const { packets } = this.core.state;
    const { packet, kind } = read.head;
    const isOurs = packets.out.some((one) => one.packet === packet && one.key !== '');
    if (kind === 'return' && !isOurs) return err(userError('packet-not-ours', { file: name }));
    if (kind === 'work' && isOurs) return err(userError('packet-own', { file: name }));
    if (kind === 'work' && packets.in.some((one) => one.packet === packet))
      return err(userError('packet-known', { file: name }));
    return ok({ read, bytes });
  }

  private lookAtWork(
    file: string,
    bytes: Buffer,
    read: ReadPacket & { readonly head: WorkHead },
    word: string,
  ): Result<PacketPreview, UserError> {
    const { core } = this;
    const name = path.basename(file);
    const key = keyOfWord(word, read.head);
    const opened = openPacket(read, key);
    key.fill(0);
    if (opened === 'wrong-key') return err(userError('packet-word-wrong', { file: name }));
    const content = opened === 'damaged' ? null : parseWork(opened.content);
    if (content?.packet !== read.head.packet)
      return err(userError('packet-damaged', { file: name }));
    const { mdo, by, at, person, chunks, corrections } = content;
    if (mdo !== core.desk.mdo)
      return err(userError('packet-other-mdo', { file: name, mdo, ours: core.desk.mdo }));
    if (content.desk === core.desk.deskId) return err(userError('packet-own', { file: name }));
    const { number } = this.keep({ kind: 'work', content, path: file, bytes, file: name });
    const { rules } = core;
    return ok({
      ...{ preview: number, kind: 'work', file: name, by, at, person },
      requests: chunks.reduce((sum, { kinds }) => sum + kinds.length, 0),
      kinds: kindsOf(content),
      files: new Set(chunks.map((chunk) => chunk.file)).size,
      offices: officesOf(content),
      corrected: new Set(corrections.map((one) => one.key)).size,
      otherRules:
        content.ruleSetVersion !== rules.ruleSetVersion ||
        content.referenceVersion !== rules.reference.version,
    });
  }

  private lookAtAnswer(file: string, read: ReadPacket): Result<PacketPreview, UserError> {
    const { core } = this;
    const name = path.basename(file);
    const packet = core.state.packets.out.find((one) => one.packet === read.head.packet);
    if (!packet) return err(userError('packet-not-ours', { file: name }));
    const opened = openPacket(read, Buffer.from(packet.key, 'hex'));
    const content = typeof opened === 'string' ? null : parseReturn(opened.content);
    const fits =
      content?.packet === packet.packet &&
      content.mdo === core.desk.mdo &&
      hasOnly(packet, [
        ...content.decisions.flatMap(({ keys }) => keys),
        ...content.corrections.map(({ key }) => key),
      ]);
    if (!content || !fits) return err(userError('packet-damaged', { file: name }));
    const compared = compareAnswer(core, packet, content);
    const { by, at, desk } = content;
    const { number } = this.keep({
      kind: 'return',
      packet: packet.packet,
      ...{ by, at, desk },
      compared,
      file: name,
    });
    const { same, settled, undecided } = compared;
    return ok({
      ...{ preview: number, kind: 'return', file: name, by, at, same, settled, undecided },
      requests: packet.ids.length,
      take: compared.take.length,
      conflicts: compared.conflicts.length,
      takeable: compared.conflicts.filter(({ canTake }) => canTake).length,
    });
  }

  private add(
    { content, file, path: from, bytes }: Extract<Looked, { kind: 'work' }>,
    now: string,
  ): Result<PacketAccepted, UserError> {
    const { core } = this;
    // Names are read with the lists of this desk, as in every file it imports.
    const chunks = content.chunks.map((one) => {
      const chunk = rereadChunk(requestChunk(one), core.rules.reference);
      return { chunk, bytes: encodeChunk(chunk) };
    });
    const keys = content.chunks.flatMap((one) => one.keys);
    const placeOf = new Map(keys.map((key, place) => [key, place]));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { packet, by, at, key } = content;
    const done = core.commit(
      {
        type: 'packet-opened',
        chunks: chunks.length,
        first: core.state.table.count + 1,
        file: fileOfPacket(content, { path: from, name: file, sha256, bytes: bytes.length }),
        packet: { packet, by, at, key, keys: toRanges(keys) },
        corrections: content.corrections.map(({ key: own, field, typed }) => ({
          place: placeOf.get(own) ?? 0,
          field,
          value: typed,
        })),
        at: now,
        by: core.state.person,
      },
      chunks,
    );
    return done.ok ? ok({ added: keys.length, taken: 0, kept: 0 }) : done;
  }

  private keep(looked: Unnumbered): Looked {
    const kept = { ...looked, number: ++this.last, sequence: this.sequence };
    this.looked.set(kept.number, kept);
    for (const [oldest] of this.looked) {
      if (this.looked.size <= KEPT) break;
      this.looked.delete(oldest);
    }
    return kept;
  }

  /** Null once the desk has changed since: what was shown would not be what is done. */
  private current(number: number): Looked | null {
    const looked = this.looked.get(number);
    return looked?.sequence === this.sequence ? looked : null;
  }

  private get sequence(): number {
    return this.core.desk.writer?.sequence ?? 0;
  }

  private gone(): { readonly ok: false; readonly error: UserError } {
    return err(userError('packet-look-again'));
  }
}

type Unnumbered = Looked extends infer L
  ? L extends Looked
    ? Omit<L, 'number' | 'sequence'>
    : never
  : never;

function chooser(rest: 'ours' | 'theirs', except: readonly number[]) {
  const turned = new Set(except);
  return (request: number): boolean => turned.has(request) !== (rest === 'theirs');
}

function hasOnly({ ids }: OutPacket, keys: readonly number[]): boolean {
  const known = new Set(ids);
  return keys.every((key) => known.has(key));
}

function officesOf({ chunks }: WorkContent): number {
  const offices = new Set<string>();
  for (const { fields } of chunks) {
    const column = fields.find(({ field }) => field === 'officeName');
    for (const code of column?.codes ?? []) offices.add(column?.value[code] ?? '');
  }
  offices.delete('');
  return offices.size;
}
