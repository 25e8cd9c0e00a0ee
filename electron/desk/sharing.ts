import { PACKET_ENDING, type PacketAccepted, type PacketPreview } from '../../shared/domain/packet';
import { userError, type UserError } from '../../shared/errors';
import type { Request, Responses } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { safeName } from '../export/safe-name';
import type { Clock } from './clock';
import type { Importing } from './importing';
import type { StoreCalls } from './store-calls';

interface SharingParts {
  readonly store: StoreCalls;
  readonly clock: Clock;
  readonly imports: Pick<Importing, 'fileOf' | 'discard'>;
  /** Null when the user thought better of it. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseTarget: (name: string) => Promise<string | null>;
}

/** Work for other desks and what they decided, as files that the user chooses. */
export interface Sharing {
  create(order: Request<'share.create'>): Promise<Result<Responses['share.create'], UserError>>;
  sendBack(packet: string): Promise<Result<Responses['share.sendBack'], UserError>>;
  look(staged: number, word: string): Promise<Result<PacketPreview, UserError>>;
  accept(
    staged: number,
    asked: Omit<Request<'packet.accept'>, 'staged'>,
  ): Promise<Result<PacketAccepted, UserError>>;
}

export function sharing(parts: SharingParts): Sharing {
  const { store, clock, imports } = parts;
  return {
    create: async (order) => {
      const parent = await parts.chooseFolder();
      if (parent === null) return ok(null);
      const day = clock.today();
      return store.call('share.make', {
        ...order,
        parent,
        folderName: `Shared out ${day}`,
        fileNames: order.people.map((person) => safeName(`For ${person} ${day}`)),
      });
    },
    sendBack: async (packet) => {
      const register = await store.call('share.list', {});
      if (!register.ok) return register;
      const found = register.value.find((one) => one.packet === packet && one.direction === 'in');
      if (!found) return err(userError('packet-unknown'));
      const name = safeName(`Answer to ${found.person} ${clock.today()}`) + PACKET_ENDING;
      const target = await parts.chooseTarget(name);
      if (target === null) return ok(null);
      const file = target.endsWith(PACKET_ENDING) ? target : target + PACKET_ENDING;
      return store.call('share.sendBackTo', { packet, file });
    },
    look: async (staged, word) => {
      const file = imports.fileOf(staged);
      if (!file) return err(userError('import-gone'));
      return store.call('packet.lookAt', { file: file.path, word });
    },
    accept: async (staged, asked) => {
      const done = await store.call('packet.take', asked);
      if (done.ok) await imports.discard(staged);
      return done;
    },
  };
}
