import { refreshReview } from './in-hand';

/** Counts follow a pause in deciding: between two fast keys the desk has better things to do. */
const PAUSE_MS = 120;
/** Whoever decides without a pause sees the counts move all the same. */
const AT_LATEST_MS = 800;

let timer: number | undefined;
let waitingSince = 0;
let running: Promise<void> = Promise.resolve();

/** Something changed, here or elsewhere: the view is read again soon, once for many changes. */
export function refreshSoon(): void {
  const now = performance.now();
  if (timer === undefined) waitingSince = now;
  window.clearTimeout(timer);
  const wait = Math.min(PAUSE_MS, Math.max(0, waitingSince + AT_LATEST_MS - now));
  timer = window.setTimeout(start, wait);
}

function start(): void {
  window.clearTimeout(timer);
  timer = undefined;
  running = running.then(() => refreshReview());
}

/** When this is done the counts and the names of undo and redo are those of the desk. */
export async function refreshed(): Promise<void> {
  if (timer !== undefined) start();
  await running;
}
