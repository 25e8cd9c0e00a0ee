/**
 * Calls `action` at once, then at most every `milliseconds`; a call in between is made up for at
 * the end of the time, so that the last state is always told.
 */
export function throttle(milliseconds: number, action: () => void): () => void {
  let resting = false;
  let missed = false;
  const call = (): void => {
    if (resting) {
      missed = true;
      return;
    }
    resting = true;
    setTimeout(() => {
      resting = false;
      if (!missed) return;
      missed = false;
      call();
    }, milliseconds);
    action();
  };
  return call;
}
