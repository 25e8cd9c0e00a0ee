import type { RequestDetail } from '../../../shared/domain/review';
import { desk } from '../../desk';
import { createDeskStore } from '../../state/store';

/** Details read before they are needed, so that the next request is told at once. */
const aheadStore = createDeskStore<ReadonlyMap<number, RequestDetail>>(new Map());
const KEPT = 24;

/** Each only until it has come. */
const onTheWay = new Map<number, Promise<RequestDetail | null>>();
let generation = 0;

export function knownDetail(id: number): RequestDetail | undefined {
  return aheadStore.get().get(id);
}

/** A change was made: what was read before it may say something else now. */
export function forgetDetails(): void {
  generation += 1;
  onTheWay.clear();
  aheadStore.set(new Map());
}

/** Null when the request is not there any more. Asked for twice, it is read once. */
export function readDetail(id: number): Promise<RequestDetail | null> {
  const known = knownDetail(id);
  if (known) return Promise.resolve(known);
  const asked = onTheWay.get(id);
  if (asked) return asked;
  const mine = generation;
  const answer = desk.review.detail({ request: id }).then((result) => {
    if (mine !== generation) return result.ok ? result.value : null;
    onTheWay.delete(id);
    if (!result.ok) return null;
    const kept = [...aheadStore.get()].slice(-(KEPT - 1));
    aheadStore.set(new Map([...kept, [id, result.value]]));
    return result.value;
  });
  onTheWay.set(id, answer);
  return answer;
}
