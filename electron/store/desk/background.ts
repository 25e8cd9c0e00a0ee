import { performance } from 'node:perf_hooks';

/** Work in steps of a few milliseconds each, done while nobody asks for anything. */
export type Steps = Generator<void, void>;

/** `at-once`: somebody waits for it. `rested`: when nobody has asked anything for a while. */
export type When = 'at-once' | 'rested';

interface Task {
  readonly name: string;
  readonly steps: Steps;
  readonly when: When;
}

/** Tasks one after the other, in the order they came, those somebody waits for before the others. */
export class Background {
  private tasks: Task[] = [];

  /** In place of one of the same name that is not done yet. */
  add(name: string, steps: Steps, when: When = 'rested'): void {
    this.drop(name);
    this.tasks.push({ name, steps, when });
  }

  drop(name: string): void {
    this.tasks = this.tasks.filter((task) => task.name !== name);
  }

  has(name: string): boolean {
    return this.tasks.some((task) => task.name === name);
  }

  /** Does the task to its end now. */
  finish(name: string): void {
    const task = this.tasks.find((one) => one.name === name);
    if (!task) return;
    this.drop(name);
    while (!task.steps.next().done);
  }

  /** One step of the task. */
  step(name: string): void {
    const task = this.tasks.find((one) => one.name === name);
    if (task && this.stepOf(task)) this.drop(name);
  }

  /** There is nothing to do, or only what can wait. */
  get mayRest(): boolean {
    return !this.tasks.some(({ when }) => when === 'at-once');
  }

  /** Works for about so long; true while there is more to do. A task that fails is given up. */
  work(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const task = this.tasks.find(({ when }) => when === 'at-once') ?? this.tasks[0];
      if (!task) return false;
      if (this.stepOf(task)) this.tasks = this.tasks.filter((one) => one !== task);
    }
    return this.tasks.length > 0;
  }

  private stepOf({ steps }: Task): boolean {
    try {
      return steps.next().done === true;
    } catch {
      // Only what makes things faster is done here; without it the desk is slower, not wrong.
      return true;
    }
  }
}
