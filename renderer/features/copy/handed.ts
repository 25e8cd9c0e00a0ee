import type { DeskCopyInfo } from '../../../shared/domain/desk-copy';
import { ask, desk } from '../../desk';
import { placeStore } from '../../state/place';
import { createStore } from '../../state/store';

/** The copy of a desk the admin is being asked about. */
export const copyStore = createStore<DeskCopyInfo | null>(null);

/** Asks main for files that were opened with the program from outside. */
export async function takeHanded(): Promise<void> {
  const handed = await ask(desk.handed.take());
  if (handed?.copy) copyStore.set(handed.copy);
  if (handed && handed.staged > 0) placeStore.set('import');
}

export async function chooseCopy(): Promise<void> {
  const copy = await ask(desk.copy.choose());
  if (copy) copyStore.set(copy);
}
