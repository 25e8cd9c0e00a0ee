import type { PacketEntry } from '../../../shared/domain/packet';
import type { DeskState } from '../state/desk-state';

/** Every packet that went out or came in, the latest first. */
export function packetRegister(state: DeskState): readonly PacketEntry[] {
  const { packets } = state;
  const out = packets.out.map(({ packet, person, at, ids, takenBackAt, answers }, i) => {
    const waiting = ids.filter((id) => packets.outOf.get(id) === i + 1).length;
    const done = takenBackAt === '' ? ids.length - waiting : answeredOf(state, i);
    return {
      ...{ packet, person, at, done },
      direction: 'out' as const,
      requests: ids.length,
      state: stateOf(takenBackAt !== '', waiting, done),
      answeredAt: answers.at(-1) ?? '',
    };
  });
  const came = packets.in.map(({ packet, person, at, firstId, keys, answeredAt }) => ({
    ...{ packet, person, at, answeredAt },
    direction: 'in' as const,
    requests: keys.length,
    done: keys.filter((_, place) => state.decisionOf.get(firstId + place) > 0).length,
    state: answeredAt === '' ? ('here' as const) : ('sent-back' as const),
  }));
  return [...out, ...came].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function stateOf(takenBack: boolean, waiting: number, done: number): PacketEntry['state'] {
  if (takenBack) return 'taken-back';
  if (waiting === 0) return 'back';
  return done > 0 ? 'part-back' : 'out';
}

/** Taken back, its marks are gone; what was taken or settled is known all the same. */
function answeredOf({ packets }: DeskState, place: number): number {
  const packet = packets.out[place];
  if (!packet) return 0;
  const known = new Set([...packet.kept.keys()]);
  for (const [id, { decision }] of packet.bases) if (decision > 0) known.add(id);
  return known.size;
}
