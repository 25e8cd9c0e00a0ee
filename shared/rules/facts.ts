import type { FieldName } from '../domain/field';
import type { ReviewRequest } from '../domain/request';
import { groupWithPortalGds } from '../normalise/portal-gds';
import type {
  Designation,
  DesignationResolution,
  Mdo,
  MdoResolution,
} from '../reference/reference';
import type { JudgeContext } from './engine-types';
import type { Marks } from './entry';
import type { Lookup } from './lookup';
import type { QueueAnswers } from './queue-answers';

/** The MDO asked for, and the field it came from; `text` is '' only where a transfer names none. */
export interface AskedMdo {
  readonly field: 'targetMdo' | 'currentMdo';
  readonly text: string;
  readonly found: MdoResolution | null;
}

export interface BirthLimits {
  readonly oldest: string;
  readonly youngest: string;
}

/** One request with all that several rules ask about it. */
export interface Facts {
  readonly request: ReviewRequest;
  readonly context: JudgeContext;
  readonly lookup: Lookup;
  readonly asked: AskedMdo;
  readonly current: MdoResolution | null;
  readonly designation: DesignationResolution | null;
  /** '' = none; the portal's words for GDS read already. */
  readonly group: string;
  readonly marks: Marks;
  /** Born before `oldest` or after `youngest` (ISO dates) is not believed. */
  readonly births: BirthLimits;
  readonly queue: QueueAnswers;
}

export function askedMdo(request: ReviewRequest, us: string, lookup: Lookup): AskedMdo {
  const { targetMdo = '', currentMdo = '' } = request.fields;
  switch (request.kind) {
    case 'transfer':
      return {
        field: 'targetMdo',
        text: targetMdo,
        found: targetMdo === '' ? null : lookup.mdo(targetMdo),
      };
    case 'verification': {
      const text = currentMdo || us;
      return { field: 'currentMdo', text, found: lookup.mdo(text) };
    }
    case 'registration': {
      const text = targetMdo || currentMdo || us;
      return {
        field: targetMdo ? 'targetMdo' : 'currentMdo',
        text,
        found: lookup.mdo(text),
      };
    }
  }
}

export function effectiveGroup(request: ReviewRequest, context: JudgeContext): string {
  if (!request.layout.startsWith('portal-')) return request.fields.group ?? '';
  return groupWithPortalGds(
    context.reference,
    context.settings.portalGdsWords,
    request.layout,
    request.fields,
    request.raw,
  );
}

export function factsOf(
  request: ReviewRequest,
  context: JudgeContext,
  lookup: Lookup,
  births: BirthLimits,
  marks: Marks,
  queue: QueueAnswers,
): Facts {
  const { currentMdo, designation } = request.fields;
  return {
    request,
    context,
    lookup,
    asked: askedMdo(request, context.us, lookup),
    current: currentMdo === undefined ? null : lookup.mdo(currentMdo),
    designation: designation === undefined ? null : lookup.designation(designation),
    group: effectiveGroup(request, context),
    marks,
    births,
    queue,
  };
}

/** Our MDO where the request asks for it, null otherwise: only then the office can contradict. */
export function asksForUs({ asked, context }: Facts): Mdo | null {
  return asked.found?.kind === 'mdo' && asked.found.mdo.name === context.us
    ? asked.found.mdo
    : null;
}

/** The designation where the text, an equivalent or an abbreviation stands for exactly one. */
export function oneDesignation(found: DesignationResolution | null): Designation | null {
  if (found === null) return null;
  return found.kind === 'listed' || found.kind === 'equivalent' ? found.designation : null;
}

const PENDING_CARRIES = new Set<FieldName>(['name', 'email', 'mobile', 'group', 'designation']);
const SEARCH_CARRIES = new Set<FieldName>([
  'name',
  'email',
  'group',
  'designation',
  'currentMdo',
  'targetMdo',
]);
const REPORT_LACKS = new Set<FieldName>(['dateOfBirth', 'officePin']);
/** Flagged for each request even where an office's sheet has no such column. */
const ALWAYS_JUDGED = new Set<FieldName>(['mobile', 'email', 'designation', 'group', 'targetMdo']);

/** Whether an empty value of this field may be held against the request. */
export function isMissing(request: ReviewRequest, field: FieldName): boolean {
  if (request.fields[field] !== undefined && request.fields[field] !== '') return false;
  const { layout } = request;
  if (layout === 'portal-pending' || layout === 'portal-search-json') {
    const carries = layout === 'portal-pending' ? PENDING_CARRIES : SEARCH_CARRIES;
    if (!carries.has(field)) return false;
    // A blank one was simply not asked to change.
    if (field === 'group' || field === 'designation') return false;
  }
  if (layout === 'portal-user-report' && REPORT_LACKS.has(field)) return false;
  if (request.raw[field] !== undefined) return true;
  return !layout.startsWith('portal-') && ALWAYS_JUDGED.has(field);
}
