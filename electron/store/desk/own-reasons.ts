import { OWN_REASONS_MAX, type Decision } from '../../../shared/domain/decision';
import type { Language } from '../../../shared/domain/language';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { portalForm, portalReasonFrom, reasonFrom } from '../../../shared/rules/reason-text';
import { toRanges, type IdRanges } from '../journal/records';
import type { DeskCore } from './core';

export interface DecidedSet {
  readonly ids: IdRanges;
  readonly decision: Decision | null;
}

export interface OwnReasons {
  readonly kind: 'return' | 'reject';
  readonly language: Language;
  /** Said to all, after each one's own; the only reason where nothing was found. */
  readonly reason: string;
  readonly portalReason: string;
  readonly now: string;
}

/** Every request with the sentences of its own findings; those told the same share one decision. */
export function ownReasonSets(
  core: DeskCore,
  ids: readonly number[],
  how: OwnReasons,
): Result<readonly DecidedSet[], UserError> {
  if (ids.length > OWN_REASONS_MAX)
    return err(userError('too-many-own-reasons', { most: OWN_REASONS_MAX }));
  const told = new Map<string, { readonly ids: number[]; readonly decision: Decision }>();
  for (const id of ids) {
    const decision = decisionFor(core, id, how);
    if (decision.reason === '') return err(userError('reason-needed'));
    const key = `${decision.reason}\n\n${decision.portalReason}`;
    const same = told.get(key);
    if (same) same.ids.push(id);
    else told.set(key, { ids: [id], decision });
  }
  return ok(
    Array.from(told.values(), (set) => ({ ids: toRanges(set.ids), decision: set.decision })),
  );
}

function decisionFor(core: DeskCore, id: number, how: OwnReasons): Decision {
  const { findings } = core.judge.judgement(id);
  const own = reasonFrom(findings, how.language);
  const portalReason =
    own === '' ? how.portalReason || how.reason : portalReasonFrom(findings, how.language);
  return {
    kind: how.kind,
    reason: [own, how.reason].filter((part) => part !== '').join('\n'),
    portalReason: portalForm(portalReason || own),
    forwardTo: null,
    override: false,
    by: core.state.person.userName,
    at: how.now,
  };
}
