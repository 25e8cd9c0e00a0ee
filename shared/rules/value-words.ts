import type { FieldName } from '../domain/field';
import { GROUPS } from '../domain/group';
import type { Layout, RequestKind, ReviewRequest } from '../domain/request';
import { isIsoDate } from '../normalise/date';
import { mayMeanGds } from '../normalise/portal-gds';
import { isPortalName } from '../normalise/portal-name';
import { isPortalValue } from '../normalise/portal-values';
import { ASK } from './asking';
import { emailMark, employeeIdKey, isPlainId, mobileMark } from './entry';
import { blankCounts, oneDesignation, type FactSources } from './facts';
import { homeOf } from './post/designation-outside-mdo';

/**
 * What one value of a request says, in the bits of a number: what it gives reason to ask (ASK, the
 * low 15 bits) and what only decides together with other values. The words of all values of a request
 * are joined by "or", so a value of a column is looked at once however many requests have it.
 */
const TARGET_AT = 15;
const CURRENT_AT = 17;
/** Of an MDO asked for: 0 = none. */
const OURS = 1;
const NOT_OURS = 2;
/** A number from 1 for the one group a designation has; several = always ask. */
const DESIGNATION_GROUP_AT = 19;
const SEVERAL_GROUPS = 7;
const GROUP_AT = 22;
const READS_AS_GDS = 1 << 25;
const HAS_HOME = 1 << 26;

/** The value stands in the queue index. */
export const INDEXED = { employeeId: 1 << 27, email: 1 << 28, mobile: 1 << 29 } as const;
const KEPT = ASK.others - 1 + INDEXED.employeeId + INDEXED.email + INDEXED.mobile;

const groupNumber = (group: string): number => GROUPS.findIndex((known) => known === group) + 1;
const GDS = groupNumber('GDS');

const JUDGED = [
  'name',
  'employeeId',
  'email',
  'mobile',
  'currentMdo',
  'targetMdo',
  'group',
  'designation',
  'gender',
  'category',
  'dateOfBirth',
  'dateOfRetirement',
  'officePin',
  'officeName',
] as const satisfies readonly FieldName[];
export type JudgedField = (typeof JUDGED)[number];
export const JUDGED_FIELDS: readonly JudgedField[] = JUDGED;

/** What a blank gives reason to ask, where it counts at all. */
const BLANK: Readonly<Partial<Record<JudgedField, number>>> = {
  name: ASK.name,
  employeeId: ASK.employeeId,
  email: ASK.email,
  mobile: ASK.mobile,
  group: ASK.group,
  designation: ASK.designation,
  dateOfBirth: ASK.birthMissing,
  officePin: ASK.pinMissing,
};

export class ValueWords {
  readonly #usKind: string | undefined;
  readonly #ofUs: number;
  /** With its @. */
  #lastUsual = '@';

  constructor(private readonly sources: FactSources) {
    const { context, lookup } = sources;
    this.#usKind = lookup.mdoNamed(context.us)?.kind;
    this.#ofUs = this.#mdo(context.us);
  }

  /** The word of a blank cell, or of a column the file does not have. */
  ofBlank(field: JudgedField, layout: Layout, hasColumn: boolean): number {
    const asks = BLANK[field] ?? 0;
    return asks !== 0 && blankCounts(layout, field, hasColumn) ? asks : 0;
  }

