import type { FieldName } from '../domain/field';
import type { Layout, ReviewRequest } from '../domain/request';
import { groupWithPortalGds } from '../normalise/portal-gds';
import type {
  Designation,
  DesignationResolution,
  Mdo,
  MdoResolution,
} from '../reference/reference';
import type { JudgeContext } from './engine-types';
import { marksOf, type Marks } from './entry';
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

/** What the facts of every request of a judge are made with. */
export interface FactSources {
  readonly context: JudgeContext;
  readonly lookup: Lookup;
  readonly births: BirthLimits;
}

/** Facts worked out when a rule first asks for them: most rules ask for little. */
export class LazyFacts implements Facts {
  #asked: AskedMdo | null = null;
  #marks: Marks | null = null;
  #group: string | null = null;

  constructor(
    readonly request: ReviewRequest,
    readonly queue: QueueAnswers,
    private readonly sources: FactSources,
  ) {}

  get context(): JudgeContext {
    return this.sources.context;
  }

  get lookup(): Lookup {
    return this.sources.lookup;
  }

  get births(): BirthLimits {
    return this.sources.births;
  }

  get asked(): AskedMdo {
    const { context, lookup } = this.sources;
    return (this.#asked ??= askedMdo(this.request, context.us, lookup));
  }

  get current(): MdoResolution | null {
    const { currentMdo } = this.request.fields;
    return currentMdo === undefined ? null : this.sources.lookup.mdo(currentMdo);
  }

  get designation(): DesignationResolution | null {
    const { designation } = this.request.fields;
    return designation === undefined ? null : this.sources.lookup.designation(designation);
  }

  get group(): string {
    return (this.#group ??= effectiveGroup(this.request, this.sources.context));
  }

  get marks(): Marks {
    return (this.#marks ??= marksOf(this.request));
  }
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
  return blankCounts(request.layout, field, request.raw[field] !== undefined);
}

/** Whether a blank in files of this layout is a fault. `hasColumn`: the file has a column for the field. */
export function blankCounts(layout: Layout, field: FieldName, hasColumn: boolean): boolean {
  if (layout === 'portal-pending' || layout === 'portal-search-json') {
    const carries = layout === 'portal-pending' ? PENDING_CARRIES : SEARCH_CARRIES;
    if (!carries.has(field)) return false;
    // A blank one was simply not asked to change.
    if (field === 'group' || field === 'designation') return false;
  }
  if (layout === 'portal-user-report' && REPORT_LACKS.has(field)) return false;
  if (hasColumn) return true;
  return !layout.startsWith('portal-') && ALWAYS_JUDGED.has(field);
}
