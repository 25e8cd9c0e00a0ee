import type { LongWork } from '../../shared/domain/long-work';
import { userError, type UserError } from '../../shared/errors';
import { err, type Result } from '../../shared/result';
import type { ChildProcess, Spawn } from '../processes/spawn';
import type { FromStore, StoreMethod, StoreRequest, StoreResponse, ToStore } from './protocol';

export interface StoreClient {
  call<M extends StoreMethod>(
    method: M,
    payload: StoreRequest<M>,
  ): Promise<Result<StoreResponse<M>, UserError>>;
  /** Requests, decisions or batches changed. */
  onChanged(listener: (savedAt: string) => void): void;
  /** How far long work is; null when it is done. */
  onWorking(listener: (working: LongWork | null) => void): void;
  /** The process ended without being asked to; the next call starts a new one, with a locked desk. */
  onGone(listener: () => void): void;
  stop(): void;
}

/** 420,000 requests take about 1.3 GB; half a year of work on them must fit too. */
const HEAP_MEGABYTES = 4096;

type Waiting = (result: Result<unknown, UserError>) => void;

/** `clock` gives the time that goes with each call, ISO 8601 in UTC. */
export function createStoreClient(
  spawn: Spawn,
  clock: () => string = () => new Date().toISOString(),
): StoreClient {
  const waiting = new Map<number, Waiting>();
  const changed: ((savedAt: string) => void)[] = [];
  const working: ((work: LongWork | null) => void)[] = [];
  const gone: (() => void)[] = [];
  let child: ChildProcess | null = null;
  let calls = 0;

  const receive = (message: FromStore): void => {
    if ('event' in message) {
      if (message.event === 'working') {
        for (const listener of working) listener(message.working);
        return;
      }
      for (const listener of changed) listener(message.savedAt);
      return;
    }
    waiting.get(message.call)?.(message.result);
    waiting.delete(message.call);
  };

  const start = (): ChildProcess => {
    const started = spawn('store-process', { heapMegabytes: HEAP_MEGABYTES });
    started.onMessage((message) => receive(message as FromStore));
    started.onExit(() => {
      if (child !== started) return;
      child = null;
      const open = [...waiting.values()];
      waiting.clear();
      for (const answer of open) answer(err(userError('store-gone')));
      for (const listener of working) listener(null);
      for (const listener of gone) listener();
    });
    return started;
  };

  return {
    call: (method, payload) =>
      new Promise((resolve) => {
        child ??= start();
        const call = ++calls;
        // The store answers a call with the response of its method, see StoreService.
        waiting.set(call, resolve as Waiting);
        child.send({ call, method, payload, now: clock() } satisfies ToStore);
      }),
    onChanged: (listener) => void changed.push(listener),
    onWorking: (listener) => void working.push(listener),
    onGone: (listener) => void gone.push(listener),
    stop: () => {
      const stopping = child;
      child = null;
      stopping?.kill();
      for (const answer of waiting.values()) answer(err(userError('store-gone')));
      waiting.clear();
    },
  };
}
