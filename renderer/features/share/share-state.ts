import type { PacketEntry } from '../../../shared/domain/packet';
import { ask, desk } from '../../desk';
import { createDeskStore } from '../../state/store';

/** Packets that went out and came in, null before they were asked for. */
export const packetsStore = createDeskStore<readonly PacketEntry[] | null>(null);

export async function refreshPackets(): Promise<void> {
  const packets = await ask(desk.share.list());
  if (packets) packetsStore.set(packets);
}