  /** The word of a normalised value that is not blank; `raw` as in the cell. */
  of(field: JudgedField, value: string, raw: string, layout: Layout): number {
    const { context, lookup } = this.sources;
    switch (field) {
      case 'name':
        return isPortalName(value) ? 0 : ASK.name;
      case 'employeeId':
        if (isPlainId(value)) return INDEXED.employeeId;
        return ASK.employeeId | (employeeIdKey(value) === '' ? 0 : INDEXED.employeeId);
      case 'email':
        if (emailMark(value) !== 'good') return ASK.email;
        return INDEXED.email | (this.#isUsualDomain(value) ? 0 : ASK.email);
      case 'mobile':
        return mobileMark(value) === 'good' ? INDEXED.mobile : ASK.mobile;
      case 'currentMdo': {
        const late = context.asOf > context.reference.parentDeadline;
        const parent = late && lookup.mdo(value).kind === 'parent' ? ASK.mdo : 0;
        return (this.#mdo(value) << CURRENT_AT) | parent;
      }
      case 'targetMdo':
        return this.#mdo(value) << TARGET_AT;
      case 'group':
        return this.#group(value, raw, layout);
      case 'designation':
        return this.#designation(value);
      case 'gender':
      case 'category':
        return isPortalValue(field, value) ? 0 : ASK.lists;
      case 'dateOfBirth':
        return this.#isBelievable(value) ? 0 : ASK.birth;
      case 'dateOfRetirement':
        return isIsoDate(value) && value < context.asOf ? ASK.retirement : 0;
      case 'officePin':
        return this.#pin(value);
      case 'officeName':
        return this.#office(value);
    }
  }

  /** The words of all values of a request → what there is to ask, and what stands in the index. */
  together(word: number, kind: RequestKind): number {
    let result = word & KEPT;
    const current = (word >> CURRENT_AT) & 3 || this.#ofUs;
    const target = (word >> TARGET_AT) & 3;
    const asked =
      kind === 'transfer' ? target : kind === 'verification' ? current : target || current;
    const isOurs = asked === OURS;
    // A transfer to where the employee is already.
    if (!isOurs || (kind === 'transfer' && ((word >> CURRENT_AT) & 3) === OURS)) result |= ASK.mdo;
    if (!isOurs && (word & HAS_HOME) !== 0) result |= ASK.home;
    const allowed = (word >> DESIGNATION_GROUP_AT) & 7;
    if (allowed !== 0) {
      const fits =
        allowed !== SEVERAL_GROUPS &&
        (allowed === ((word >> GROUP_AT) & 7) || (allowed === GDS && (word & READS_AS_GDS) !== 0));
      if (!fits) result |= ASK.group;
    }
    if (kind === 'transfer') result &= ~ASK.birthMissing;
    if (kind !== 'verification') result &= ~ASK.pinMissing;
    return result;
  }

  ofRequest({ kind, layout, fields, raw }: ReviewRequest): number {
    let word = 0;
    for (const field of JUDGED) {
      const value = fields[field] ?? '';
      word |=
        value === ''
          ? this.ofBlank(field, layout, raw[field] !== undefined)
          : this.of(field, value, raw[field] ?? '', layout);
    }
    return this.together(word, kind);
  }

  /** No slip of a widely used one. One domain often follows itself. */
  #isUsualDomain(email: string): boolean {
    if (email.endsWith(this.#lastUsual)) return true;
    const from = email.lastIndexOf('@');
    if (this.sources.lookup.emailDomain(email.slice(from + 1)) !== '') return false;
    this.#lastUsual = email.slice(from);
    return true;
  }

  #mdo(text: string): number {
    const found = this.sources.lookup.mdo(text);
    return found.kind === 'mdo' && found.mdo.name === this.sources.context.us ? OURS : NOT_OURS;
  }

  #group(value: string, raw: string, layout: Layout): number {
    const number = groupNumber(value);
    if (number === 0) return ASK.group;
    const { reference, settings } = this.sources.context;
    const gds = mayMeanGds(reference, settings.portalGdsWords, layout, value, raw);
    return (number << GROUP_AT) | (gds ? READS_AS_GDS : 0);
  }

  #designation(value: string): number {
    const found = this.sources.lookup.designation(value);
    const asks = found.kind === 'listed' ? 0 : ASK.designation;
    const one = oneDesignation(found);
    if (one === null) return asks;
    const home = homeOf(one.name);
    return (
      asks |
      ((groupNumber(one.groups) || SEVERAL_GROUPS) << DESIGNATION_GROUP_AT) |
      (home === undefined ? 0 : home === this.#usKind ? HAS_HOME : HAS_HOME | ASK.home)
    );
  }

  #isBelievable(born: string): boolean {
    const { context, births } = this.sources;
    return (
      isIsoDate(born) && born <= context.asOf && born >= births.oldest && born <= births.youngest
    );
  }

  #pin(pin: string): number {
    const evidence = this.sources.lookup.pin(pin);
    switch (evidence.kind) {
      case 'circle':
        return this.#usKind !== 'circle' || evidence.circle === this.sources.context.us
          ? 0
          : ASK.mdo;
      case 'shared-prefix':
        return 0;
      case 'army':
        return ASK.mdo;
      case 'unlisted':
      case 'not-a-pin':
        return ASK.pin;
    }
  }

  #office(name: string): number {
    const evidence = this.sources.lookup.office(name);
    switch (evidence.kind) {
      case 'mdo':
        return evidence.mdo.name === this.sources.context.us ? 0 : ASK.mdo;
      case 'ordinary':
        return this.#usKind === 'circle' ? 0 : ASK.mdo;
      case 'none':
        return 0;
    }
  }
}
