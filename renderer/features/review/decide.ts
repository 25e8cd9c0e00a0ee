import type { DecisionKind } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding, Verdict } from '../../../shared/domain/finding';
import { indianNumber, type Language } from '../../../shared/domain/language';
import type { DecisionState, GridRow, Target, TargetPreview } from '../../../shared/domain/review';
import type { RuleId } from '../../../shared/rules/rule-ids';
import { userError } from '../../../shared/errors';
import { ask, desk, sentenceOf } from '../../desk';
import { i18n } from '../../i18n/i18n';
import { showMessage } from '../../state/messages';
import { isReadOnly } from '../../state/read-only';
import { createDeskStore } from '../../state/store';
import {
  advance,
  detailOf,
  detailStore,
  following,
  inHandStore,
  paintDecision,
  takeInHand,
} from './in-hand';
import { changeWords } from './change-words';
import { refreshed, refreshSoon } from './refresh';
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
  /** The language in which each request is told its own findings; null: one reason for all. */
  readonly ownReasons: Language | null;
}

export const questionStore = createDeskStore<Question | null>(null);

const NO_REASON: Reply = {
  reason: '',
  portalReason: '',
  forwardTo: null,
  override: false,
  ownReasons: null,
};

/** Approves a sound request at once; everything else is asked about first. */
export async function startDecision(kind: DecisionKind, forwardTo?: string): Promise<void> {
  if (questionStore.get() || isReadOnly()) return;
  const selection = selectionStore.get();
  const many = selectedCount(selection) > 0;
  const id = inHandStore.get()?.id;
  if (!many && id === undefined) return;
  const target: Target = many ? targetOf(selection) : { ids: [id ?? 0] };
  const detail = many || id === undefined ? null : await detailOf(id);
  const row = detail?.row;
  if (kind === 'approve' && row && isPlain(row)) return approveAtOnce(row.id, row.decision);
  await settled();
  const preview = await ask(desk.decide.preview({ target }));
  if (!preview) return;
  if (
    !many &&
    kind === 'approve' &&
    row &&
    preview.block === 0 &&
    preview.batched + preview.out === 0
  )
    return approveAtOnce(row.id, row.decision);
  const findings = detail?.findings ?? [];
  questionStore.set({
    kind,
    target,
    preview,
    findings: kind === 'forward' ? findings.filter(asksForForward) : findings,
    forwardTo: forwardTo ?? suggestedMdo(findings),
  });
}

/** Nothing to be asked about: not blocked, not sealed, and not with another desk. */
function isPlain({ verdict, batch, sharedWith }: GridRow): boolean {
  return verdict !== 'block' && batch === '' && sharedWith === '';
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

/** Decisions sent and not yet answered. */
const pending = new Set<Promise<unknown>>();

/** When this is done, every decision has been answered. */
async function settled(): Promise<void> {
  while (pending.size > 0) await Promise.all(pending);
}

/**
 * The next request comes to hand at once; the desk's answer follows. It is said and counted only
 * when it stands on the disk, and a refusal brings the request back.
 */
async function approveAtOnce(id: number, before: DecisionState): Promise<void> {
  const next = await following();
  const here = inHandStore.get();
  paintDecision(id, 'approve');
  if (next) advance(next);
  const target: Target = { ids: [id] };
  const answer = ask(desk.decide.apply({ target, decision: 'approve', ...NO_REASON }));
  pending.add(answer);
  void answer.then((result) => {
    pending.delete(answer);
    if (result && result.changed > 0) sayDone('approve', result.changed, result.leftOut);
    else {
      paintDecision(id, before);
      if (result) sayDone('approve', 0, result.leftOut);
      if (inHandStore.get()?.id === (next ?? here)?.id) void takeInHand(here);
    }
    refreshSoon();
  });
}

function sayDone(kind: DecisionKind, changed: number, leftOut: number): void {
  const parts = [i18n.t(DONE[kind], { count: changed, n: indianNumber(changed) })];
  if (leftOut > 0) parts.push(i18n.t('review.leftOut', { n: indianNumber(leftOut) }));
  showMessage({ kind: 'done', text: parts.join(' ') });
}

/** Decides, says what happened and goes on to the next request. */
export async function decide(kind: DecisionKind, target: Target, reply: Reply): Promise<boolean> {
  const one = 'ids' in target && target.ids.length === 1 ? target.ids[0] : undefined;
  const next = one === inHandStore.get()?.id ? await following() : null;
  const result = await ask(desk.decide.apply({ target, decision: kind, ...reply }));
  if (!result) return false;
  questionStore.set(null);
  sayDone(kind, result.changed, result.leftOut);
  selectNothing();
  if (one !== undefined && result.changed > 0) paintDecision(one, kind);
  if (next && result.changed > 0) advance(next);
  refreshSoon();
  if (one === undefined) await refreshed();
  return true;
}

export async function undo(): Promise<void> {
  await step(desk.decide.undo, 'review.doneUndo', 'undo');
}

export async function redo(): Promise<void> {
  await step(desk.decide.redo, 'review.doneRedo', 'redo');
}

async function step(
  act: typeof desk.decide.undo,
  say: 'review.doneUndo' | 'review.doneRedo',
  which: 'undo' | 'redo',
): Promise<void> {
  if (isReadOnly()) return;
  await settled();
  await refreshed();
  const what = summaryStore.get()?.[which];
  if (what === null || what === undefined)
    return showMessage({ kind: 'done', text: sentenceOf(userError(`nothing-to-${which}`)) });
  const result = await ask(act());
  if (!result) return;
  showMessage({ kind: 'done', text: i18n.t(say, { what: changeWords(what, i18n.t) }) });
  refreshSoon();
  await refreshed();
}

/** One click: a value is corrected, a decision is asked about with its answer filled in. */
export async function applySuggestion(finding: Finding): Promise<void> {
  const { suggestion } = finding;
  const id = inHandStore.get()?.id;
  if (!suggestion || id === undefined || isReadOnly()) return;
  if ('decision' in suggestion) {
    selectNothing();
    return startDecision(suggestion.decision, suggestion.to ?? undefined);
  }
  await takeSuggestion(id, finding.rule);
}

export async function applyFirstSuggestion(): Promise<void> {
  const detail = detailStore.get();
  if (!detail || isReadOnly()) return;
  const finding = detail.findings.find(({ suggestion }) => suggestion !== null);
  if (finding) await applySuggestion(finding);
  else showMessage({ kind: 'done', text: i18n.t('review.noSuggestion') });
}

async function takeSuggestion(request: number, rule: RuleId): Promise<void> {
  const result = await ask(desk.decide.suggestion({ request, rule }));
  if (!result) return;
  showMessage({ kind: 'done', text: i18n.t('review.doneSuggestion') });
  refreshSoon();
  await refreshed();
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
  refreshSoon();
  await refreshed();
}

/** The worst of what a preview counts, for the words of a single request. */
export function verdictOfPreview(preview: TargetPreview): Verdict {
  if (preview.block > 0) return 'block';
  return preview.check > 0 ? 'check' : 'clear';
}
