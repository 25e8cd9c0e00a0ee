let last: Promise<unknown> = Promise.resolve();

/** One command after the other: a key pressed fast means the next request, not the same one again. */
export function inTurn(act: () => Promise<unknown>): void {
  last = last.then(act, act);
}
