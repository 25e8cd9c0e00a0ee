import { userError } from '../../shared/errors';
import { sentenceOf } from '../desk';
import { deskStatusStore } from './desk-status';
import { showMessage } from './messages';
import { createStore, useStore } from './store';

/** True while the desk is open for reading only. */
export const readOnlyStore = createStore(false);

deskStatusStore.subscribe(() => {
  const status = deskStatusStore.get();
  readOnlyStore.set(status?.state === 'open' && status.readOnly);
});

/** Why what changes the desk is off, in the language of the window; undefined where it is not. */
export function useOffReason(changes: boolean | undefined): string | undefined {
  const readOnly = useStore(readOnlyStore);
  return changes === true && readOnly ? sentenceOf(userError('desk-read-only')) : undefined;
}

/** For keys, which no button can switch off: says why nothing happens. */
export function isReadOnly(): boolean {
  if (!readOnlyStore.get()) return false;
  showMessage({ kind: 'error', text: sentenceOf(userError('desk-read-only')) });
  return true;
}
