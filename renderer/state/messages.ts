import { createDeskStore } from './store';

export interface Message {
  readonly kind: 'done' | 'error';
  readonly text: string;
}

/** The one message in sight; a new one takes the old one's place. */
export const messageStore = createDeskStore<Message | null>(null);

const DONE_STAYS_MS = 8_000;
let timer: number | undefined;

/** What was done fades by itself; what failed stays until it is put away. */
export function showMessage(message: Message | null): void {
  window.clearTimeout(timer);
  messageStore.set(message);
  if (message?.kind === 'done')
    timer = window.setTimeout(() => messageStore.set(null), DONE_STAYS_MS);
}
