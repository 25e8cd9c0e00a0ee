import type { Decision } from '../../../shared/domain/decision';
import type { Person } from '../protocol';
import type { Change } from './change';
import type { DeskState } from './desk-state';

export interface Approver {
  readonly person: Person;
  readonly requests: number;
}

/** Who answers for what stands on the desk: whoever decided, and whoever changed a value after that. */
export class Approvals {
  /** By place in DeskState.decisions. */
  private readonly deciders: (Person | undefined)[] = [];
  private readonly hands = new Map<number, Person[]>();

  decided(place: number, by: Person): void {
    this.deciders[place] = by;
  }

  /** A value of an approved request was changed: it is not what was approved any more. */
  touched(id: number, by: Person): void {
    const own = this.hands.get(id);
    if (own) own.push(by);
    else this.hands.set(id, [by]);
  }

  /** Decided anew, with the values as they are now. */
  settled(ids: Iterable<number>): void {
    if (this.hands.size > 0) for (const id of ids) this.hands.delete(id);
  }

  /** By somebody, after it was approved. */
  isCorrected(id: number): boolean {
    return this.hands.has(id);
  }

  /** Everybody who has a part in the decision of a request. `place`: of its decision. */
  of(id: number, place: number, decision: Decision): readonly Person[] {
    // A decision that came from another desk names its maker only.
    const decider = this.deciders[place] ?? { userName: decision.by, osUser: '', host: '' };
    return [decider, ...(this.hands.get(id) ?? [])];
  }
}

/**
 * After a step of somebody, before it is done: a decision made anew settles what was corrected, a
 * correction of what stays approved does not.
 */
export function noteHands(state: DeskState, change: Change, by: Person): void {
  const { approvals } = state;
  const isApproved = (id: number): boolean => state.decision(id)?.kind === 'approve';
  if (change.kind === 'corrected') {
    if (isApproved(change.id)) approvals.touched(change.id, by);
    return;
  }
  approvals.settled(change.ids);
  if (change.kind !== 'merged') return;
  const decided = new Set(change.ids);
  const other: Person = { userName: change.from, osUser: '', host: '' };
  for (const { id } of change.fields)
    if (!decided.has(id) && isApproved(id)) approvals.touched(id, other);
}

/** Everybody who has a part in approving some of these requests. */
export function approversOf(
  { decisionOf, decisions, approvals }: DeskState,
  ids: Iterable<number>,
): readonly Approver[] {
  const found = new Map<string, { person: Person; requests: number }>();
  const add = (people: readonly Person[], requests: number): void => {
    const own = new Map(people.map((one) => [`${one.userName}\n${one.osUser}`, one]));
    for (const [key, person] of own) {
      const known = found.get(key);
      if (known) known.requests += requests;
      else found.set(key, { person, requests });
    }
  };
  // One decision stands for thousands of requests: asked once.
  const byPlace = new Map<number, number>();
  for (const id of ids) {
    const place = decisionOf.get(id);
    const decision = approvals.isCorrected(id) ? decisions[place] : null;
    if (decision?.kind === 'approve') add(approvals.of(id, place, decision), 1);
    else if (!decision) byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
  }
  for (const [place, requests] of byPlace) {
    const decision = decisions[place];
    if (decision?.kind === 'approve') add(approvals.of(0, place, decision), requests);
  }
  return [...found.values()];
}
