import {
  isSamePerson,
  TWO_PEOPLE,
  type Approval,
  type TwoPeople,
  type TwoPeopleSetting,
} from '../../../shared/domain/two-people';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { approversOf, type Approver } from '../state/approvals';
import type { SealedBatch } from '../state/desk-state';
import type { DeskCore } from './core';

export function twoPeopleSetting(core: DeskCore): TwoPeopleSetting {
  const { oversight, person } = core.state;
  const { userName, osUser } = person;
  return { rule: oversight.twoPeople, userName, osUser, waiting: approvedWaiting(core).length };
}

/** Making it weaker needs a written reason, so that nobody does so on the way to a release. */
export function setTwoPeople(
  core: DeskCore,
  rule: TwoPeople,
  reason: string,
  now: string,
): Result<null, UserError> {
  const { oversight, person } = core.state;
  const before = oversight.twoPeople;
  if (rule === before) return ok(null);
  const isWeaker = TWO_PEOPLE.indexOf(rule) < TWO_PEOPLE.indexOf(before);
  if (isWeaker && reason.trim() === '') return err(userError('two-people-reason-needed'));
  const done = core.commit({
    type: 'two-people-set',
    before,
    after: rule,
    reason: reason.trim(),
    waiting: approvedWaiting(core).length,
    at: now,
    by: person,
  });
  return done.ok ? ok(null) : done;
}

function approvedWaiting({ state, count }: DeskCore): readonly number[] {
  const ids: number[] = [];
  for (let id = 1; id <= count; id++)
    if (state.batchOf.get(id) === 0 && state.decision(id)?.kind === 'approve') ids.push(id);
  return ids;
}

/** By whom requests were approved; empty where the desk does not ask. */
export function approvals(core: DeskCore, ids: Iterable<number>): readonly Approval[] {
  if (core.state.oversight.twoPeople === 'off') return [];
  return approversOf(core.state, ids).map(({ person, requests }) => ({
    userName: person.userName,
    osUser: person.osUser,
    requests,
    isYou: isYou(core, person),
  }));
}

/** Without what whoever is at the desk approved: somebody else releases that. */
export function releasable(core: DeskCore, ids: readonly number[]): readonly number[] {
  const { state } = core;
  if (state.oversight.twoPeople === 'off') return ids;
  const yours = new Map<number, boolean>();
  return ids.filter((id) => {
    if (state.approvals.isCorrected(id)) return !isAnyYou(core, approversOf(state, [id]));
    const place = state.decisionOf.get(id);
    const isYours = yours.get(place) ?? isAnyYou(core, approversOf(state, [id]));
    yours.set(place, isYours);
    return !isYours;
  });
}

/** Why none of the approved requests among `ids` can be sealed by whoever is at the desk. */
export function releaseRefusal(core: DeskCore, ids: readonly number[]): UserError | null {
  const isApproved = (id: number): boolean => core.state.decision(id)?.kind === 'approve';
  const approved = ids.filter(isApproved);
  const free = releasable(core, approved);
  if (approved.length === free.length || free.length > 0) return null;
  return refusal(core, approversOf(core.state, approved));
}

/** Why whoever is at the desk cannot write the files of a batch. */
export function writingRefusal(core: DeskCore, { approvers }: SealedBatch): UserError | null {
  if (core.state.oversight.twoPeople === 'off') return null;
  return isAnyYou(core, approvers) ? refusal(core, approvers) : null;
}

function refusal(core: DeskCore, approvers: readonly Approver[]): UserError {
  const own = approvers.filter(({ person }) => isYou(core, person));
  return userError('release-needs-other', {
    user: [...new Set(own.map(({ person }) => person.userName))].join(', '),
    n: Math.max(...own.map(({ requests }) => requests)),
  });
}

const isYou = ({ state }: DeskCore, person: Approver['person']): boolean =>
  isSamePerson(person, state.person, state.oversight.twoPeople);

const isAnyYou = (core: DeskCore, approvers: readonly Approver[]): boolean =>
  approvers.some(({ person }) => isYou(core, person));
