import type { UserError } from '../errors';
import type { AuditAct } from './audit-acts';
import type { FieldName } from './field';
import type { Language } from './language';

/** What the entries of the journal are about, as an auditor asks for it. */
export const AUDIT_TOPICS = [
  'opening',
  'import',
  'decision',
  'correction',
  'batch',
  'sharing',
  'setting',
  'erasing',
] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

export interface AuditQuery {
  /** Empty: all. */
  readonly topics: readonly AuditTopic[];
  /** In the name, the system's user or the PC; '' finds all. */
  readonly who: string;
  /** ISO times, from the first up to, not with, the second; '' where open. */
  readonly since: string;
  readonly until: string;
  /** In the words of the entry or its file; '' finds all. */
  readonly text: string;
  /** Of the words. */
  readonly language: Language;
}

/** One entry of the journal; `auditWords` tells it in plain words. */
export interface AuditEntry {
  /** Place in the journal, from 1. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly userName: string;
  readonly osUser: string;
  readonly host: string;
  readonly topic: AuditTopic;
  readonly what: AuditAct;
  /** The field whose value was before and after; '' where it is not about one. */
  readonly field: FieldName | '';
  /** How many requests it is about; 0 where it is about none. */
  readonly requests: number;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Source file; with its row where the entry is about one request. */
  readonly file: string;
  readonly row: number | null;
}

export interface AuditPage {
  /** Entries the query finds. */
  readonly count: number;
  /** Latest first. */
  readonly entries: readonly AuditEntry[];
}

export interface AuditVerdict {
  /** Entries whose place in the chain was recomputed from the file. */
  readonly entries: number;
  /** Hash of the last one, hex. */
  readonly head: string;
  /** Empty: nothing was changed, left out or cut off. */
  readonly faults: readonly UserError[];
  /** Whether the number and head of a printed batch fit; null when none were given. */
  readonly printed: boolean | null;
}
