import type { DeskStatus } from '../../shared/domain/desk-status';
import type { UserError } from '../../shared/errors';
import { ask, desk } from '../desk';
import { createDeskStore, createStore, forgetDesk } from './store';
import { followWork } from './working';

/** Null until main has answered for the first time. */
export const deskStatusStore = createStore<DeskStatus | null>(null);

/** What locked the desk when nobody asked for it; told until it is open again. */
export const lockedWhyStore = createStore<UserError | null>(null);

/** Shown once after a desk was made, until the admin says it is kept. Never stored. */
export const recoveryKeyStore = createDeskStore<string | null>(null);

export async function refreshDeskStatus(): Promise<void> {
  const status = await ask(desk.desk.status());
  if (!status) return;
  if (status.state !== 'open') forgetDesk();
  else lockedWhyStore.set(null);
  deskStatusStore.set(status);
}

/** Follows main for the life of the window. */
export function followDesk(): void {
  desk.onEvent('desk.changed', ({ savedAt }) => {
    const status = deskStatusStore.get();
    if (status?.state === 'open') deskStatusStore.set({ ...status, savedAt });
  });
  desk.onEvent('desk.locked', (why) => {
    lockedWhyStore.set(why);
    void refreshDeskStatus();
  });
  followWork();
  void refreshDeskStatus();
}
