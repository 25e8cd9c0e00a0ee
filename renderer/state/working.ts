import type { LongWork } from '../../shared/domain/long-work';
import { desk } from '../desk';
import { createDeskStore } from './store';

/** Long work of the desk, null while there is none. What takes only a moment never shows. */
export const workingStore = createDeskStore<LongWork | null>(null);

export function followWork(): void {
  desk.onEvent('desk.working', (working) => workingStore.set(working));
}

/** Whoever asked for the work is told that it was stopped. */
export function stopWork(): void {
  const working = workingStore.get();
  if (!working) return;
  workingStore.set({ ...working, mayStop: false });
  void desk.work.stop();
}
