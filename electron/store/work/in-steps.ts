import { performance } from 'node:perf_hooks';
import type { LongWork, LongWorkName } from '../../../shared/domain/long-work';
import type { UserError } from '../../../shared/errors';
import { ok, type Result } from '../../../shared/result';
import type { FromStore, StoreMethod, ToStore } from '../protocol';
import type { Work } from './work';

/** What the store is to whoever hands it its calls. */
export interface StepwiseStore {
  handle(method: StoreMethod, payload: never, now: string): Result<unknown, UserError>;
  /** Null where the call takes no longer than a moment. */
  begin(
    method: StoreMethod,
    payload: never,
    now: string,
  ): { readonly what: LongWorkName; readonly work: Work<Result<unknown, UserError>> } | null;
  idle(milliseconds: number): boolean;
  /** What is done while idle can wait. */
  readonly mayRest: boolean;
}

/** They read, and nothing of long work shows before it is done. All other calls wait for it. */
const MEANWHILE: ReadonlySet<StoreMethod> = new Set<StoreMethod>([
  'review.open',
  'review.page',
  'review.indexOf',
  'review.detail',
  'views.list',
  'decide.preview',
  'audit.page',
  'batch.list',
  'batch.detail',
  'progress.read',
  'desk.info',
  'settings.rules',
  'settings.referenceVersions',
  'restore.points',
  'reference.mdos',
]);

/** Before that nobody has noticed that it takes long. */
const TOLD_AFTER_MS = 250;
const TOLD_EVERY_MS = 80;
/** The first go: most work is done with it, without anybody coming in between. */
const FIRST_GO_MS = 16;

interface Running {
  readonly call: number;
  readonly what: LongWorkName;
  readonly work: Work<Result<unknown, UserError>>;
  readonly since: number;
  told: number;
  stop: boolean;
}

/** Calls of the store one after the other; long ones in steps, between which is answered who only reads. */
export class InSteps {
  private running: Running | null = null;
  private readonly waiting: ToStore[] = [];

  constructor(
    private readonly store: StepwiseStore,
    private readonly send: (message: FromStore) => void,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  take(message: ToStore): void {
    const { call, method } = message;
    if (method === 'work.stop') {
      if (this.running) this.running.stop = true;
      this.send({ call, result: ok(null) });
      return;
    }
    // A desk that is locked does not wait for what somebody may still want.
    if (method === 'desk.close' && this.running) this.running.stop = true;
    if (this.running && !this.passes(message)) this.waiting.push(message);
    else this.start(message);
  }

  /** Works for about so long; true while there is more to do. */
  work(milliseconds: number): boolean {
    if (!this.running) return this.store.idle(milliseconds);
    this.goOn(milliseconds);
    return true;
  }

  /** No call is being worked on, and what else there is to do can wait. */
  get mayRest(): boolean {
    return !this.running && this.store.mayRest;
  }

  private passes({ method, payload, now }: ToStore): boolean {
    return MEANWHILE.has(method) && this.store.begin(method, payload as never, now) === null;
  }

  private start({ call, method, payload, now }: ToStore): void {
    // The payload of a call is that of its method: main has parsed what came from the window.
    const begun = this.store.begin(method, payload as never, now);
    if (!begun) {
      this.send({ call, result: this.store.handle(method, payload as never, now) });
      return;
    }
    this.running = { call, ...begun, since: this.clock(), told: 0, stop: false };
    this.goOn(FIRST_GO_MS);
  }

  private goOn(milliseconds: number): void {
    const until = this.clock() + milliseconds;
    while (this.running) {
      const { running } = this;
      const step = running.work.next(running.stop);
      if (step.done === true) return this.end(running, step.value);
      const now = this.clock();
      if (now - running.since > TOLD_AFTER_MS && now - running.told > TOLD_EVERY_MS) {
        running.told = now;
        const { what } = running;
        this.tell({ what, share: step.value.share, mayStop: !running.stop });
      }
      if (now >= until) return;
    }
  }

  private end({ call, told }: Running, result: Result<unknown, UserError>): void {
    this.running = null;
    if (told > 0) this.tell(null);
    this.send({ call, result });
    while (!this.running) {
      const next = this.waiting.shift();
      if (!next) return;
      this.start(next);
    }
  }

  private tell(working: LongWork | null): void {
    this.send({ event: 'working', working });
  }
}
