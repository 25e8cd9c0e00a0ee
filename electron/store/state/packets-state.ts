import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { ShareWay } from '../../../shared/domain/packet';
import { fromRanges, type DeskRecord } from '../journal/records';
import { GrowingUint32 } from './growing';

/** A request as it was when it was shared out, or when an answer to it was taken. */
export interface Base {
  /** Place in DeskState.decisions. */
  readonly decision: number;
  readonly corrections: Typed;
  /** How much had happened to it after a sealing. */
  readonly events: number;
  /** The answer it was taken from; absent: as it was shared out. */
  readonly from?: AnswerSource;
}
export interface AnswerSource {
  readonly desk: string;
  /** ISO 8601. */
  readonly at: string;
}
/** Corrections by field, as typed. */
export type Typed = ReadonlyMap<FieldName, string>;
export const UNTOUCHED: Base = { decision: 0, corrections: new Map(), events: 0 };

/** A packet that went to another desk. */
export interface OutPacket {
  readonly packet: string;
  readonly person: string;
  readonly how: ShareWay;
  readonly at: string;
  readonly by: string;
  readonly ids: Uint32Array;
  /** Opens its answer; hex. */
  readonly key: string;
  takenBackAt: string;
  /** Latest last. */
  readonly answers: string[];
  /** Of requests that were not UNTOUCHED. */
  readonly bases: Map<number, Base>;
  /** What the other desk said of requests where ours was kept; see `sayingOf`. */
  readonly kept: Map<number, string>;
}

/** A packet that came from another desk. */
export interface InPacket {
  readonly packet: string;
  readonly person: string;
  readonly key: string;
  readonly at: string;
  readonly firstId: number;
  /** Ids of its requests on the desk it came from, in the order they have here. */
  readonly keys: Uint32Array;
  answeredAt: string;
}

/** What merging an answer changes in the register, and what it was before. */
export interface PacketChange {
  readonly place: number;
  readonly at: string;
  /** With the other desk until then. */
  readonly answered: Uint32Array;
  readonly bases: ReadonlyMap<number, { readonly before: Base | undefined; readonly after: Base }>;
  readonly kept: ReadonlyMap<
    number,
    { readonly before: string | undefined; readonly after: string }
  >;
}

type RecordOf<T extends DeskRecord['type']> = Extract<DeskRecord, { type: T }>;

/** Which requests are with other desks, and which are here for another one. */
export class PacketsState {
  readonly out: OutPacket[] = [];
  readonly in: InPacket[] = [];
  /** Place in `out` plus one, 0 where the request is here. */
  readonly outOf = new GrowingUint32();

  share(
    { packets, how, at, by }: RecordOf<'shared-out'>,
    baseOf: (id: number) => Base,
  ): readonly number[] {
    const touched: number[] = [];
    for (const { packet, person, ids, key } of packets) {
      const list = fromRanges(ids);
      const bases = new Map<number, Base>();
      for (const id of list) {
        const base = baseOf(id);
        if (base.decision > 0 || base.events > 0 || base.corrections.size > 0) bases.set(id, base);
        this.outOf.set(id, this.out.length + 1);
        touched.push(id);
      }
      this.out.push({
        ...{ packet, person, how, at, key, bases, by: by.userName },
        ids: list,
        takenBackAt: '',
        answers: [],
        kept: new Map(),
      });
    }
    return touched;
  }

  takeBack({ packet, at }: RecordOf<'packet-taken-back'>): readonly number[] {
    const place = this.out.findIndex((one) => one.packet === packet);
    const found = this.out[place];
    if (!found) return [];
    found.takenBackAt = at;
    return this.free(found.ids, place);
  }

  receive({ packet, at, first }: RecordOf<'packet-opened'>): void {
    const { packet: id, by, key, keys } = packet;
    this.in.push({
      ...{ packet: id, key, at, firstId: first },
      person: by,
      keys: fromRanges(keys),
      answeredAt: '',
    });
  }

  sentBack({ packet, at }: RecordOf<'packet-returned'>): void {
    const found = this.in.find((one) => one.packet === packet);
    if (found) found.answeredAt = at;
  }

  /** Requests whose mark changed. */
  merge({ place, at, answered, bases, kept }: PacketChange): readonly number[] {
    const packet = this.out[place];
    if (!packet) return [];
    for (const [id, { after }] of bases) packet.bases.set(id, after);
    for (const [id, { after }] of kept) packet.kept.set(id, after);
    packet.answers.push(at);
    return this.free(answered, place);
  }

  unmerge({ place, answered, bases, kept }: PacketChange): readonly number[] {
    const packet = this.out[place];
    if (!packet) return [];
    for (const [id, { before }] of bases) putBack(packet.bases, id, before);
    for (const [id, { before }] of kept) putBack(packet.kept, id, before);
    packet.answers.pop();
    const free = answered.filter((id) => this.outOf.get(id) === 0);
    // Taken back since: nobody waits for it any more.
    if (packet.takenBackAt === '') for (const id of free) this.outOf.set(id, place + 1);
    return Array.from(free);
  }

  outPacket(id: number): OutPacket | undefined {
    return this.out[this.outOf.get(id) - 1];
  }

  inPacket(id: number): InPacket | undefined {
    return this.in.find(({ firstId, keys }) => id >= firstId && id < firstId + keys.length);
  }

  private free(ids: Uint32Array, place: number): readonly number[] {
    const own = Array.from(ids).filter((id) => this.outOf.get(id) === place + 1);
    for (const id of own) this.outOf.set(id, 0);
    return own;
  }
}

function putBack<T>(map: Map<number, T>, id: number, before: T | undefined): void {
  if (before === undefined) map.delete(id);
  else map.set(id, before);
}

/** What a desk says of a request, so that the same said again is known. */
export function sayingOf(decision: Decision | null, corrections: Typed): string {
  const typed = [...corrections].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([meaningOf(decision), typed]);
}

/** All of a decision but who made it and when. */
export function meaningOf(decision: Decision | null): string {
  if (decision === null) return '';
  const { kind, reason, portalReason, forwardTo, override } = decision;
  return JSON.stringify([kind, reason, portalReason, forwardTo, override]);
}
