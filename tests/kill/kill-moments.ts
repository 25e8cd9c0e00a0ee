import type { Model, Step } from './model';

/** What a kill is meant to fall into. */
export type Moment =
  'import' | 'decision' | 'bulk decision' | 'undo or redo' | 'batch' | 'erasing' | 'snapshot';

const SHARES: readonly (readonly [Moment, number])[] = [
  ['import', 0.2],
  ['decision', 0.2],
  ['bulk decision', 0.2],
  ['snapshot', 0.16],
  ['undo or redo', 0.08],
  ['batch', 0.06],
  ['erasing', 0.1],
];
/** Until one was measured, in milliseconds. */
const FIRST_GUESS = 20;
/** Some kills come just after the answer was on its way. */
const BEYOND = 1.05;

/** Chooses what to kill and when: spread over the time the step was measured to take. */
export class KillMoments {
  private readonly milliseconds = new Map<Moment, number>();

  constructor(private readonly random: () => number) {}

  took(moment: Moment, milliseconds: number): void {
    const before = this.milliseconds.get(moment) ?? milliseconds;
    this.milliseconds.set(moment, before * 0.7 + milliseconds * 0.3);
  }

  delayFor(moment: Moment): number {
    return this.random() * (this.milliseconds.get(moment) ?? FIRST_GUESS) * BEYOND;
  }

  choose(): Moment {
    let dice = this.random();
    for (const [moment, share] of SHARES) {
      if (dice < share) return moment;
      dice -= share;
    }
    return 'decision';
  }

  /** Any step but a batch, which ends what may be decided. */
  nextStep(model: Model): ReturnType<KillMoments['stepFor']> {
    const dice = this.random();
    if (dice < 0.2) return this.stepFor('import', model);
    if (dice < 0.6) return this.stepFor('decision', model);
    return this.stepFor(dice < 0.75 ? 'bulk decision' : 'undo or redo', model);
  }

  /** A step that changes something, of another kind where this one could not. */
  stepFor(wanted: Moment, model: Model): { readonly moment: Moment; readonly step: Step } {
    const open = model.decided.flatMap((isDecided, i) =>
      isDecided || model.batched[i] ? [] : [i + 1],
    );
    const one = open[Math.floor(this.random() * open.length)];
    const isReady = model.decided.some((isDecided, i) => isDecided && !model.batched[i]);
    if (wanted === 'batch' && isReady) return { moment: wanted, step: { kind: 'batch' } };
    if (wanted === 'erasing' && model.batched.some((isBatched, i) => isBatched && !model.erased[i]))
      return { moment: wanted, step: { kind: 'erase' } };
    if (wanted === 'undo or redo' && model.redo.length + model.undo.length > 0)
      return { moment: wanted, step: { kind: model.redo.length > 0 ? 'redo' : 'undo' } };
    if (wanted === 'bulk decision' && open.length > 1)
      return { moment: wanted, step: { kind: 'return-all' } };
    if (wanted !== 'import' && one !== undefined)
      return { moment: 'decision', step: { kind: 'return', ids: [one] } };
    const requests = 30 + Math.floor(this.random() * 120);
    return { moment: 'import', step: { kind: 'import', requests } };
  }
}

/** Finer than a timer, and the answer is still read while it waits. */
export function killAfter(
  milliseconds: number,
  kill: () => void,
): { readonly stop: () => void; readonly isDone: () => boolean } {
  const end = performance.now() + milliseconds;
  let state: 'waiting' | 'stopped' | 'killed' = 'waiting';
  const tick = (): void => {
    if (state !== 'waiting') return;
    if (performance.now() < end) return void setImmediate(tick);
    state = 'killed';
    kill();
  };
  setImmediate(tick);
  return {
    stop: () => {
      state = 'stopped';
    },
    isDone: () => state === 'killed',
  };
}
