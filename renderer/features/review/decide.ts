import type { DecisionKind } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding, Verdict } from '../../../shared/domain/finding';
import { indianNumber } from '../../../shared/domain/language';
import type { Target, TargetPreview } from '../../../shared/domain/review';
import type { RuleId } from '../../../shared/rules/rule-ids';
import { ask, desk } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { createDeskStore } from '../../state/store';
import { advance, detailOf, detailStore, following, inHandStore, refreshReview } from './in-hand';
import { changeWords } from './change-words';
import { selectedCount, targetOf } from './selection';
import { selectionStore, selectNothing } from './selection-state';
import { summaryStore } from './view-state';

/** A decision being asked about: what for, what it would do, and how its reason begins. */
export interface Question {
  readonly kind: DecisionKind;
  readonly target: Target;
  readonly preview: TargetPreview;
  /** The findings to take the reason from; empty for several requests. */
  readonly findings: readonly Finding[];
  readonly forwardTo: string;
}

export interface Reply {
  readonly reason: string;
  readonly portalReason: string;
  readonly forwardTo: string | null;
  readonly override: boolean;
}

export const questionStore = createDeskStore<Question | null>(null);

const NO_REASON: Reply = { reason: '', portalReason: '', forwardTo: null, override: false };

/** Approves a sound request at once; everything else is asked about first. */
export async function startDecision(kind: DecisionKind, forwardTo?: string): Promise<void> {
  if (questionStore.get()) return;
  const selection = selectionStore.get();
  const many = selectedCount(selection) > 0;
  const id = inHandStore.get()?.id;
  if (!many && id === undefined) return;
  const target: Target = many ? targetOf(selection) : { ids: [id ?? 0] };
  const detail = many || id === undefined ? null : await detailOf(id);
  const row = detail?.row;
  if (kind === 'approve' && row && row.verdict !== 'block' && row.batch === '') {
    await decide('approve', target, NO_REASON);
    return;
  }
  const preview = await ask(desk.decide.preview({ target }));
  if (!preview) return;
  if (!many && kind === 'approve' && preview.block === 0) {
    await decide('approve', target, NO_REASON);
    return;
  }
  const findings = detail?.findings ?? [];
  questionStore.set({
    kind,
    target,
    preview,
    findings: kind === 'forward' ? findings.filter(asksForForward) : findings,
    forwardTo: forwardTo ?? suggestedMdo(findings),
  });
}

/** Why a request goes elsewhere is not what else is wrong with it. */
function asksForForward({ suggestion }: Finding): boolean {
  return suggestion !== null && 'decision' in suggestion && suggestion.decision === 'forward';
}

function suggestedMdo(findings: readonly Finding[]): string {
  for (const { suggestion } of findings)
    if (suggestion && 'decision' in suggestion && suggestion.decision === 'forward')
      return suggestion.to ?? '';
  return '';
}

const DONE = {
  approve: 'review.doneApprove',
  return: 'review.doneReturn',
  forward: 'review.doneForward',
  reject: 'review.doneReject',
} as const;

/** Decides, says what happened and goes on to the next request. */
export async function decide(kind: DecisionKind, target: Target, reply: Reply): Promise<boolean> {
  const one = 'ids' in target && target.ids.length === 1;
  const next = one ? await following() : null;
  const result = await ask(desk.decide.apply({ target, decision: kind, ...reply }));
  if (!result) return false;
  questionStore.set(null);
  const { changed, leftOut } = result;
  const parts = [i18n.t(DONE[kind], { count: changed, n: indianNumber(changed) })];
  if (leftOut > 0) parts.push(i18n.t('review.leftOut', { n: indianNumber(leftOut) }));
  showMessage({ kind: 'done', text: parts.join(' ') });
  selectNothing();
  if (next && changed > 0) advance(next);
  await refreshReview();
  return true;
}

export async function undo(): Promise<void> {
  await step(desk.decide.undo, 'review.doneUndo', summaryStore.get()?.undo);
}

export async function redo(): Promise<void> {
  await step(desk.decide.redo, 'review.doneRedo', summaryStore.get()?.redo);
}

async function step(
  act: typeof desk.decide.undo,
  say: 'review.doneUndo' | 'review.doneRedo',
  what: string | null | undefined,
): Promise<void> {
  if (what === null || what === undefined) return;
  const result = await ask(act());
  if (!result) return;
  showMessage({ kind: 'done', text: i18n.t(say, { what: changeWords(what, i18n.t) }) });
  await refreshReview();
}

/** One click: a value is corrected, a decision is asked about with its answer filled in. */
export async function applySuggestion(finding: Finding): Promise<void> {
  const { suggestion } = finding;
  const id = inHandStore.get()?.id;
  if (!suggestion || id === undefined) return;
  if ('decision' in suggestion) {
    selectNothing();
    return startDecision(suggestion.decision, suggestion.to ?? undefined);
  }
  await takeSuggestion(id, finding.rule);
}

export async function applyFirstSuggestion(): Promise<void> {
  const finding = detailStore.get()?.findings.find(({ suggestion }) => suggestion !== null);
  if (finding) await applySuggestion(finding);
}

async function takeSuggestion(request: number, rule: RuleId): Promise<void> {
  const result = await ask(desk.decide.suggestion({ request, rule }));
  if (!result) return;
  showMessage({ kind: 'done', text: i18n.t('review.doneSuggestion') });
  await refreshReview();
}

/** `null` takes the admin's own value away again. */
export async function correct(
  request: number,
  field: FieldName,
  value: string | null,
): Promise<void> {
  const result = await ask(desk.decide.correct({ request, field, value }));
  if (!result) return;
  showMessage({ kind: 'done', text: i18n.t('review.doneCorrection') });
  await refreshReview();
}

/** The worst of what a preview counts, for the words of a single request. */
export function verdictOfPreview(preview: TargetPreview): Verdict {
  if (preview.block > 0) return 'block';
  return preview.check > 0 ? 'check' : 'clear';
}
